// FR_CM: municipal councils of France. CGCT L2121-20: the absolute majority of the votes expressed, blank
// votes and abstentions left out; one proxy a councillor; on a tie the chair decides except in secret votes.
// L2121-17: more than half of the members in office are present, proxies not counted; called again, without
// quorum.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms fr_cm(const Vote& vote) {
  Terms terms{.base = MajorityBase::cast,
              .threshold = more_than_half,
              .chair_breaks_ties = !vote.secret,
              .tie_is_secret = vote.secret,
              .proxies_per_holder = 1};
  if (vote.call <= 1) terms.quorum.share = more_than_half;
  return terms;
}

}  // namespace gremium::domain::majority
