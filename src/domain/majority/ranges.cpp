#include "domain/majority/ranges.h"

#include <algorithm>

namespace gremium::domain::majority {
namespace {

Range known_or(const std::optional<std::int64_t>& number, Range otherwise) {
  return number ? Range{*number, *number} : otherwise;
}

std::int64_t divided_up(std::int64_t number, std::int64_t by) { return (number + by - 1) / by; }

// So many must be there for the votes counted and the proxies carried.
std::int64_t least_present(const Vote& vote, std::int64_t counted, std::int64_t per_holder) {
  const auto excluded = vote.excluded.value_or(0);
  const auto hands = counted + excluded;
  if (!vote.proxies) return std::max(excluded, divided_up(hands, 1 + per_holder));
  const auto holders = per_holder > 0 ? divided_up(*vote.proxies, per_holder) : 0;
  return std::max({excluded, hands - *vote.proxies, holders});
}

}  // namespace

Ranges ranges_of(const Vote& vote, std::int64_t per_holder) {
  Ranges ranges;
  for (const auto& count : {vote.yes, vote.no, vote.abstain, vote.invalid})
    ranges.counted += count.value_or(0);
  const auto most_present = vote.eligible.value_or(most_members);
  ranges.present = known_or(vote.present, {least_present(vote, ranges.counted, per_holder), most_present});
  ranges.eligible = known_or(vote.eligible, {ranges.present.least, most_members});
  ranges.excluded = known_or(vote.excluded, {0, ranges.present.most});
  ranges.proxies = known_or(vote.proxies, {0, ranges.present.most * per_holder});
  ranges.most_votes = ranges.present.most - ranges.excluded.least + ranges.proxies.most;
  ranges.most_rest = ranges.most_votes - ranges.counted;
  return ranges;
}

std::int64_t proxies_per_holder(const MajorityRule& rule, const Terms& terms) {
  if (!terms.proxies_allowed) return 0;
  return terms.proxies_per_holder.value_or(rule.max_proxies);
}

Range range_of(const std::optional<std::int64_t>& count, const Ranges& ranges) {
  return known_or(count, {0, ranges.most_rest});
}

}  // namespace gremium::domain::majority
