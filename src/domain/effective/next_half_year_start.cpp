// NEXT_HALF_YEAR_START: "zum nächsten Halbjahr": 1 January or July after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> next_half_year_start(base::Day approved_on,
                                                const EffectiveParameters& parameters) {
  return EffectiveDay{next_first_of_part(approved_on, 6, parameters.inclusive), "next_half_year_start"};
}

}  // namespace gremium::domain
