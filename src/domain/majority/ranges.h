// Between which numbers the counts of a vote can lie. A known count lies between itself and itself; an
// unknown one is held in by the sums that the others must keep. What holds at both ends of all ranges holds
// for every way the unknown could have been.
#pragma once

#include <cstdint>

#include "domain/majority/terms.h"

namespace gremium::domain::majority {

struct Range {
  std::int64_t least = 0;
  std::int64_t most = most_members;
};

struct Ranges {
  Range eligible;
  Range present;
  Range excluded;
  Range proxies;
  // Votes that could be cast: present − excluded + proxies.
  std::int64_t most_votes = 0;
  // The counts of yes, no, abstain and invalid that are known, added up; and what the unknown ones can add.
  std::int64_t counted = 0;
  std::int64_t most_rest = 0;
};

// Less than 0 in most_rest, or a least above its most: the figures cannot be.
Ranges ranges_of(const Vote& vote, std::int64_t proxies_per_holder);

// How many proxies one holder may carry under the rule.
std::int64_t proxies_per_holder(const MajorityRule& rule, const Terms& terms);

// A count itself: known, or anything that the rest leaves.
Range range_of(const std::optional<std::int64_t>& count, const Ranges& ranges);

}  // namespace gremium::domain::majority
