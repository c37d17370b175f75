// The steps that the election rules are made of, and the rules, one file each.
#pragma once

#include "domain/election_rule.h"

namespace gremium::domain::election {

// By their votes, the most first; equal ones as nominated.
std::vector<Candidate> ranked(const ElectionRound& round);
std::vector<std::string> names_of(const std::vector<Candidate>& candidates);
// All who have as many votes as the first.
std::vector<Candidate> at_the_top(const ElectionRound& round);
// What the candidates got together.
std::int64_t votes_for_candidates(const ElectionRound& round);
bool nobody_got_a_vote(const ElectionRound& round);

// Elected with more than half of `valid`, or nothing but the numbers that miss.
ElectionJudgement absolute_majority(const ElectionRound& round, std::int64_t valid);
bool is_elected(const ElectionJudgement& judgement);

// The two strongest go on; if votes are equal for a place, the lot decides on it.
ElectionJudgement runoff_of_two(const ElectionRound& round, ElectionJudgement so_far);
// The most votes elect; on a tie the lot decides.
ElectionJudgement most_votes_or_lot(const ElectionRound& round);

ElectionJudgement rlp(const ElectionRound& round);
ElectionJudgement bay(const ElectionRound& round);
ElectionJudgement nrw(const ElectionRound& round);
ElectionJudgement fr(const ElectionRound& round);

}  // namespace gremium::domain::election
