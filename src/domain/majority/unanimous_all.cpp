// UNANIMOUS_ALL: all members agree, the absent ones in text form. BGB § 33 I 2: a change of the purpose; in
// France, raising the duties of members (loi du 1er juillet 1901).
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms unanimous_all(const MajorityRule& rule) {
  return {.base = MajorityBase::eligible,
          .threshold = everything,
          .quorum = quorum_of(rule),
          .no_defeats = true,
          .with_consents = true};
}

}  // namespace gremium::domain::majority
