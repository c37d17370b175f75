#include "drafting/days.h"

#include <algorithm>
#include <optional>

#include "drafting/grammar.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using base::Day;
using base::Language;

bool same_month(Day a, Day b) { return a.first_of_month() == b.first_of_month(); }

// "16.", "16", "1er".
std::string day_alone(Language language, Day day) {
  const auto date = language::long_date(language, day);
  return date.substr(0, date.find(' '));
}

// Without the year, or the month, that a later day says after it.
std::string before(Language language, Day day, Day later) {
  if (same_month(day, later)) return day_alone(language, day);
  if (day.year() == later.year()) return day_and_month(language, day);
  return language::long_date(language, day);
}

std::string with(std::string_view word, const std::string& phrase) {
  return word.empty() ? phrase : std::string(word) + ' ' + phrase;
}

bool follow_each_other(const std::vector<Day>& days) {
  const auto gap =
      std::adjacent_find(days.begin(), days.end(), [](Day a, Day b) { return b != a.plus_days(1); });
  return days.size() > 1 && gap == days.end();
}

// "am 16. und 18. September": the days of one month, `next` the one that comes after them.
std::string month_phrase(Language language, const std::vector<Day>& month, const std::optional<Day>& next,
                         const DayWords& words) {
  std::vector<std::string> days;
  for (const auto day : month) days.push_back(day_alone(language, day));
  days.back() = next ? before(language, month.back(), *next) : language::long_date(language, month.back());
  return with(month.size() > 1 ? words.several : words.one, join(language, days));
}

std::vector<std::vector<Day>> by_month(const std::vector<Day>& days) {
  std::vector<std::vector<Day>> months;
  for (const auto day : days)
    if (!months.empty() && same_month(months.back().back(), day))
      months.back().push_back(day);
    else
      months.push_back({day});
  return months;
}

}  // namespace

const DayWords& usual_day_words(Language language) {
  static const DayWords german{"am", "am", "vom", "bis"}, english{"on", "on", "from", "to"},
      french{"le", "les", "du", "au"};
  switch (language) {
    case Language::de:
      return german;
    case Language::en:
      return english;
    case Language::fr:
      break;
  }
  return french;
}

const DayWords& bare_day_words(Language language) {
  static const DayWords german{"", "", "", "bis"}, english{"", "", "", "to"}, french{"", "", "du", "au"};
  return language == Language::de ? german : language == Language::en ? english : french;
}

std::string days_phrase(Language language, const std::vector<Day>& days, const DayWords& words) {
  if (follow_each_other(days))
    return with(words.from, before(language, days.front(), days.back())) + ' ' +
           with(words.until, language::long_date(language, days.back()));
  const auto months = by_month(days);
  std::vector<std::string> phrases;
  bool lists_inside = false;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const auto next = i + 1 < months.size() ? std::optional(months[i + 1].front()) : std::nullopt;
    phrases.push_back(month_phrase(language, months[i], next, words));
    lists_inside = lists_inside || months[i].size() > 1;
  }
  return join_groups(language, phrases, lists_inside && months.size() > 1);
}

std::string days_phrase(Language language, const std::vector<domain::Sitting>& sittings,
                        const DayWords& words) {
  // A day may have two sittings.
  std::vector<Day> days;
  for (const auto& sitting : sittings)
    if (days.empty() || days.back() != sitting.date) days.push_back(sitting.date);
  return days_phrase(language, days, words);
}

std::vector<DayBeginning> beginnings_of(const std::vector<domain::Sitting>& sittings) {
  std::vector<DayBeginning> days;
  for (const auto& sitting : sittings) {
    if (sitting.begins.empty()) continue;
    if (days.empty() || days.back().day != sitting.date) days.push_back({sitting.date, {}});
    days.back().clocks.push_back(sitting.begins);
  }
  return days;
}

bool begins_alike(const std::vector<domain::Sitting>& sittings) {
  return std::all_of(sittings.begin(), sittings.end(), [&](const domain::Sitting& sitting) {
    return !sitting.begins.empty() && sitting.begins == sittings.front().begins;
  });
}

bool is_of_one_day(const std::vector<domain::Sitting>& sittings) {
  return sittings.front().date == sittings.back().date;
}

std::string day_and_month(Language language, Day day) {
  return day_alone(language, day) + ' ' + language::month_name(language, day);
}

}  // namespace gremium::drafting
