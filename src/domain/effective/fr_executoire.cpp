// FR_EXECUTOIRE: CGCT, art. L. 2131-1: the acts of a commune are enforceable by right once they have been
// published (or notified) and transmitted to the representative of the State: the later of both days, and
// pending while one of them is open.
#include <algorithm>

#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> fr_executoire(const EffectiveParameters& parameters) {
  if (!parameters.transmitted) return EffectiveDay{std::nullopt, "awaiting_transmission"};
  if (!parameters.published) return EffectiveDay{std::nullopt, "awaiting_publication"};
  return EffectiveDay{std::max(*parameters.published, *parameters.transmitted), "fr_executoire"};
}

}  // namespace gremium::domain
