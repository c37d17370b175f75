// RLP: councils of Rheinland-Pfalz. GemO § 40: the majority of the votes cast, abstentions and invalid votes
// not counted, a tie is a rejection. § 39: more than half of the statutory number and at least three members;
// called for the second time with the same item, three; if members are barred (§ 22), a third is enough, else
// the mayor decides after hearing those not barred.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms rlp(const Vote& vote) {
  Terms terms{.base = MajorityBase::cast, .threshold = more_than_half, .proxies_allowed = false};
  terms.quorum.members = 3;
  if (vote.call <= 1) terms.quorum.share = more_than_half;
  if (!vote.bias) return terms;
  // The third makes it easier, also where three would be too many; the barred are not among those there.
  terms.quorum = {.share = at_least_third, .only_voters = true, .else_mayor = true};
  if (vote.call > 1) terms.quorum.members = 3;
  terms.quorum.either = true;
  return terms;
}

}  // namespace gremium::domain::majority
