// INVITE_LATEST: the last day on which an invitation is in time. GemO RLP § 34 III: between the invitation
// and the session lie at least four full calendar days. A full day is neither the one on which people are
// invited nor the one on which they meet.
#include "domain/meeting.h"

namespace gremium::domain {

std::optional<base::Day> invite_by(const Notice& notice, base::Day first_day) {
  if (!notice.days) return std::nullopt;
  const int before = notice.count == NoticeCount::full_days ? *notice.days + 1 : *notice.days;
  return first_day.plus_days(-before);
}

}  // namespace gremium::domain
