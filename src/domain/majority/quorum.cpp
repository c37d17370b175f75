// The quorum that a body sets for itself. Without one none is asked: German association law knows none.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

QuorumTerms quorum_of(const MajorityRule& rule) {
  switch (rule.quorum) {
    case QuorumShare::more_than_half:
      return {.share = more_than_half};
    case QuorumShare::at_least_half:
      return {.share = at_least_half};
    case QuorumShare::at_least_third:
      return {.share = at_least_third};
    case QuorumShare::none:
      break;
  }
  return {};
}

}  // namespace gremium::domain::majority
