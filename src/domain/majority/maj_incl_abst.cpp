// MAJ_INCL_ABST: more yes than no and abstentions together, as where abstaining counts as no (Kärnten, § 39
// K-AGO).
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms maj_incl_abst(const MajorityRule& rule) {
  return {.base = MajorityBase::cast_and_abstentions, .threshold = more_than_half, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
