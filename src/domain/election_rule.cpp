#include "domain/election_rule.h"

#include <charconv>
#include <set>
#include <utility>

#include "base/text.h"
#include "domain/election/ballot.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<ElectionRuleId> rules[] = {
    {ElectionRuleId::rlp, "RLP_ELECTION"},
    {ElectionRuleId::bay, "BAY_ELECTION"},
    {ElectionRuleId::nrw, "NRW_ELECTION"},
    {ElectionRuleId::fr, "FR_ELECTION"},
};
constexpr Named<ElectionOutcome> outcomes[] = {
    {ElectionOutcome::elected, "elected"},
    {ElectionOutcome::repeat, "repeat"},
    {ElectionOutcome::runoff, "runoff"},
    {ElectionOutcome::lot, "lot"},
    {ElectionOutcome::lot_for_runoff, "lot_for_runoff"},
    {ElectionOutcome::next_round, "next_round"},
    {ElectionOutcome::oldest, "oldest"},
    {ElectionOutcome::not_elected, "not_elected"},
    {ElectionOutcome::invalid_input, "invalid_input"},
};

void check_count(std::int64_t count, const char* field, base::Refusals& wrong) {
  if (count < 0) wrong.push_back({"tally.negative", {}, field});
  if (count > most_ballots)
    wrong.push_back({"tally.too_large", {{"most", std::to_string(most_ballots)}}, field});
}

void check_names(const std::vector<Candidate>& candidates, base::Refusals& wrong) {
  std::set<std::string> seen;
  for (const auto& candidate : candidates) {
    if (candidate.name.empty())
      wrong.push_back({"election.name_missing", {}, "votes"});
    else if (!seen.insert(candidate.name).second)
      wrong.push_back({"election.name_twice", {{"name", candidate.name}}, "votes"});
  }
}

ElectionJudgement by_rule(ElectionRuleId rule, const ElectionRound& round) {
  switch (rule) {
    case ElectionRuleId::rlp:
      return election::rlp(round);
    case ElectionRuleId::bay:
      return election::bay(round);
    case ElectionRuleId::nrw:
      return election::nrw(round);
    case ElectionRuleId::fr:
      break;
  }
  return election::fr(round);
}

std::optional<Candidate> candidate_in(const std::string& text) {
  // A name may hold a colon, a number cannot.
  const auto colon = text.rfind(':');
  if (colon == std::string::npos) return std::nullopt;
  Candidate read{text.substr(0, colon), 0};
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, read.votes);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return read;
}

}  // namespace

std::string_view name_of(ElectionRuleId rule) { return name_in(rules, rule); }
std::string_view name_of(ElectionOutcome outcome) { return name_in(outcomes, outcome); }
std::optional<ElectionOutcome> election_outcome_named(std::string_view name) {
  return value_in(outcomes, name);
}
std::optional<ElectionRuleId> election_rule_named(std::string_view name) { return value_in(rules, name); }

std::vector<ElectionRuleId> all_election_rules() {
  std::vector<ElectionRuleId> all;
  for (const auto& rule : rules) all.push_back(rule.value);
  return all;
}

base::Refusals check(const ElectionRound& round) {
  base::Refusals wrong;
  if (round.round < 1) wrong.push_back({"election.round_too_small", {}, "round"});
  if (round.candidates.empty()) wrong.push_back({"election.no_candidates", {}, "votes"});
  check_names(round.candidates, wrong);
  for (const auto& candidate : round.candidates) check_count(candidate.votes, "votes", wrong);
  check_count(round.no, "no", wrong);
  check_count(round.abstain, "abstain", wrong);
  check_count(round.invalid, "invalid", wrong);
  return wrong;
}

ElectionJudgement judge(ElectionRuleId rule, const ElectionRound& round) {
  ElectionJudgement judgement;
  judgement.refusals = check(round);
  if (judgement.refusals.empty()) return by_rule(rule, round);
  judgement.outcome = ElectionOutcome::invalid_input;
  judgement.code = "invalid_input";
  return judgement;
}

base::Result<ElectionRound> parse_election_votes(std::string_view text) {
  ElectionRound round;
  base::Refusals wrong;
  bool no_given = false;
  for (const auto& part : base::split(text, '|')) {
    const auto candidate = candidate_in(part);
    if (!candidate) {
      wrong.push_back({"election.votes_malformed", {{"text", part}}, "votes"});
    } else if (candidate->name != "NO") {
      round.candidates.push_back(*candidate);
    } else if (std::exchange(no_given, true)) {
      wrong.push_back({"election.name_twice", {{"name", "NO"}}, "votes"});
    } else {
      round.no = candidate->votes;
    }
  }
  check_names(round.candidates, wrong);
  if (!wrong.empty()) return wrong;
  return round;
}

std::string to_text(const ElectionJudgement& judgement) {
  const std::string outcome(name_of(judgement.outcome));
  const auto in = base::join(judgement.in, "|");
  const auto among = base::join(judgement.among, "|");
  if (judgement.outcome == ElectionOutcome::lot_for_runoff)
    return outcome + ":" + (in.empty() ? "" : in + "+") + "(" + among + ")";
  if (!in.empty()) return outcome + ":" + in;
  return among.empty() ? outcome : outcome + ":" + among;
}

}  // namespace gremium::domain
