// NEXT_YEAR_START: "zum nächsten Jahresbeginn": 1 January after the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> next_year_start(base::Day approved_on, const EffectiveParameters& parameters) {
  const auto first = approved_on.first_of_year();
  if (parameters.inclusive && approved_on == first) return EffectiveDay{first, "next_year_start"};
  return EffectiveDay{first.plus_months(12), "next_year_start"};
}

}  // namespace gremium::domain
