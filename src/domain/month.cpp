#include "domain/month.h"

namespace gremium::domain {

std::optional<base::Day> month_named(std::string_view name) {
  const auto read = base::PartialDay::parse(name);
  if (!read || read->precision() != base::PartialDay::Precision::month) return std::nullopt;
  return read->earliest();
}

std::string name_of_month(base::Day in_month) { return in_month.iso().substr(0, 7); }

std::vector<Week> weeks_of(base::Day in_month) {
  std::vector<Week> weeks(1);
  for (auto day = in_month.first_of_month(); day <= in_month.last_of_month(); day = day.plus_days(1)) {
    if (day.weekday() == 1 && day.day() > 1) weeks.emplace_back();
    weeks.back().at(day.weekday() - 1) = day;
  }
  return weeks;
}

}  // namespace gremium::domain
