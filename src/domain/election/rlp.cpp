// RLP_ELECTION: councils of Rheinland-Pfalz, GemO § 40: elected is who has more than half of the valid votes,
// votes against among them. If nobody has, the whole ballot is repeated; if nobody has again, there is a
// runoff of the two strongest; on a tie the lot decides.
#include "domain/election/ballot.h"

namespace gremium::domain::election {

ElectionJudgement rlp(const ElectionRound& round) {
  // A single candidate is voted on with yes and no in every round.
  if (round.round >= 3 && round.candidates.size() > 1) {
    auto judgement = most_votes_or_lot(round);
    if (round.candidates.size() > 2) judgement.warnings.emplace_back("runoff_of_many");
    return judgement;
  }
  auto judgement = absolute_majority(round, votes_for_candidates(round) + round.no);
  if (is_elected(judgement)) return judgement;
  if (round.round >= 2) return runoff_of_two(round, judgement);
  judgement.outcome = ElectionOutcome::repeat;
  judgement.code = "repeat";
  return judgement;
}

}  // namespace gremium::domain::election
