// FIXED_DATE: "mit Wirkung zum 1. Januar 2025", "ab dem …", "avec effet au …".
// A retroactive start is an error unless it is expressly allowed ("rückwirkend zum …").
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> fixed_date(base::Day approved_on, const EffectiveParameters& parameters) {
  if (!parameters.date) return base::Refusal{"effective.date_missing", {}, "start"};
  if (*parameters.date < approved_on && !parameters.retroactive)
    return base::Refusal{"effective.retroactive",
                         {{"date", parameters.date->iso()}, {"approval", approved_on.iso()}},
                         "start"};
  return EffectiveDay{parameters.date, "fixed_date"};
}

}  // namespace gremium::domain
