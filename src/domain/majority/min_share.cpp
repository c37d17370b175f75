// MIN_SHARE: a share of the members asks for something. BGB § 37: a tenth for an assembly; GemO
// Rheinland-Pfalz § 34: a quarter for a session; GO NRW § 50: a fifth for a secret vote.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms min_share(const MajorityRule& rule) {
  return {.base = MajorityBase::eligible, .threshold = {false, rule.share}, .without_meeting = true};
}

}  // namespace gremium::domain::majority
