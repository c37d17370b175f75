#include "domain/roster_change.h"

#include <map>

namespace gremium::domain {
namespace {

bool says_the_same(const KnownDifference& found) {
  if (found.standing_then != found.standing_now) return false;
  if (!found.then || !found.now) return true;  // known to neither, or not a member either way
  return found.then->start == found.now->start && found.then->from == found.now->from &&
         found.then->attested_on == found.now->attested_on && found.then->last_day == found.now->last_day;
}

}  // namespace

std::vector<KnownDifference> differences(const std::vector<Membership>& then,
                                         const std::vector<Membership>& now, base::Day as_of) {
  std::map<std::string, KnownDifference> by_id;
  for (const auto& membership : then) {
    by_id[membership.id].then = membership;
    by_id[membership.id].standing_then = standing_on(membership, as_of);
  }
  for (const auto& membership : now) {
    by_id[membership.id].now = membership;
    by_id[membership.id].standing_now = standing_on(membership, as_of);
  }
  std::vector<KnownDifference> list;
  for (auto& [id, found] : by_id)
    if (!says_the_same(found)) list.push_back(std::move(found));
  return list;
}

}  // namespace gremium::domain
