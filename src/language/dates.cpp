#include "language/dates.h"

#include <unicode/dtfmtsym.h>

#include <array>
#include <cstdio>

#include "language/icu.h"

namespace gremium::language {
namespace {

struct CalendarWords {
  std::array<std::string, 12> months;
  // Monday first.
  std::array<std::string, 7> weekdays;
};

CalendarWords read_words(base::Language language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(locale_of(language), status);
  require(status, "reading the names of months");
  using Symbols = icu::DateFormatSymbols;
  CalendarWords words;
  int32_t count = 0;
  const auto* months = symbols.getMonths(count, Symbols::FORMAT, Symbols::WIDE);
  for (std::size_t i = 0; i < 12; ++i) words.months.at(i) = from_icu(months[i]);
  // ICU counts from 1 = Sunday.
  const auto* weekdays = symbols.getWeekdays(count, Symbols::FORMAT, Symbols::WIDE);
  for (std::size_t i = 0; i < 7; ++i) words.weekdays.at(i) = from_icu(weekdays[i == 6 ? 1 : i + 2]);
  return words;
}

// Names only, no ICU calendar: that one turns Julian before 1582, and a Day never does.
const CalendarWords& words_of(base::Language language) {
  static const std::array all{read_words(base::Language::de), read_words(base::Language::en),
                              read_words(base::Language::fr)};
  return all.at(static_cast<std::size_t>(language));
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::string month_name(base::Language language, base::Day in_month) {
  return words_of(language).months.at(in_month.month() - 1);
}

std::string weekday_name(base::Language language, base::Day day) {
  return words_of(language).weekdays.at(day.weekday() - 1);
}

std::string long_date(base::Language language, base::Day day) {
  auto number = std::to_string(day.day());
  if (language == base::Language::de) number += '.';
  // In French the first is the only ordinal; the language data do not know it.
  if (language == base::Language::fr && day.day() == 1) number += "er";
  return number + ' ' + month_and_year(language, day);
}

std::string numeric_date(base::Language language, const base::PartialDay& day) {
  const auto date = table_date(language, day.earliest());
  constexpr std::size_t day_and_point = 3, month_too = 6;
  switch (day.precision()) {
    case base::PartialDay::Precision::year:
      return date.substr(month_too);
    case base::PartialDay::Precision::month:
      return date.substr(day_and_point);
    case base::PartialDay::Precision::day:
      break;
  }
  return date;
}

std::string month_and_year(base::Language language, base::Day in_month) {
  return month_name(language, in_month) + ' ' + std::to_string(in_month.year());
}

std::string table_date(base::Language language, base::Day day) {
  const auto* const separator = language == base::Language::de ? "." : "/";
  // As many digits as an ISO day has, so that columns align.
  return two_digits(day.day()) + separator + two_digits(day.month()) + separator + day.iso().substr(0, 4);
}

std::string partial_date(base::Language language, const base::PartialDay& day) {
  switch (day.precision()) {
    case base::PartialDay::Precision::day:
      return long_date(language, day.earliest());
    case base::PartialDay::Precision::month:
      return month_and_year(language, day.earliest());
    case base::PartialDay::Precision::year:
      break;
  }
  return std::to_string(day.earliest().year());
}

std::string local_time(base::Language language, base::Instant instant, std::string_view zone) {
  const auto date = long_date(language, base::day_at(instant, zone));
  const auto clock = base::clock_at(instant, zone);
  switch (language) {
    case base::Language::de:
      return date + ", " + clock + " Uhr";
    case base::Language::en:
      return date + ", " + clock;
    case base::Language::fr:
      break;
  }
  return date + " à " + clock.substr(0, 2) + " h " + clock.substr(3);
}

}  // namespace gremium::language
