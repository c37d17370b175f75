// Days and times as people read them. Spaces are plain: binding ones are put in when a text is shown
// (binding_spaces.h). Safe to call from any thread.
#pragma once

#include <string>

#include "base/day.h"
#include "base/languages.h"

namespace gremium::language {

// "1. Januar 2025", "1 January 2025", "1er janvier 2025".
std::string long_date(base::Language language, base::Day day);
// "01.01.2025", "01/01/2025": for tables.
std::string table_date(base::Language language, base::Day day);
// The same as exact as it is known: "01.01.2025", "01.2025", "2025"; base::written_day() reads it again.
std::string numeric_date(base::Language language, const base::PartialDay& day);
// "Oktober 2024", "October 2024", "octobre 2024".
std::string month_and_year(base::Language language, base::Day in_month);
// "Oktober", "October", "octobre".
std::string month_name(base::Language language, base::Day in_month);
// "Montag", "Monday", "lundi".
std::string weekday_name(base::Language language, base::Day day);
// As exact as it is known: a day, a month and its year, or a year.
std::string partial_date(base::Language language, const base::PartialDay& day);
// "7. Januar 2025, 10:30 Uhr", "7 January 2025, 10:30", "7 janvier 2025 à 10 h 30". The zone must exist.
std::string local_time(base::Language language, base::Instant instant, std::string_view zone);

}  // namespace gremium::language
