// SUSPENDED_UNTIL_PAID: "die Mitgliedschaft beginnt mit Zahlung des ersten Beitrags": pending until the fee
// is paid; then the later of the agreed day and that of the payment, or, where the statutes let a late
// payment reach back, the agreed day.
#include <algorithm>

#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> suspended_until_paid(const EffectiveParameters& parameters) {
  if (!parameters.base) return base::Refusal{"effective.base_missing", {}, "start"};
  if (!parameters.mode) return base::Refusal{"effective.mode_missing", {}, "mode"};
  if (!parameters.paid) return EffectiveDay{std::nullopt, "awaiting_payment"};
  if (*parameters.mode == PaymentMode::retroactive) return EffectiveDay{parameters.base, "paid"};
  return EffectiveDay{std::max(*parameters.base, *parameters.paid), "paid"};
}

}  // namespace gremium::domain
