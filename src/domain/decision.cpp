#include "domain/decision.h"

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

}  // namespace

std::string_view name_of(MajorityLabel label) { return name_in(labels, label); }
std::string_view name_of(Outcome outcome) { return name_in(outcomes, outcome); }
std::string_view name_of(DecisionKind kind) { return name_in(kinds, kind); }
std::optional<MajorityLabel> majority_label_named(std::string_view name) { return value_in(labels, name); }
std::optional<Outcome> outcome_named(std::string_view name) { return value_in(outcomes, name); }
std::optional<DecisionKind> decision_kind_named(std::string_view name) { return value_in(kinds, name); }

Vote vote_of(const Decision& decision, std::optional<int> seats) {
  const auto& tally = decision.tally;
  const auto& circumstances = decision.circumstances;
  return {.eligible = tally.eligible ? tally.eligible : seats,
          .present = tally.present,
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

bool contradicts(Outcome declared, MajorityOutcome computed) {
  const bool was_adopted = declared == Outcome::adopted || declared == Outcome::adopted_as_amended;
  switch (computed) {
    case MajorityOutcome::adopted:
      return declared == Outcome::rejected || declared == Outcome::no_quorum;
    case MajorityOutcome::rejected:
      return was_adopted || declared == Outcome::no_quorum;
    case MajorityOutcome::no_quorum:
      return was_adopted || declared == Outcome::rejected;
    case MajorityOutcome::mayor_decides:
    case MajorityOutcome::invalid_input:
    case MajorityOutcome::unknown:
      return false;
  }
  return false;
}

}  // namespace gremium::domain
