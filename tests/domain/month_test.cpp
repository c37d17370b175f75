#include "domain/month.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

// "... .. 1 2|3 4 …": a dot for each day of another month.
std::string drawn(const char* month) {
  std::string text;
  for (const auto& week : weeks_of(*month_named(month))) {
    if (!text.empty()) text += '|';
    for (const auto& day : week) text += day ? std::to_string(day->day()) + " " : ".";
  }
  return text;
}

TEST(Month, HasItsWeeksFromMondayOn) {
  // Four weeks exactly, five, six, and a leap year's February.
  EXPECT_EQ(drawn("2021-02"),
            "1 2 3 4 5 6 7 |8 9 10 11 12 13 14 |15 16 17 18 19 20 21 |22 23 24 25 26 27 28 ");
  EXPECT_EQ(
      drawn("2025-03"),
      ".....1 2 |3 4 5 6 7 8 9 |10 11 12 13 14 15 16 |17 18 19 20 21 22 23 |24 25 26 27 28 29 30 |31 ......");
  EXPECT_EQ(drawn("2024-02"),
            "...1 2 3 4 |5 6 7 8 9 10 11 |12 13 14 15 16 17 18 |19 20 21 22 23 24 25 |26 27 28 29 ...");
  // Where the calendar begins and ends.
  EXPECT_EQ(weeks_of(*month_named("0001-01")).front().front()->iso(), "0001-01-01");
  EXPECT_EQ(weeks_of(*month_named("9999-12")).size(), 5U);
}

TEST(Month, IsReadExactly) {
  EXPECT_EQ(month_named("2025-03")->iso(), "2025-03-01");
  EXPECT_EQ(name_of_month(*base::Day::parse("2025-03-31")), "2025-03");
  EXPECT_EQ(name_of_month(*base::Day::parse("0987-12-31")), "0987-12");
  for (const char* text : {"", "2025", "2025-3", "2025-00", "2025-13", "2025-03-01", "0000-01", "10000-01",
                           "2025-03 ", " 2025-03", "+025-03", "2025/03", "heute"})
    EXPECT_FALSE(month_named(text)) << text;
}

}  // namespace
}  // namespace gremium::domain
