// FR_ELECTION: municipal councils of France, CGCT L2122-7: the absolute majority of the votes expressed in
// the first two rounds, the relative one in the third; on a tie the older candidate is elected. Blank and
// void ballots are not expressed, and a ballot against is void.
#include "domain/election/ballot.h"

namespace gremium::domain::election {

ElectionJudgement fr(const ElectionRound& round) {
  if (round.round <= 2) {
    auto judgement = absolute_majority(round, votes_for_candidates(round));
    if (is_elected(judgement)) return judgement;
    judgement.outcome = ElectionOutcome::next_round;
    judgement.code = "next_round";
    return judgement;
  }
  auto judgement = most_votes_or_lot(round);
  if (judgement.outcome != ElectionOutcome::lot) return judgement;
  judgement.outcome = ElectionOutcome::oldest;
  judgement.code = "oldest";
  return judgement;
}

}  // namespace gremium::domain::election
