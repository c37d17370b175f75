// AFTER_PERIOD: "nach Ablauf von drei Monaten": the day after a period that began with the approval.
// BGB §§ 187 (1), 188: the day of the approval is not counted; the period ends on the day of the same number
// or name. With `shift` (BGB § 193) an end on a Saturday, Sunday or holiday moves to the next working day.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> after_period(base::Day approved_on, const EffectiveParameters& parameters) {
  const auto period =
      counted_period(parameters.period, {PeriodUnit::days, PeriodUnit::weeks, PeriodUnit::months});
  if (!period) return period.refusals();
  const auto end = end_of(*period, approved_on);
  const auto last = base::LastDay{parameters.shift ? next_working_day(end, parameters.holidays) : end};
  return EffectiveDay{last.until(), "after_period"};
}

}  // namespace gremium::domain
