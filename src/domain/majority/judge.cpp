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

// Where nobody meets, only those eligible and their yes are looked at.
Vote looked_at(const Terms& terms, const Vote& vote) {
  if (!terms.without_meeting) return vote;
  return {.eligible = vote.eligible, .yes = vote.yes};
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
  return judgement;
}

}  // namespace gremium::domain
