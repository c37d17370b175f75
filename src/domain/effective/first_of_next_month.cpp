// FIRST_OF_NEXT_MONTH: "zum Monatsersten": the first day of the month after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> first_of_next_month(base::Day approved_on, const EffectiveParameters& parameters) {
  return EffectiveDay{next_first_of_part(approved_on, 1, parameters.inclusive), "first_of_next_month"};
}

}  // namespace gremium::domain
