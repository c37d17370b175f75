// NRW: councils of Nordrhein-Westfalen. GO § 50: the majority of the votes cast, a tie is a rejection;
// abstentions and invalid votes count for the quorum only. § 49: more than half of the statutory number,
// deemed to be there as long as the lack is not established; called for the second time with the same item,
// without quorum. The mayor votes like a member.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms nrw(const Vote& vote) {
  Terms terms{.base = MajorityBase::cast, .threshold = more_than_half, .proxies_allowed = false};
  if (vote.challenged && vote.call <= 1) terms.quorum.share = more_than_half;
  return terms;
}

}  // namespace gremium::domain::majority
