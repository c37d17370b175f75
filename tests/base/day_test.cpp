#include "base/day.h"

#include <gtest/gtest.h>

namespace gremium::base {
namespace {

TEST(Day, ReadsOnlyDaysThatExist) {
  EXPECT_EQ(Day::parse("2024-02-29")->iso(), "2024-02-29");
  for (const char* wrong :
       {"2025-02-29", "2025-2-1", "2025-13-01", "2025-01-01 ", "", "20250101", "+025-01-01"})
    EXPECT_FALSE(Day::parse(wrong)) << wrong;
}

TEST(Day, AMonthLaterFallsBackToTheEndOfAShorterMonth) {
  EXPECT_EQ(Day::parse("2024-01-31")->plus_months(1).iso(), "2024-02-29");
  EXPECT_EQ(Day::parse("2025-02-28")->plus_months(12).iso(), "2026-02-28");
  EXPECT_EQ(Day::parse("2024-11-30")->plus_months(3).iso(), "2025-02-28");
}

TEST(Day, ALastDayIsInside) { EXPECT_EQ(LastDay{*Day::parse("2025-12-31")}.until().iso(), "2026-01-01"); }

TEST(PartialDay, KnowsHowExactItIs) {
  const auto month = PartialDay::parse("2024-10");
  ASSERT_TRUE(month);
  EXPECT_EQ(month->earliest().iso(), "2024-10-01");
  EXPECT_EQ(month->latest().iso(), "2024-10-31");
  EXPECT_FALSE(month->exact());
  EXPECT_EQ(month->iso(), "2024-10");
  EXPECT_EQ(PartialDay::parse("2017")->latest().iso(), "2017-12-31");
  EXPECT_TRUE(PartialDay::parse("2024-05-13")->exact());
  for (const char* wrong : {"2024-13", "24", "2024-", "2024-1", "abcd"})
    EXPECT_FALSE(PartialDay::parse(wrong)) << wrong;
}

TEST(WrittenDay, IsReadAsPeopleWriteIt) {
  const std::pair<const char*, const char*> all[] = {{"31.12.2024", "2024-12-31"},
                                                     {"1.2.2024", "2024-02-01"},
                                                     {"31/12/2024", "2024-12-31"},
                                                     {"1/2/2024", "2024-02-01"},
                                                     {" 1. 2. 2024 ", "2024-02-01"},
                                                     {"12.2024", "2024-12"},
                                                     {"3/2024", "2024-03"},
                                                     {"2024-12-31", "2024-12-31"},
                                                     {"2024", "2024"},
                                                     {"30.2.2024", "2024-02-30"},
                                                     {"1. Januar 2025", "2025-01-01"},
                                                     {"31  december 2024", "2024-12-31"},
                                                     {"1er août 2024", "2024-08-01"},
                                                     {"15 FEBRUARY 2024", "2024-02-15"},
                                                     {"März 2024", "2024-03"},
                                                     {"31. Februar 2024", "2024-02-31"},
                                                     {"", ""}};
  for (const auto& [written, iso] : all) EXPECT_EQ(written_day(written), iso) << written;
  EXPECT_FALSE(Day::parse(written_day("30.2.2024"))) << "there is no such day";
}

TEST(WrittenDay, LeavesWhatIsNoneAsItIs) {
  for (const char* written :
       {"gestern", "31.12.24", "31.12.20244", "31.Dez.2024", "31..2024", ".2024", "1.2.3.2024", "031.12.2024",
        "1. Janu 2024", "Januar", "1. januar january 2024", "Januar 24", "x Mai 2024", "001. Mai 2024",
        "31.12/2024", "-1.2.2024", "31.12.2024."})
    EXPECT_EQ(written_day(written), written);
}

TEST(Zone, TheDayOfAnInstantIsTheLocalOne) {
  const auto instant = *parse_instant("2024-12-31T23:30:00Z");
  EXPECT_EQ(day_at(instant, "Europe/Berlin").iso(), "2025-01-01");
  EXPECT_EQ(day_at(instant, "Europe/London").iso(), "2024-12-31");
}

TEST(Zone, ADayStartsAtItsFirstInstant) {
  const auto start = [](const char* day, const char* zone) {
    return to_text(start_of(*Day::parse(day), zone));
  };
  EXPECT_EQ(start("2025-07-01", "Europe/Berlin"), "2025-06-30T22:00:00.000Z");
  EXPECT_EQ(start("2025-01-01", "Pacific/Noumea"), "2024-12-31T13:00:00.000Z");
  EXPECT_EQ(start("2023-04-28", "Africa/Cairo"), "2023-04-27T22:00:00.000Z") << "midnight was skipped";
}

TEST(Zone, AClockOfTwoTimesOrNoneIsOneInstant) {
  const auto instant = [](const char* day, const char* clock, const char* zone) {
    const auto found = instant_of(*Day::parse(day), clock, zone);
    return found ? to_text(*found) : "none";
  };
  EXPECT_EQ(instant("2025-03-20", "18:00", "Europe/Berlin"), "2025-03-20T17:00:00.000Z");
  EXPECT_EQ(instant("2025-07-20", "18:00", "Europe/Berlin"), "2025-07-20T16:00:00.000Z");
  EXPECT_EQ(instant("2025-10-26", "02:30", "Europe/Berlin"), "2025-10-26T00:30:00.000Z") << "the earlier";
  EXPECT_EQ(instant("2025-03-30", "02:30", "Europe/Berlin"), "2025-03-30T01:00:00.000Z") << "after the gap";
  EXPECT_EQ(instant("2025-03-20", "00:30", "Pacific/Noumea"), "2025-03-19T13:30:00.000Z");
  for (const char* wrong : {"", "24:00", "18:60", "8:00", "18.00", "18:0x"})
    EXPECT_EQ(instant("2025-03-20", wrong, "Europe/Berlin"), "none") << wrong;
}

TEST(Zone, AnUnknownZoneIsNotThere) {
  EXPECT_TRUE(zone_exists("Europe/Paris"));
  EXPECT_FALSE(zone_exists("Europe/Atlantis"));
  EXPECT_FALSE(zone_exists(""));
}

TEST(Instant, TextAndBack) {
  const auto instant = parse_instant("2025-01-07T09:30:00.250Z");
  ASSERT_TRUE(instant);
  EXPECT_EQ(to_text(*instant), "2025-01-07T09:30:00.250Z");
  EXPECT_EQ(to_text(*parse_instant("2025-01-07T09:30:00Z")), "2025-01-07T09:30:00.000Z");
  for (const char* wrong :
       {"2025-01-07", "2025-01-07T24:00:00Z", "2025-01-07T09:30:00", "2025-01-07T09:30:00.25Z"})
    EXPECT_FALSE(parse_instant(wrong)) << wrong;
}

}  // namespace
}  // namespace gremium::base
