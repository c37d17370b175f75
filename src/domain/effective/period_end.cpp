// PERIOD_END: "mit einer Frist von einem Monat, jederzeit": the last day of a period that began with receipt.
// BGB §§ 187 (1), 188 (2), (3): the day of receipt is not counted; the period ends on the day of the same
// number or name, or on the last of a month that has no such day. With `shift` (BGB § 193) an end on a
// Saturday, Sunday or holiday moves to the next working day.
#include "domain/notice_rule.h"

namespace gremium::domain {

base::Result<NoticeDay> period_end(base::Day received_on, const NoticeParameters& parameters) {
  if (!parameters.period) return base::Refusal{"notice.period_missing", {}, "notice_count"};
  if (!possible(*parameters.period)) return base::Refusal{"notice.period_impossible", {}, "notice_count"};
  const auto end = end_of(*parameters.period, received_on);
  const auto last = parameters.shift ? next_working_day(end, parameters.holidays) : end;
  return NoticeDay{base::LastDay{last},
                   {last == end ? "period_end" : "period_end_moved",
                    {{"received", received_on.iso()},
                     {"notice", to_text(*parameters.period)},
                     {"notice_ends", end.iso()}}}};
}

}  // namespace gremium::domain
