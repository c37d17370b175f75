// UNANIMOUS_CAST: nobody votes against; abstentions do not matter.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms unanimous_cast(const MajorityRule& rule) {
  return {.base = MajorityBase::cast, .threshold = everything, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
