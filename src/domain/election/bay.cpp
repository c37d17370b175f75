// BAY_ELECTION: councils of Bavaria, GO Art. 51 III and the model rules of the Bayerischer Gemeindetag, § 30:
// elected is who has more than half of the valid votes. Votes against and blank ballots are invalid; if half
// of all ballots or more are, or if three or more share the top, the election is repeated. Else there is a
// runoff of the two strongest; the lot decides on the second place and on a tie.
#include "domain/election/ballot.h"

namespace gremium::domain::election {
namespace {

ElectionJudgement repeated(ElectionJudgement judgement, const char* why) {
  judgement.outcome = ElectionOutcome::repeat;
  judgement.in.clear();
  judgement.code = why;
  return judgement;
}

}  // namespace

ElectionJudgement bay(const ElectionRound& round) {
  if (round.round >= 2) {
    auto judgement = most_votes_or_lot(round);
    if (round.candidates.size() > 2) judgement.warnings.emplace_back("runoff_of_many");
    return judgement;
  }
  const auto valid = votes_for_candidates(round);
  const auto invalid = round.no + round.abstain + round.invalid;
  auto judgement = absolute_majority(round, valid);
  if (invalid >= valid) return repeated(judgement, "repeat_invalid");
  if (is_elected(judgement)) return judgement;
  if (at_the_top(round).size() > 2) return repeated(judgement, "repeat_top");
  return runoff_of_two(round, judgement);
}

}  // namespace gremium::domain::election
