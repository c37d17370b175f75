// RESIGN_IMMEDIATE: "ohne Frist kündbar". BGB § 39 (1): members may leave; where the statutes name neither a
// period nor a day, leaving takes effect when the notice is received.
#include "domain/notice_rule.h"

namespace gremium::domain {

base::Result<NoticeDay> resign_immediate(base::Day received_on) {
  return NoticeDay{base::LastDay{received_on}, {"resign_immediate", {{"received", received_on.iso()}}}};
}

}  // namespace gremium::domain
