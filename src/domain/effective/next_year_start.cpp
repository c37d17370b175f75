// NEXT_YEAR_START: "zum nächsten Jahresbeginn": 1 January after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> next_year_start(base::Day approved_on, const EffectiveParameters& parameters) {
  return EffectiveDay{next_first_of_part(approved_on, 12, parameters.inclusive), "next_year_start"};
}

}  // namespace gremium::domain
