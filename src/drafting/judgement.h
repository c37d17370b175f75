// What the rules make of a vote or an election, in sentences for readers. The catalogues majority.* and
// election.* hold the wording.
#pragma once

#include <string>
#include <vector>

#include "base/languages.h"
#include "domain/decision.h"
#include "domain/election.h"
#include "domain/majority_rule.h"

namespace gremium::drafting {

// First why it came out so, or what cannot be; then the quorum; then what is odd. At least one.
std::vector<std::string> sentences(base::Language language, const domain::MajorityJudgement& judgement);
// Of a decision, in one text: also that it was not judged where its body has no rule for it. Empty where
// there is nothing to judge.
std::string judgement_text(base::Language language, const domain::Decision& decision);
std::vector<std::string> sentences(base::Language language, const domain::ElectionJudgement& judgement);
// Of a round of this election, with names for the ids of candidates.
std::vector<std::string> sentences(base::Language language, const domain::ElectionCase& found,
                                   domain::ElectionJudgement judgement);
// A word in its place where the name was erased; the id where there is no such person.
std::string candidate_name(base::Language language, const domain::ElectionCase& found, const std::string& id);

// How a round of an election was voted, and whether enough were there: what is known of it.
std::vector<std::string> circumstances(base::Language language, const domain::ElectionRoundHeld& held);

}  // namespace gremium::drafting
