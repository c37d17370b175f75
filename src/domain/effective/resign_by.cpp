// RESIGN_BY: "bis 30. September zum Jahresende", "bis 30.06., dann zum 31.12. des Folgejahres": received
// until the day named, the membership ends on the last day named, of that year or (years=1) of the following
// one; received later, one year after that.
#include "domain/notice_rule.h"

namespace gremium::domain {

namespace {

std::optional<base::Refusal> wrong(const NoticeParameters& given) {
  if (!given.by) return base::Refusal{"notice.by_missing", {}, "by"};
  if (!given.end_day) return base::Refusal{"notice.end_day_missing", {}, "end_day"};
  if (given.years != 0 && given.years != 1) return base::Refusal{"notice.years_impossible", {}, "years"};
  return std::nullopt;
}

}  // namespace

base::Result<NoticeDay> resign_by(base::Day received_on, const NoticeParameters& parameters) {
  if (auto refused = wrong(parameters)) return *refused;
  const auto by = parameters.by->in(received_on.year());
  const bool in_time = received_on <= by;
  const auto year = received_on.year() + parameters.years + (in_time ? 0 : 1);
  return NoticeDay{
      base::LastDay{parameters.end_day->in(year)},
      {in_time ? "resign_by" : "resign_by_missed", {{"received", received_on.iso()}, {"by", by.iso()}}}};
}

}  // namespace gremium::domain
