// RONR_MAJ: a majority after Robert's Rules of Order: more than half of the votes cast, abstentions and
// blanks left out, illegal ballots counted; unless set otherwise, the quorum is a majority of the members.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms ronr_majority() {
  return {.base = MajorityBase::cast_and_invalid,
          .threshold = more_than_half,
          .quorum = {.share = more_than_half},
          .proxies_allowed = false};
}

}  // namespace gremium::domain::majority
