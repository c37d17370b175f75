// NEXT_DAY: "am Tag nach der Beschlussfassung": the day after the local day of the approval.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> next_day(base::Day approved_on) {
  return EffectiveDay{approved_on.plus_days(1), "next_day"};
}

}  // namespace gremium::domain
