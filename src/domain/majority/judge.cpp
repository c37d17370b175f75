// Sanity, quorum, majority, in this order.
#include "domain/majority/question.h"

namespace gremium::domain {
namespace majority {
namespace {

MajorityOutcome outcome_of(const Question& question, const QuorumJudgement& quorum) {
  if (quorum.state == QuorumState::missed)
    return question.terms.quorum.else_mayor ? MajorityOutcome::mayor_decides : MajorityOutcome::no_quorum;
  if (quorum.state == QuorumState::unknown) return MajorityOutcome::unknown;
  switch (judge_majority(question)) {
    case Certainty::yes:
      return MajorityOutcome::adopted;
    case Certainty::no:
      return MajorityOutcome::rejected;
    case Certainty::open:
      break;
  }
  return MajorityOutcome::unknown;
}

// Whether it was reached is certain although the quorum is not: then one outcome cannot be.
void note_majority(const Question& question, MajorityJudgement& judgement) {
  if (judgement.quorum.state != QuorumState::unknown) return;
  const auto certainty = judge_majority(question);
  if (certainty == Certainty::open) return;
  judgement.majority = certainty == Certainty::yes;
  judgement.warnings.push_back({*judgement.majority ? "majority_reached_anyway" : "majority_missed_anyway"});
}

// Where all who could vote are counted already, nothing is left for what was not given.
Vote with_nothing_left(Vote vote) {
  if (!vote.present || !vote.excluded || !vote.proxies) return vote;
  const auto counted =
      vote.yes.value_or(0) + vote.no.value_or(0) + vote.abstain.value_or(0) + vote.invalid.value_or(0);
  if (counted == 0 || counted < *vote.present - *vote.excluded + *vote.proxies) return vote;
  for (auto* number : {&vote.yes, &vote.no, &vote.abstain, &vote.invalid})
    if (!*number) *number = 0;
  return vote;
}

// Where nobody meets, only those eligible and their yes are looked at. How many are eligible may be unknown:
// whoever said something is.
Vote looked_at(const Terms& terms, const Vote& vote) {
  if (!terms.without_meeting) return with_nothing_left(vote);
  if (vote.eligible) return {.eligible = vote.eligible, .yes = vote.yes};
  return {.yes = vote.yes, .no = vote.no, .abstain = vote.abstain, .invalid = vote.invalid};
}

}  // namespace
}  // namespace majority

MajorityJudgement judge(const MajorityRule& rule, const Vote& vote) {
  MajorityJudgement judgement;
  judgement.rule = to_text(rule);
  judgement.refusals = check(rule, vote);
  if (!judgement.refusals.empty()) {
    judgement.outcome = MajorityOutcome::invalid_input;
    judgement.reason = {"invalid_input"};
    return judgement;
  }
  const auto terms = majority::terms_of(rule, vote);
  const auto counted = majority::looked_at(terms, vote);
  const majority::Question question{terms, counted,
                                    majority::ranges_of(counted, majority::proxies_per_holder(rule, terms))};
  judgement.quorum = majority::judge_quorum(question);
  judgement.outcome = majority::outcome_of(question, judgement.quorum);
  majority::tell(question, judgement);
  majority::note_majority(question, judgement);
  return judgement;
}

}  // namespace gremium::domain
