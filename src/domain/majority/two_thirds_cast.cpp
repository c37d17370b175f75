// TWO_THIRDS_CAST: two thirds of the votes cast; statutes by leave of BGB § 40.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms two_thirds_cast(const MajorityRule& rule) {
  return {.base = MajorityBase::cast, .threshold = two_thirds, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
