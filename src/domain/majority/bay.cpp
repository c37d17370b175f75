// BAY: councils of Bavaria. GO Art. 51 I: the majority of those voting, a tie is a rejection. Art. 47 II: the
// majority of the members is present and entitled to vote. Art. 48 I: nobody may abstain. The mayor votes
// like a member.
#include "domain/majority/terms.h"

namespace gremium::domain::majority {

Terms bay() {
  return {.base = MajorityBase::cast,
          .threshold = more_than_half,
          .quorum = {.share = more_than_half, .only_voters = true},
          .proxies_allowed = false,
          .must_vote = true};
}

}  // namespace gremium::domain::majority
