// PLUS_MONTHS: "drei Monate nach der Aufnahme": the day of the same number so many months later, or the last
// of a month that has none (31 January and one month: 28 or 29 February). It does not stick to month ends.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> plus_months(base::Day approved_on, const EffectiveParameters& parameters) {
  const auto period = counted_period(parameters.period, {PeriodUnit::months});
  if (!period) return period.refusals();
  return EffectiveDay{approved_on.plus_months(period->count), "plus_months"};
}

}  // namespace gremium::domain
