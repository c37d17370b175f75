// RONR_2_3: two thirds after Robert's Rules of Order: of the votes cast, abstentions and blanks left out,
// illegal ballots counted; unless set otherwise, the quorum is a majority of the members.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms ronr_two_thirds() {
  return {.base = MajorityBase::cast_and_invalid,
          .threshold = two_thirds,
          .quorum = {.share = more_than_half},
          .proxies_allowed = false};
}

}  // namespace gremium::domain::majority
