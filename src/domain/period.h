// Periods of law and statutes, counted in whole days, and the ends and beginnings of parts of a year.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace gremium::domain {

enum class PeriodUnit { days, weeks, months };

struct Period {
  int count = 0;
  PeriodUnit unit = PeriodUnit::months;

  bool operator==(const Period&) const = default;
};

inline constexpr int most_months = 1200;
inline constexpr int most_weeks = 5200;
inline constexpr int most_days = 36500;
// Whether it is not below nothing and not beyond any statutes.
bool possible(const Period& period);

// "3m", "4w", "30d".
std::string to_text(const Period& period);
// Nothing for what is not written so, or not possible.
std::optional<Period> period_of(std::string_view text);

std::string_view name_of(PeriodUnit unit);
std::optional<PeriodUnit> period_unit_named(std::string_view name);

// BGB §§ 187 (1), 188: the day of the event is not counted; weeks end on the day of the same name, months on
// the day of the same number, or on the last of a month that has none.
base::Day end_of(const Period& period, base::Day event);

// BGB § 193: the day itself, or the next that is no Saturday, Sunday or holiday.
base::Day next_working_day(base::Day day, const std::vector<base::Day>& holidays);

// The first day of the part of the year that a day lies in: parts of 1, 3, 6 or 12 months.
base::Day first_of_part(base::Day day, int months);
// The first day of the part after it; `inclusive`: a first day stays.
base::Day next_first_of_part(base::Day day, int months, bool inclusive);

// A day of every year: "09-30". 29 February is the 28th where there is none.
struct MonthDay {
  unsigned month = 12;
  unsigned day = 31;

  bool operator==(const MonthDay&) const = default;
  base::Day in(int year) const;
};
std::string to_text(const MonthDay& day);
// Exactly MM-DD.
std::optional<MonthDay> month_day_of(std::string_view text);

}  // namespace gremium::domain
