#include "domain/period.h"

#include <algorithm>
#include <charconv>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<PeriodUnit> units[] = {
    {PeriodUnit::days, "days"}, {PeriodUnit::weeks, "weeks"}, {PeriodUnit::months, "months"}};
constexpr Named<PeriodUnit> letters[] = {
    {PeriodUnit::days, "d"}, {PeriodUnit::weeks, "w"}, {PeriodUnit::months, "m"}};

constexpr int leap_year = 2000;
constexpr unsigned saturday = 6;

int most(PeriodUnit unit) {
  switch (unit) {
    case PeriodUnit::days:
      return most_days;
    case PeriodUnit::weeks:
      return most_weeks;
    case PeriodUnit::months:
      break;
  }
  return most_months;
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

bool possible(const Period& period) { return period.count >= 0 && period.count <= most(period.unit); }

std::string to_text(const Period& period) {
  return std::to_string(period.count) + std::string(name_in(letters, period.unit));
}

std::optional<Period> period_of(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const auto unit = value_in(letters, text.substr(text.size() - 1));
  Period period;
  const auto* const begin = text.begin();
  const auto* const end = text.end() - 1;
  const auto read = std::from_chars(begin, end, period.count);
  if (!unit || read.ec != std::errc() || read.ptr != end) return std::nullopt;
  period.unit = *unit;
  return possible(period) ? std::optional(period) : std::nullopt;
}

std::string_view name_of(PeriodUnit unit) { return name_in(units, unit); }
std::optional<PeriodUnit> period_unit_named(std::string_view name) { return value_in(units, name); }

base::Day end_of(const Period& period, base::Day event) {
  switch (period.unit) {
    case PeriodUnit::days:
      return event.plus_days(period.count);
    case PeriodUnit::weeks:
      return event.plus_days(7 * period.count);
    case PeriodUnit::months:
      break;
  }
  return event.plus_months(period.count);
}

base::Day next_working_day(base::Day day, const std::vector<base::Day>& holidays) {
  const auto rests = [&](base::Day d) {
    return d.weekday() >= saturday || std::find(holidays.begin(), holidays.end(), d) != holidays.end();
  };
  while (rests(day)) day = day.plus_days(1);
  return day;
}

base::Day first_of_part(base::Day day, int months) {
  const auto month = static_cast<int>(day.month()) - 1;
  return day.first_of_year().plus_months(month - month % months);
}

base::Day next_first_of_part(base::Day day, int months, bool inclusive) {
  const auto first = first_of_part(day, months);
  return inclusive && day == first ? first : first.plus_months(months);
}

base::Day MonthDay::in(int year) const {
  const auto same = base::Day::from(year, month, day);
  // Only 29 February is not there every year.
  return same ? *same : base::Day::from(year, month, 1)->last_of_month();
}

std::string to_text(const MonthDay& day) { return two_digits(day.month) + "-" + two_digits(day.day); }

std::optional<MonthDay> month_day_of(std::string_view text) {
  const auto day = base::Day::parse(std::to_string(leap_year) + "-" + std::string(text));
  if (!day) return std::nullopt;
  return MonthDay{day->month(), day->day()};
}

}  // namespace gremium::domain
