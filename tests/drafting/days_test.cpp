#include "drafting/days.h"

#include <gtest/gtest.h>

#include "drafting/material.h"

namespace gremium::drafting {
namespace {

using base::Language;

struct Days {
  std::vector<const char*> days;
  const char* de;
  const char* en;
  const char* fr;
};

const Days all_days[] = {
    {{"2025-09-16"}, "am 16. September 2025", "on 16 September 2025", "le 16 septembre 2025"},
    {{"2025-09-16", "2025-09-17"},
     "vom 16. bis 17. September 2025",
     "from 16 to 17 September 2025",
     "du 16 au 17 septembre 2025"},
    {{"2025-09-16", "2025-09-18"},
     "am 16. und 18. September 2025",
     "on 16 and 18 September 2025",
     "les 16 et 18 septembre 2025"},
    {{"2025-09-29", "2025-09-30", "2025-10-01"},
     "vom 29. September bis 1. Oktober 2025",
     "from 29 September to 1 October 2025",
     "du 29 septembre au 1er octobre 2025"},
    {{"2025-12-31", "2026-01-01"},
     "vom 31. Dezember 2025 bis 1. Januar 2026",
     "from 31 December 2025 to 1 January 2026",
     "du 31 décembre 2025 au 1er janvier 2026"},
    {{"2025-12-30", "2026-01-01"},
     "am 30. Dezember 2025 und am 1. Januar 2026",
     "on 30 December 2025 and on 1 January 2026",
     "le 30 décembre 2025 et le 1er janvier 2026"},
    {{"2025-10-01", "2025-10-02", "2025-10-04"},
     "am 1., 2. und 4. Oktober 2025",
     "on 1, 2 and 4 October 2025",
     "les 1er, 2 et 4 octobre 2025"},
    {{"2025-09-16", "2025-09-18", "2025-10-02"},
     "am 16. und 18. September sowie am 2. Oktober 2025",
     "on 16 and 18 September as well as on 2 October 2025",
     "les 16 et 18 septembre ainsi que le 2 octobre 2025"},
};

TEST(DaysInASentence, AreARangeWhereOneFollowsTheOtherElseAList) {
  for (const auto& row : all_days) {
    std::vector<base::Day> days;
    for (const auto* iso : row.days) days.push_back(tests::day(iso));
    EXPECT_EQ(days_phrase(Language::de, days, usual_day_words(Language::de)), row.de);
    EXPECT_EQ(days_phrase(Language::en, days, usual_day_words(Language::en)), row.en);
    EXPECT_EQ(days_phrase(Language::fr, days, usual_day_words(Language::fr)), row.fr);
  }
}

TEST(DaysInASentence, AreCountedOnceHoweverManySittingsTheyHave) {
  const std::vector<domain::Sitting> sittings{{tests::day("2025-09-16"), "09:00", "12:00"},
                                              {tests::day("2025-09-16"), "14:00", ""}};
  EXPECT_EQ(days_phrase(Language::de, sittings, bare_day_words(Language::de)), "16. September 2025");
}

}  // namespace
}  // namespace gremium::drafting
