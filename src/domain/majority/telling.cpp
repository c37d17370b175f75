// What a judgement tells besides its outcome: numbers, reasons, warnings.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>

#include "domain/majority/question.h"

namespace gremium::domain::majority {
namespace {

std::string text(std::int64_t number) { return std::to_string(number); }

Statement quorum_statement(const QuorumJudgement& quorum, bool weighted) {
  // Where only the outcome is certain, the sentence goes without numbers.
  const auto stem = std::string(quorum.state == QuorumState::reached ? "quorum_reached" : "quorum_missed");
  if (!quorum.required || !quorum.present) return {stem + "_surely"};
  return {weighted ? stem + "_in_votes" : stem,
          {{"present", text(*quorum.present)}, {"required", text(*quorum.required)}}};
}

// Of how many the share is taken, if that is known.
std::optional<std::int64_t> base_number(const Question& question) {
  const auto& vote = question.vote;
  if (question.terms.base == MajorityBase::present) return vote.present;
  if (question.terms.base == MajorityBase::eligible) return vote.eligible;
  auto number = vote.yes;
  for (const auto& other : others_in_base(question)) {
    if (!number || !other.number) return std::nullopt;
    *number += *other.number;
  }
  return number;
}

void note_numbers(const Question& question, MajorityJudgement& judgement) {
  const auto& vote = question.vote;
  judgement.base = question.terms.base;
  judgement.base_number = base_number(question);
  judgement.reached = vote.yes;
  // Of nothing there is no share.
  if (judgement.base_number.value_or(0) == 0) return;
  // Where votes are not level, the chair's does not matter.
  const bool level = !vote.yes || !vote.no || vote.yes == vote.no;
  const bool chair_open =
      question.terms.chair_breaks_ties && !vote.chair && level && *judgement.base_number % 2 == 0;
  if (chair_open) return;
  auto required = needed(with_chair(question, vote.chair == ChairVote::yes), *judgement.base_number);
  if (question.terms.with_consents) required -= vote.written;
  if (required < 1) return;
  judgement.required = required;
  if (vote.yes) judgement.distance = *vote.yes - required;
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

void note_reason(const Question& question, MajorityJudgement& judgement) {
  if (asked(question.terms.quorum) && judgement.quorum.state != QuorumState::unknown)
    judgement.quorum_reason = quorum_statement(judgement.quorum, question.vote.weighted);
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

}  // namespace

std::string share_key(const Threshold& threshold) {
  return std::string(threshold.more_than ? "more_than_" : "at_least_") +
         std::to_string(threshold.share.numerator) + "_" + std::to_string(threshold.share.denominator);
}

void tell(const Question& question, MajorityJudgement& judgement) {
  note_numbers(question, judgement);
  note_warnings(question, judgement);
  note_reason(question, judgement);
}

}  // namespace gremium::domain::majority
