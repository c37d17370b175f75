// What ends with a membership: those of the same organisation in networks that require it, because no day of
// them may be without it.
#pragma once

#include <vector>

#include "domain/membership.h"
#include "domain/network.h"

namespace gremium::domain {

// Those of `own`, the memberships of one organisation, that stand on `required` and would go on after its
// last day; at any remove: what stands on one of them, too. One that begins only afterwards is none of them:
// it has no day to end on.
std::vector<Membership> dependents(const Membership& required, base::Day last_day,
                                   const std::vector<Membership>& own, const std::vector<Network>& networks);

}  // namespace gremium::domain
