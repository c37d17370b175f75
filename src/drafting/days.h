// The days of a meeting in a sentence: "vom 16. bis 17. September 2025" where one follows the other, "am 16.
// und 18. September 2025" where not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "domain/meeting.h"

namespace gremium::drafting {

// What stands before the days; each may be empty.
struct DayWords {
  // Before one day ("am", "on", "le"), and before several of one month ("am", "on", "les").
  std::string_view one;
  std::string_view several;
  // Before the first and the last of days that follow each other ("vom" and "bis").
  std::string_view from;
  std::string_view until;
};

// As a sentence says on which days something is: "am", "on", "le".
const DayWords& usual_day_words(base::Language language);

// As a list or a table has them: "16. bis 17. September 2025".
const DayWords& bare_day_words(base::Language language);

// Months and years are said once: "vom 30. September bis 1. Oktober 2025", "am 16. und 18. September sowie
// am 2. Oktober 2025". `days` in their order, at least one.
std::string days_phrase(base::Language language, const std::vector<base::Day>& days, const DayWords& words);
std::string days_phrase(base::Language language, const std::vector<domain::Sitting>& sittings,
                        const DayWords& words);

// When a meeting begins on one of its days: HH:MM, each in turn where it meets more than once that day.
struct DayBeginning {
  base::Day day = base::Day::of_number(0);
  std::vector<std::string> clocks;
};

// The days whose beginning is settled.
std::vector<DayBeginning> beginnings_of(const std::vector<domain::Sitting>& sittings);
// All days begin at one and the same time.
bool begins_alike(const std::vector<domain::Sitting>& sittings);
bool is_of_one_day(const std::vector<domain::Sitting>& sittings);

// "16. September".
std::string day_and_month(base::Language language, base::Day day);

}  // namespace gremium::drafting
