// RESIGN_TO: "drei Monate zum Jahresende", "zum Schluss eines Geschäftsjahres, Frist sechs Monate".
// BGB § 39 (2): statutes may let members leave only at the end of a financial year, or only after a period of
// notice; that period is two years at most.
// The last day is the first end of a year, half-year, quarter, month or financial year on or after the end of
// the period of notice (counted from receipt, BGB §§ 187 (1), 188), and not before the end of the minimum
// term. § 193 does not apply: the period protects the network.
#include <algorithm>

#include "domain/notice_rule.h"

namespace gremium::domain {

namespace {

constexpr int most_notice_months = 24;

base::Day next_end(base::Day day, PeriodEnd end, const std::optional<MonthDay>& fiscal_end) {
  const auto end_of_part = [&](int months) {
    return first_of_part(day, months).plus_months(months).plus_days(-1);
  };
  switch (end) {
    case PeriodEnd::year:
      return end_of_part(12);
    case PeriodEnd::half:
      return end_of_part(6);
    case PeriodEnd::quarter:
      return end_of_part(3);
    case PeriodEnd::month:
      return end_of_part(1);
    case PeriodEnd::fiscal:
      break;
  }
  const auto this_year = fiscal_end->in(day.year());
  return this_year >= day ? this_year : fiscal_end->in(day.year() + 1);
}

std::optional<base::Refusal> wrong(const NoticeParameters& given) {
  if (!given.end) return base::Refusal{"notice.end_missing", {}, "notice_end"};
  if (*given.end == PeriodEnd::fiscal && !given.fiscal_end)
    return base::Refusal{"notice.fiscal_end_missing", {}, "fiscal_end"};
  if (!given.period) return base::Refusal{"notice.period_missing", {}, "notice_count"};
  if (!possible(*given.period)) return base::Refusal{"notice.period_impossible", {}, "notice_count"};
  if (given.min_years < 0 || given.min_years > most_minimum_years)
    return base::Refusal{
        "notice.min_years_impossible", {{"most", std::to_string(most_minimum_years)}}, "min_years"};
  if (given.min_years > 0 && !given.joined) return base::Refusal{"notice.joined_missing", {}, "joined"};
  return std::nullopt;
}

}  // namespace

base::Result<NoticeDay> resign_to(base::Day received_on, const NoticeParameters& parameters) {
  if (auto refused = wrong(parameters)) return *refused;
  const auto notice_ends = end_of(*parameters.period, received_on);
  if (notice_ends > received_on.plus_months(most_notice_months))
    return base::Refusal{"notice.too_long", {{"notice", to_text(*parameters.period)}}, "notice_count"};
  NoticeDay result{{},
                   {"resign_to",
                    {{"received", received_on.iso()},
                     {"notice", to_text(*parameters.period)},
                     {"notice_ends", notice_ends.iso()},
                     {"end", std::string(name_of(*parameters.end))}}}};
  auto earliest = notice_ends;
  if (parameters.min_years > 0) {
    const auto term_ends = parameters.joined->plus_months(12 * parameters.min_years).plus_days(-1);
    earliest = std::max(earliest, term_ends);
    result.because.code = "resign_to_after_minimum";
    result.because.arguments.emplace_back("years", std::to_string(parameters.min_years));
    result.because.arguments.emplace_back("term_ends", term_ends.iso());
  }
  result.last_day = base::LastDay{next_end(earliest, *parameters.end, parameters.fiscal_end)};
  return result;
}

}  // namespace gremium::domain
