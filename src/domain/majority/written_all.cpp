// WRITTEN_ALL: all members agree in writing, without a meeting. BGB § 32 III.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms written_all() {
  return {.base = MajorityBase::eligible, .threshold = everything, .without_meeting = true};
}

}  // namespace gremium::domain::majority
