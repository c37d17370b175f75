// UNANIMOUS_PRESENT: everybody present votes yes. If statutes ask for unanimity, an abstention or an invalid
// vote defeats it (BayObLG), and so does one that a proxy casts.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms unanimous_present(const MajorityRule& rule) {
  return {.base = MajorityBase::present,
          .threshold = everything,
          .quorum = quorum_of(rule),
          .other_than_yes_defeats = true};
}

}  // namespace gremium::domain::majority
