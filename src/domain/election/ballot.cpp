#include "domain/election/ballot.h"

#include <algorithm>

namespace gremium::domain::election {

std::vector<Candidate> ranked(const ElectionRound& round) {
  auto all = round.candidates;
  std::stable_sort(all.begin(), all.end(),
                   [](const Candidate& a, const Candidate& b) { return a.votes > b.votes; });
  return all;
}

std::vector<std::string> names_of(const std::vector<Candidate>& candidates) {
  std::vector<std::string> names;
  for (const auto& candidate : candidates) names.push_back(candidate.name);
  return names;
}

std::vector<Candidate> at_the_top(const ElectionRound& round) {
  auto top = ranked(round);
  const auto most = top.front().votes;
  std::erase_if(top, [&](const Candidate& candidate) { return candidate.votes < most; });
  return top;
}

std::int64_t votes_for_candidates(const ElectionRound& round) {
  std::int64_t votes = 0;
  for (const auto& candidate : round.candidates) votes += candidate.votes;
  return votes;
}

bool nobody_got_a_vote(const ElectionRound& round) { return votes_for_candidates(round) == 0; }

ElectionJudgement absolute_majority(const ElectionRound& round, std::int64_t valid) {
  ElectionJudgement judgement;
  const auto first = ranked(round).front();
  judgement.valid = valid;
  judgement.required = valid / 2 + 1;
  judgement.most = first.votes;
  if (2 * first.votes <= valid) return judgement;
  judgement.outcome = ElectionOutcome::elected;
  judgement.in = {first.name};
  judgement.code = "elected";
  return judgement;
}

bool is_elected(const ElectionJudgement& judgement) { return judgement.outcome == ElectionOutcome::elected; }

ElectionJudgement runoff_of_two(const ElectionRound& round, ElectionJudgement so_far) {
  // A runoff needs two, and somebody who wants one of them.
  if (round.candidates.size() < 2 || nobody_got_a_vote(round)) {
    so_far.outcome = ElectionOutcome::not_elected;
    so_far.code = "not_elected";
    return so_far;
  }
  auto all = ranked(round);
  const auto second = all[1].votes;
  std::erase_if(all, [&](const Candidate& candidate) { return candidate.votes < second; });
  const auto first_tied = std::find_if(all.begin(), all.end(),
                                       [&](const Candidate& candidate) { return candidate.votes == second; });
  so_far.outcome = all.size() == 2 ? ElectionOutcome::runoff : ElectionOutcome::lot_for_runoff;
  if (all.size() == 2) {
    so_far.in = names_of(all);
    so_far.code = "runoff";
    return so_far;
  }
  so_far.in = names_of({all.begin(), first_tied});
  so_far.among = names_of({first_tied, all.end()});
  so_far.code = so_far.in.empty() ? "lot_for_both" : "lot_for_second";
  return so_far;
}

ElectionJudgement most_votes_or_lot(const ElectionRound& round) {
  ElectionJudgement judgement;
  judgement.valid = votes_for_candidates(round);
  judgement.code = "not_elected";
  if (nobody_got_a_vote(round)) return judgement;
  const auto top = at_the_top(round);
  judgement.most = top.front().votes;
  const bool tied = top.size() > 1;
  judgement.outcome = tied ? ElectionOutcome::lot : ElectionOutcome::elected;
  (tied ? judgement.among : judgement.in) = names_of(top);
  judgement.code = tied ? "lot" : "elected_most";
  return judgement;
}

}  // namespace gremium::domain::election
