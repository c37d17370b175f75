#include "domain/decision.h"

#include "base/text.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<MajorityLabel> labels[] = {
    {MajorityLabel::none, "none"},         {MajorityLabel::unanimous, "unanimous"},
    {MajorityLabel::large, "large"},       {MajorityLabel::narrow, "narrow"},
    {MajorityLabel::majority, "majority"},
};
constexpr Named<Outcome> outcomes[] = {
    {Outcome::adopted, "adopted"},   {Outcome::adopted_as_amended, "adopted_as_amended"},
    {Outcome::rejected, "rejected"}, {Outcome::postponed, "postponed"},
    {Outcome::referred, "referred"}, {Outcome::withdrawn, "withdrawn"},
    {Outcome::noted, "noted"},       {Outcome::no_quorum, "no_quorum"},
    {Outcome::unknown, "unknown"},
};
constexpr Named<DecisionKind> kinds[] = {
    {DecisionKind::accession, "accession"},
    {DecisionKind::admission, "admission"},
    {DecisionKind::leaving, "leaving"},
    {DecisionKind::expulsion, "expulsion"},
    {DecisionKind::statutes, "statutes"},
    {DecisionKind::purpose, "purpose"},
    {DecisionKind::dissolution, "dissolution"},
    {DecisionKind::agenda, "agenda"},
    {DecisionKind::other, "other"},
};
constexpr Named<ConsultationRole> roles[] = {
    {ConsultationRole::decision, "decision"},
    {ConsultationRole::recommendation, "recommendation"},
    {ConsultationRole::hearing, "hearing"},
    {ConsultationRole::information, "information"},
};
constexpr Named<VotingMethod> methods[] = {
    {VotingMethod::unknown, "unknown"},         {VotingMethod::open, "open"},
    {VotingMethod::secret, "secret"},           {VotingMethod::roll_call, "roll_call"},
    {VotingMethod::acclamation, "acclamation"},
};
constexpr Named<Procedure> procedures[] = {
    {Procedure::meeting, "meeting"},
    {Procedure::circular, "circular"},
    {Procedure::urgent, "urgent"},
};
constexpr Named<Choice> choices[] = {
    {Choice::yes, "yes"},         {Choice::no, "no"},         {Choice::abstain, "abstain"},
    {Choice::invalid, "invalid"}, {Choice::absent, "absent"},
};

// By letter those are there who answered; empty where one of the counts is not known.
std::optional<int> who_answered(const Tally& tally) {
  if (!tally.yes || !tally.no || !tally.abstentions || !tally.invalid) return std::nullopt;
  return *tally.yes + *tally.no + *tally.abstentions + *tally.invalid;
}

}  // namespace

std::string_view name_of(MajorityLabel label) { return name_in(labels, label); }
std::string_view name_of(Outcome outcome) { return name_in(outcomes, outcome); }
std::string_view name_of(DecisionKind kind) { return name_in(kinds, kind); }
std::optional<MajorityLabel> majority_label_named(std::string_view name) { return value_in(labels, name); }
std::optional<Outcome> outcome_named(std::string_view name) { return value_in(outcomes, name); }
std::optional<DecisionKind> decision_kind_named(std::string_view name) { return value_in(kinds, name); }
std::string_view name_of(ConsultationRole role) { return name_in(roles, role); }
std::string_view name_of(VotingMethod method) { return name_in(methods, method); }
std::string_view name_of(Procedure procedure) { return name_in(procedures, procedure); }
std::string_view name_of(Choice choice) { return name_in(choices, choice); }
std::optional<ConsultationRole> consultation_role_named(std::string_view name) {
  return value_in(roles, name);
}
std::optional<VotingMethod> voting_method_named(std::string_view name) { return value_in(methods, name); }
std::optional<Procedure> procedure_named(std::string_view name) { return value_in(procedures, name); }
std::optional<Choice> choice_named(std::string_view name) { return value_in(choices, name); }

Tally count(const std::vector<VoiceCast>& roll_call) {
  Tally tally{.yes = 0, .no = 0, .abstentions = 0, .invalid = 0};
  for (const auto& voice : roll_call) {
    if (voice.choice == Choice::yes) *tally.yes += voice.weight;
    if (voice.choice == Choice::no) *tally.no += voice.weight;
    if (voice.choice == Choice::abstain) *tally.abstentions += voice.weight;
    if (voice.choice == Choice::invalid) *tally.invalid += voice.weight;
  }
  return tally;
}

Vote vote_of(const Decision& decision, std::optional<int> seats) {
  const auto& tally = decision.tally;
  const auto& circumstances = decision.circumstances;
  const bool meets = decision.procedure != Procedure::circular;
  return {.eligible = tally.eligible ? tally.eligible : seats,
          .present = meets || tally.present ? tally.present : who_answered(tally),
          .excluded = tally.excluded.value_or(0),
          .proxies = tally.proxies.value_or(0),
          .yes = tally.yes,
          .no = tally.no,
          .abstain = tally.abstentions,
          .invalid = tally.invalid,
          .chair = circumstances.chair,
          .secret = circumstances.secret,
          .call = circumstances.call,
          .challenged = circumstances.challenged,
          .bias = circumstances.bias,
          .written = circumstances.written};
}

bool contradicts(Outcome declared, const MajorityJudgement& judgement) {
  switch (judgement.outcome) {
    case MajorityOutcome::adopted:
      return declared == Outcome::rejected || declared == Outcome::no_quorum;
    case MajorityOutcome::rejected:
      return was_adopted(declared) || declared == Outcome::no_quorum;
    case MajorityOutcome::no_quorum:
      return was_adopted(declared) || declared == Outcome::rejected;
    case MajorityOutcome::unknown:
      // Only the quorum is open: no quorum could make it what it says.
      if (!judgement.majority) return false;
      return *judgement.majority ? declared == Outcome::rejected : was_adopted(declared);
    case MajorityOutcome::mayor_decides:
    case MajorityOutcome::invalid_input:
      return false;
  }
  return false;
}

bool was_adopted(Outcome outcome) {
  return outcome == Outcome::adopted || outcome == Outcome::adopted_as_amended;
}

bool label_contradicts(const Decision& decision) {
  if (decision.label != MajorityLabel::unanimous) return false;
  const auto& others = decision.outcome == Outcome::rejected ? decision.tally.yes : decision.tally.no;
  return others.value_or(0) > 0;
}

std::string number_text(const SerialNumber& serial) {
  return (serial.is_public ? "" : "N ") + std::to_string(serial.number) + "/" + serial.period;
}

int number_in_series(std::string_view text, std::string_view period, bool is_public) {
  if (!is_public) {
    if (!base::starts_with(text, "N ")) return 0;
    text.remove_prefix(2);
  }
  const auto slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos || slash > 6 || text.substr(slash + 1) != period)
    return 0;
  const auto digits = text.substr(0, slash);
  if (digits.front() == '0' || digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
  return std::stoi(std::string(digits));
}

}  // namespace gremium::domain
