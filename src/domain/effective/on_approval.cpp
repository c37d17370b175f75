// ON_APPROVAL: "mit sofortiger Wirkung": the local day of the approval is the first day inside.
#include "domain/effective_rule.h"

namespace gremium::domain {

base::Result<EffectiveDay> on_approval(base::Day approved_on) {
  return EffectiveDay{approved_on, "on_approval"};
}

}  // namespace gremium::domain
