// FIXED_DATE: "mit Wirkung zum 1. Januar 2025", "ab dem …", "avec effet au …": the day that was agreed.
// A retroactive start is an error unless it is expressly allowed ("rückwirkend zum …"): see first_day().
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> fixed_date(const EffectiveParameters& parameters) {
  if (!parameters.date) return base::Refusal{"effective.date_missing", {}, "start"};
  return EffectiveDay{parameters.date, "fixed_date"};
}

}  // namespace gremium::domain
