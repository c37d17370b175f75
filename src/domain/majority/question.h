// One vote under one rule, and what can be said of it for certain.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/majority/ranges.h"

namespace gremium::domain::majority {

struct Question {
  const Terms& terms;
  const Vote& vote;
  Ranges ranges;
};

// What holds whatever the unknown numbers are.
enum class Certainty { yes, no, open };

struct Kind {
  const char* name;
  std::optional<std::int64_t> number;
};

// The counts beside yes that belong to the number of which the share is taken.
std::vector<Kind> others_in_base(const Question& question);
// The counts of which a single vote defeats it.
std::vector<Kind> defeating(const Question& question);
// Whether the base is made of votes, and not of members.
bool of_votes(MajorityBase base);
// The threshold once the chair has been heard.
Threshold with_chair(const Question& question, bool chair_says_yes);

bool asked(const QuorumTerms& quorum);
QuorumJudgement judge_quorum(const Question& question);
Certainty judge_majority(const Question& question);

// Of how many, as catalogues choose a wording by: "more_than_1_2".
std::string share_key(const Threshold& threshold);
// Puts down, for a judgement whose quorum and outcome stand: the numbers, the reasons, the warnings.
void tell(const Question& question, MajorityJudgement& judgement);

}  // namespace gremium::domain::majority
