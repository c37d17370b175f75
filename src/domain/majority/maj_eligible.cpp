// MAJ_ELIGIBLE: more than half of all members entitled to vote, the absent ones included. Statutes and
// standing orders ask for it, by leave of BGB § 40.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms maj_eligible(const MajorityRule& rule) {
  return {.base = MajorityBase::eligible, .threshold = more_than_half, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
