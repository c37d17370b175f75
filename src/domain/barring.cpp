#include "domain/barring.h"

#include <algorithm>

namespace gremium::domain {
namespace {

bool asks_for_bias(const MajorityRule& rule) {
  const auto& known = list_majority_rules();
  return std::any_of(known.begin(), known.end(), [&](const auto& form) {
    return form.id == rule.id &&
           std::find(form.of_vote.begin(), form.of_vote.end(), "bias") != form.of_vote.end();
  });
}

}  // namespace

int barred_away(const Attendance& attendance, const Seats& seats, const std::string& item, const Moment& at) {
  int votes = 0;
  for (const auto& row : held_on(seats, at.day)) {
    const bool barred = std::any_of(attendance.barred.begin(), attendance.barred.end(), [&](const auto& bar) {
      return bar.value.item == item && bar.value.seat == row.value.id;
    });
    if (barred && !is_present(attendance, row.value.id, at)) votes += row.value.weight;
  }
  return votes;
}

bool is_biased(const MajorityRule& rule, Vote vote, int barred_away) {
  if (!asks_for_bias(rule) || vote.excluded.value_or(0) + barred_away == 0) return false;
  if (vote.present) *vote.present += barred_away;
  vote.bias = false;
  return find_quorum(rule, vote).judgement.state != QuorumState::missed;
}

}  // namespace gremium::domain
