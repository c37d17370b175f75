// MANUAL: "3 Monate" with no day it counts to, or no term at all: no last day can be computed. Whoever knows
// the statutes must be asked; the day is entered as they say.
#include "domain/notice_rule.h"

namespace gremium::domain {

base::Result<NoticeDay> manual_notice() { return NoticeDay{std::nullopt, {"manual"}}; }

}  // namespace gremium::domain
