// Counts what a rule asks for: sanity, quorum, majority, in this order.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "domain/majority/ranges.h"

namespace gremium::domain {
namespace majority {

std::int64_t needed(const Threshold& threshold, std::int64_t of) {
  const auto [numerator, denominator] = threshold.share;
  if (threshold.more_than) return numerator * of / denominator + 1;
  return (numerator * of + denominator - 1) / denominator;
}

namespace {

using Number = std::optional<std::int64_t>;

std::string text(std::int64_t number) { return std::to_string(number); }

// What is certain whatever the unknown numbers are.
enum class Certainty { yes, no, open };

struct Question {
  const Terms& terms;
  const Vote& vote;
  Ranges ranges;
};

// ---- Quorum

bool asked(const QuorumTerms& quorum) { return quorum.share || quorum.members; }

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

Statement quorum_statement(const QuorumJudgement& quorum) {
  // Where only the outcome is certain, the sentence goes without numbers.
  const auto stem = std::string(quorum.state == QuorumState::reached ? "quorum_reached" : "quorum_missed");
  if (!quorum.required || !quorum.present) return {stem + "_surely"};
  return {stem, {{"present", text(*quorum.present)}, {"required", text(*quorum.required)}}};
}

// ---- Majority

struct Kind {
  const char* name;
  Number number;
};

// The counts beside yes that belong to the number of which the share is taken.
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

bool of_votes(MajorityBase base) { return base != MajorityBase::present && base != MajorityBase::eligible; }

Range base_range(const Question& question, Range yes, Range others) {
  if (question.terms.base == MajorityBase::present) return question.ranges.present;
  if (question.terms.base == MajorityBase::eligible) return question.ranges.eligible;
  return {yes.least + others.least, yes.most + others.most};
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
  const auto base = base_range(question, yes, others);
  const bool votes = of_votes(question.terms.base);
  const auto at_worst = votes ? yes.least + others.most : base.most;
  const auto at_best = votes ? yes.most + others.least : base.least;
  if (against.least > 0 || !enough(threshold, yes.most + consents, at_best)) return Certainty::no;
  if (yes.least > 0 && against.most == 0 && enough(threshold, yes.least + consents, at_worst))
    return Certainty::yes;
  return Certainty::open;
}

// The threshold once the chair has been heard.
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

// ---- What is told

void note_numbers(const Question& question, MajorityJudgement& judgement) {
  const auto& vote = question.vote;
  judgement.base = question.terms.base;
  judgement.reached = vote.yes;
  const auto others = others_in_base(question);
  const bool known = std::all_of(others.begin(), others.end(), [](const Kind& kind) { return kind.number; });
  if (of_votes(question.terms.base) && known && vote.yes)
    judgement.base_number = *vote.yes + sum_of(others, question.ranges).least;
  if (question.terms.base == MajorityBase::present) judgement.base_number = vote.present;
  if (question.terms.base == MajorityBase::eligible) judgement.base_number = vote.eligible;
  // Of nothing there is no share.
  if (judgement.base_number.value_or(0) == 0) return;
  const bool chair_open = question.terms.chair_breaks_ties && !vote.chair && *judgement.base_number % 2 == 0;
  if (chair_open) return;
  auto required = needed(with_chair(question, vote.chair == ChairVote::yes), *judgement.base_number);
  if (question.terms.with_consents) required -= vote.written;
  if (required < 1) return;
  judgement.required = required;
  if (vote.yes) judgement.distance = *vote.yes - required;
}

std::string share_key(const Threshold& threshold) {
  return std::string(threshold.more_than ? "more_than_" : "at_least_") +
         std::to_string(threshold.share.numerator) + "_" + std::to_string(threshold.share.denominator);
}

bool is_tie(const Question& question) {
  return question.terms.base == MajorityBase::cast && question.terms.threshold.share == Share{1, 2} &&
         question.vote.yes && question.vote.yes == question.vote.no;
}

Statement tie(const Question& question, bool adopted) {
  const base::Arguments votes{{"yes", text(*question.vote.yes)}};
  if (adopted) return {"tie_adopted", votes};
  if (question.terms.tie_is_secret) return {"tie_secret", votes};
  return {question.terms.chair_breaks_ties ? "tie_chair" : "tie", votes};
}

base::Arguments workings(const Question& question, const MajorityJudgement& judgement) {
  const auto threshold = with_chair(question, question.vote.chair == ChairVote::yes);
  return {{"share", share_key(threshold)},
          {"numerator", text(threshold.share.numerator)},
          {"denominator", text(threshold.share.denominator)},
          {"base", std::string(name_of(judgement.base))},
          {"number", text(*judgement.base_number)},
          {"required", text(*judgement.required)},
          {"yes", text(*judgement.reached)},
          {"distance", text(std::abs(*judgement.distance))}};
}

// Which family of sentences tells of the rule.
std::string wording(const Question& question) {
  if (question.terms.with_consents) return "consents";
  if (question.terms.threshold.share == Share{1, 1}) return "unanimity";
  return question.terms.without_meeting ? "members" : "majority";
}

Statement decided(const Question& question, const MajorityJudgement& judgement) {
  const bool adopted = judgement.outcome == MajorityOutcome::adopted;
  if (question.vote.yes == 0) return {"no_yes"};
  if (is_tie(question)) return tie(question, adopted);
  const std::string ending = adopted ? "_reached" : "_missed";
  // Enough yes, and yet a vote against: only where one defeats it.
  const bool defeated = !adopted && judgement.distance.value_or(-1) >= 0;
  if (defeated) return {"defeated", {{"yes", text(*judgement.reached)}}};
  if (!judgement.required || !judgement.distance) return {"majority" + ending + "_surely"};
  auto arguments = workings(question, judgement);
  arguments.emplace_back("written", text(question.vote.written));
  arguments.emplace_back("agreed", text(*judgement.reached + question.vote.written));
  return {wording(question) + ending, std::move(arguments)};
}

void note_missing(const Question& question, MajorityJudgement& judgement) {
  const auto& vote = question.vote;
  const auto need = [&](const char* field, bool is_known) {
    auto& missing = judgement.missing;
    if (!is_known && std::find(missing.begin(), missing.end(), field) == missing.end())
      missing.emplace_back(field);
  };
  if (judgement.quorum.state == QuorumState::unknown) {
    need("present", vote.present.has_value());
    if (question.terms.quorum.share) need("eligible", vote.eligible.has_value());
    if (question.terms.quorum.only_voters) need("excluded", vote.excluded.has_value());
  }
  if (judge_majority(question) == Certainty::open) {
    need("yes", vote.yes.has_value());
    for (const auto& [name, number] : others_in_base(question)) need(name, number.has_value());
    for (const auto& [name, number] : defeating(question)) need(name, number.has_value());
    if (question.terms.base == MajorityBase::present) need("present", vote.present.has_value());
    if (question.terms.base == MajorityBase::eligible) need("eligible", vote.eligible.has_value());
    if (judgement.missing.empty()) need("chair", vote.chair.has_value());
  }
  judgement.reason = {"missing", {{"field", judgement.missing.front()}}};
}

void note_warnings(const Question& question, MajorityJudgement& judgement) {
  const auto& vote = question.vote;
  if (question.terms.must_vote && vote.abstain.value_or(0) > 0)
    judgement.warnings.push_back({"abstention_not_allowed", {{"number", text(*vote.abstain)}}});
  if (!vote.proxies || !vote.eligible || !vote.present) return;
  const auto absent = *vote.eligible - *vote.present;
  if (*vote.proxies > absent)
    judgement.warnings.push_back(
        {"proxies_exceed_absent", {{"proxies", text(*vote.proxies)}, {"absent", text(absent)}}});
}

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

void note_reason(const Question& question, MajorityJudgement& judgement) {
  if (asked(question.terms.quorum) && judgement.quorum.state != QuorumState::unknown)
    judgement.quorum_reason = quorum_statement(judgement.quorum);
  switch (judgement.outcome) {
    case MajorityOutcome::adopted:
    case MajorityOutcome::rejected:
      judgement.reason = decided(question, judgement);
      return;
    case MajorityOutcome::no_quorum:
    case MajorityOutcome::mayor_decides:
      judgement.reason = {std::string(name_of(judgement.outcome))};
      return;
    case MajorityOutcome::invalid_input:
    case MajorityOutcome::unknown:
      break;
  }
  note_missing(question, judgement);
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
  majority::note_numbers(question, judgement);
  majority::note_warnings(question, judgement);
  majority::note_reason(question, judgement);
  return judgement;
}

}  // namespace gremium::domain
