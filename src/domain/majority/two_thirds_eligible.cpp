// TWO_THIRDS_ELIGIBLE: two thirds of all members entitled to vote, the absent ones included; statutes and
// standing orders.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms two_thirds_eligible(const MajorityRule& rule) {
  return {.base = MajorityBase::eligible, .threshold = two_thirds, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
