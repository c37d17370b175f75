// PLUS_DAYS: "14 Tage nach der Aufnahme": so many days later. Days are counted, not hours: clocks that change
// between make no difference.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> plus_days(base::Day approved_on, const EffectiveParameters& parameters) {
  const auto period = counted_period(parameters.period, {PeriodUnit::days});
  if (!period) return period.refusals();
  return EffectiveDay{approved_on.plus_days(period->count), "plus_days"};
}

}  // namespace gremium::domain
