// CASTING: more yes than no; on a tie the chair's vote decides. Only where statutes say so (BGB § 40).
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms casting(const MajorityRule& rule) {
  return {.base = MajorityBase::cast,
          .threshold = more_than_half,
          .quorum = quorum_of(rule),
          .chair_breaks_ties = true};
}

}  // namespace gremium::domain::majority
