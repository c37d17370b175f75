// THREE_QUARTERS_CAST: three quarters of the votes cast. BGB § 33 I 1: a change of the statutes; § 41: the
// dissolution.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms three_quarters_cast(const MajorityRule& rule) {
  return {.base = MajorityBase::cast, .threshold = three_quarters, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
