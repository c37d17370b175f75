// TWO_THIRDS_PRESENT: two thirds of those present. GemO Rheinland-Pfalz § 34 VII: adding an item to the
// agenda in the session.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms two_thirds_present(const MajorityRule& rule) {
  return {.base = MajorityBase::present, .threshold = two_thirds, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
