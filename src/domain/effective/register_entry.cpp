// REGISTER_ENTRY: what takes effect only once it stands in a public register (as BGB § 71 says of changes to
// the statutes of an association): the day of the entry, and pending until then.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> register_entry(const EffectiveParameters& parameters) {
  if (!parameters.entered) return EffectiveDay{std::nullopt, "awaiting_register"};
  return EffectiveDay{parameters.entered, "register_entry"};
}

}  // namespace gremium::domain
