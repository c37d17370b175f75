// FIRST_OF_NEXT_MONTH: "zum Monatsersten": the first day of the month after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> first_of_next_month(base::Day approved_on, const EffectiveParameters& parameters) {
  const auto first = approved_on.first_of_month();
  if (parameters.inclusive && approved_on == first) return EffectiveDay{first, "first_of_next_month"};
  return EffectiveDay{first.plus_months(1), "first_of_next_month"};
}

}  // namespace gremium::domain
