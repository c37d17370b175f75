// Two answers to the same question, given with what was known on two days: what is different.
#pragma once

#include <string>
#include <vector>

#include "domain/membership.h"

namespace gremium::domain {

struct KnownDifference {
  // As it was known then, and as it is known now; one of them may be nothing.
  std::optional<Membership> then;
  std::optional<Membership> now;
  Standing standing_then = Standing::absent;
  Standing standing_now = Standing::absent;

  bool operator==(const KnownDifference&) const = default;
};

// The memberships of which something is said otherwise on the day: whether it is one, since when, until when.
// By their ids.
std::vector<KnownDifference> differences(const std::vector<Membership>& then,
                                         const std::vector<Membership>& now, base::Day as_of);

}  // namespace gremium::domain
