// NRW_ELECTION: councils of Nordrhein-Westfalen, GO § 50 II: elected is who has more than half of the valid
// votes, votes against among them. If nobody has, there is a runoff "between the persons who have the two
// highest numbers": all who hold them, also if these are more than two. The most votes decide then; on a tie
// the lot.
#include <algorithm>

#include "domain/election/ballot.h"

namespace gremium::domain::election {

ElectionJudgement nrw(const ElectionRound& round) {
  // A single candidate is voted on with yes and no in every round.
  if (round.round >= 2 && round.candidates.size() > 1) return most_votes_or_lot(round);
  auto judgement = absolute_majority(round, votes_for_candidates(round) + round.no);
  if (is_elected(judgement)) return judgement;
  judgement.code = "not_elected";
  if (round.candidates.size() < 2 || nobody_got_a_vote(round)) return judgement;
  auto all = ranked(round);
  const auto second = all[1].votes;
  std::erase_if(all, [&](const Candidate& candidate) { return candidate.votes < second; });
  judgement.outcome = ElectionOutcome::runoff;
  judgement.in = names_of(all);
  judgement.code = "runoff";
  return judgement;
}

}  // namespace gremium::domain::election
