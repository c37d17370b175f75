// SIMPLE: more yes than no. BGB § 32 I: the majority of the votes cast decides; abstentions and invalid votes
// are not counted (BGH II ZR 164/81). A tie is a rejection.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms simple(const MajorityRule& rule) {
  return {.base = MajorityBase::cast, .threshold = more_than_half, .quorum = quorum_of(rule)};
}

}  // namespace gremium::domain::majority
