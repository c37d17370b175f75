// Counts what a rule asks for. Where numbers are unknown, the worst and the best that they could be decide.
#include <algorithm>

#include "domain/majority/question.h"

namespace gremium::domain::majority {
namespace {

std::int64_t quorum_needed(const QuorumTerms& quorum, std::int64_t eligible) {
  if (!quorum.share) return *quorum.members;
  const auto by_share = needed(*quorum.share, eligible);
  if (!quorum.members) return by_share;
  return quorum.either ? std::min(by_share, *quorum.members) : std::max(by_share, *quorum.members);
}

// Those who count for the quorum.
Range there(const Question& question) {
  auto there = question.ranges.present;
  if (!question.terms.quorum.only_voters) return there;
  there.least = std::max<std::int64_t>(0, there.least - question.ranges.excluded.most);
  there.most -= question.ranges.excluded.least;
  return there;
}

// The sum of some kinds. The unknown ones together hold at most the rest.
Range sum_of(const std::vector<Kind>& kinds, const Ranges& ranges) {
  Range sum{0, 0};
  bool open = false;
  for (const auto& [name, number] : kinds) {
    sum.least += number.value_or(0);
    open = open || !number;
  }
  sum.most = sum.least + (open ? ranges.most_rest : 0);
  return sum;
}

Range yes_range(const Question& question) {
  auto yes = range_of(question.vote.yes, question.ranges);
  // Who consented outside the meeting did not vote in it.
  if (question.terms.with_consents && !question.vote.yes)
    yes.most = std::min(yes.most, question.ranges.eligible.most - question.vote.written);
  return yes;
}

bool enough(const Threshold& threshold, std::int64_t yes, std::int64_t of) {
  return yes >= needed(threshold, of);
}

// The worst case for the motion must pass, or the best one fail.
Certainty reached(const Question& question, const Threshold& threshold) {
  const auto yes = yes_range(question);
  if (yes.most == 0) return Certainty::no;
  const auto others = sum_of(others_in_base(question), question.ranges);
  const auto against = sum_of(defeating(question), question.ranges);
  const auto consents = question.terms.with_consents ? question.vote.written : 0;
  const bool votes = of_votes(question.terms.base);
  const auto base =
      question.terms.base == MajorityBase::present ? question.ranges.present : question.ranges.eligible;
  const auto at_worst = votes ? yes.least + others.most : base.most;
  const auto at_best = votes ? yes.most + others.least : base.least;
  if (against.least > 0 || !enough(threshold, yes.most + consents, at_best)) return Certainty::no;
  if (yes.least > 0 && against.most == 0 && enough(threshold, yes.least + consents, at_worst))
    return Certainty::yes;
  return Certainty::open;
}

}  // namespace

std::int64_t needed(const Threshold& threshold, std::int64_t of) {
  const auto [numerator, denominator] = threshold.share;
  if (threshold.more_than) return numerator * of / denominator + 1;
  return (numerator * of + denominator - 1) / denominator;
}

bool asked(const QuorumTerms& quorum) { return quorum.share || quorum.members; }

QuorumJudgement judge_quorum(const Question& question) {
  const auto& quorum = question.terms.quorum;
  QuorumJudgement judgement;
  if (!asked(quorum)) return judgement;
  const auto count = there(question);
  const auto least = quorum_needed(quorum, question.ranges.eligible.least);
  const auto most = quorum_needed(quorum, question.ranges.eligible.most);
  if (least == most) judgement.required = least;
  if (count.least == count.most) judgement.present = count.least;
  judgement.state = QuorumState::unknown;
  if (count.least >= most) judgement.state = QuorumState::reached;
  if (count.most < least) judgement.state = QuorumState::missed;
  return judgement;
}

std::vector<Kind> others_in_base(const Question& question) {
  const auto& vote = question.vote;
  switch (question.terms.base) {
    case MajorityBase::cast:
      return {{"no", vote.no}};
    case MajorityBase::cast_and_abstentions:
      return {{"no", vote.no}, {"abstain", vote.abstain}};
    case MajorityBase::cast_and_invalid:
      return {{"no", vote.no}, {"invalid", vote.invalid}};
    case MajorityBase::present:
    case MajorityBase::eligible:
      break;
  }
  return {};
}

std::vector<Kind> defeating(const Question& question) {
  const auto& vote = question.vote;
  if (question.terms.no_defeats) return {{"no", vote.no}};
  if (question.terms.other_than_yes_defeats)
    return {{"no", vote.no}, {"abstain", vote.abstain}, {"invalid", vote.invalid}};
  return {};
}

bool of_votes(MajorityBase base) { return base != MajorityBase::present && base != MajorityBase::eligible; }

Threshold with_chair(const Question& question, bool chair_says_yes) {
  return question.terms.chair_breaks_ties && chair_says_yes ? at_least_half : question.terms.threshold;
}

Certainty judge_majority(const Question& question) {
  const auto& chair = question.vote.chair;
  if (chair || !question.terms.chair_breaks_ties)
    return reached(question, with_chair(question, chair == ChairVote::yes));
  // Unknown how the chair voted: certain only if it does not matter.
  const auto with = reached(question, with_chair(question, true));
  const auto without = reached(question, with_chair(question, false));
  return with == without ? with : Certainty::open;
}

}  // namespace gremium::domain::majority
