// NEXT_QUARTER_START: "zum nächsten Quartal": 1 January, April, July or October after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> next_quarter_start(base::Day approved_on, const EffectiveParameters& parameters) {
  return EffectiveDay{next_first_of_part(approved_on, 3, parameters.inclusive), "next_quarter_start"};
}

}  // namespace gremium::domain
