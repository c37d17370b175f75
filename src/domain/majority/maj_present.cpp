// MAJ_PRESENT: more than half of those present. Only where statutes clearly ask for it (BGH II ZR 152/86):
// abstaining then works like a no.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms maj_present(const MajorityRule& rule) {
  return {.base = MajorityBase::present, .threshold = more_than_half, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
