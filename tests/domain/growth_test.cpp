#include "domain/growth.h"

#include <gtest/gtest.h>

#include <random>

namespace gremium::domain {
namespace {

using base::Day;
using base::PartialDay;

Day day(const char* iso) { return *Day::parse(iso); }

Membership from(const char* date, const char* last_day = nullptr) {
  Membership membership;
  membership.from = PartialDay::parse(date);
  if (last_day != nullptr) membership.last_day = day(last_day);
  return membership;
}

Membership attested(const char* date) {
  Membership membership;
  membership.start = StartKind::attested;
  membership.attested_on = day(date);
  return membership;
}

// "2024-01-01 1, 2025-01-01 >=2".
std::string told(const std::vector<GrowthStep>& series) {
  std::string text;
  for (const auto& step : series)
    text += (text.empty() ? "" : ", ") + step.day.iso() + (step.count.exact ? " " : " >=") +
            std::to_string(step.count.members);
  return text;
}

struct Case {
  const char* what;
  std::vector<Membership> memberships;
  const char* complete_since;
  const char* until;
  const char* expected;
};

TEST(Growth, TellsEachChangeOnTheDayItComes) {
  Membership pending;
  pending.start = StartKind::pending;
  const Case cases[] = {
      {"nobody", {}, nullptr, "2025-01-01", ""},
      {"one, of a network that is not complete",
       {from("2024-01-01")},
       nullptr,
       "2025-01-01",
       "2024-01-01 >=1"},
      {"the last day is inside",
       {from("2024-01-01", "2024-12-31")},
       "2020-01-01",
       "2026-01-01",
       "2020-01-01 0, 2024-01-01 1, 2025-01-01 0"},
      {"two on one day are one step",
       {from("2024-01-01"), from("2024-01-01")},
       nullptr,
       "2025-01-01",
       "2024-01-01 >=2"},
      {"one goes as another comes: nothing changes",
       {from("2020-01-01", "2023-12-31"), from("2024-01-01")},
       nullptr,
       "2025-01-01",
       "2020-01-01 >=1"},
      {"complete from a day on",
       {from("2024-01-01")},
       "2024-06-01",
       "2025-01-01",
       "2024-01-01 >=1, 2024-06-01 1"},
      {"within a month known as a month it is not known",
       {from("2020-01-01"), from("2024-10")},
       "2020-01-01",
       "2025-01-01",
       "2020-01-01 1, 2024-10-01 >=1, 2024-10-31 2"},
      {"an attested one makes all before it uncertain",
       {from("2020-01-01"), attested("2023-06-07")},
       "2010-01-01",
       "2025-01-01",
       "2020-01-01 >=1, 2023-06-07 2"},
      {"nothing after the day asked for",
       {from("2024-01-01"), from("2025-01-02")},
       nullptr,
       "2025-01-01",
       "2024-01-01 >=1"},
      {"on the day itself", {from("2025-01-01")}, nullptr, "2025-01-01", "2025-01-01 >=1"},
      {"one that waits counts for nothing", {pending}, nullptr, "2030-01-01", ""},
      {"back after years: two periods",
       {from("2010-01-01", "2012-12-31"), from("2020-01-01")},
       nullptr,
       "2025-01-01",
       "2010-01-01 >=1, 2013-01-01 >=0, 2020-01-01 >=1"},
  };
  for (const auto& test : cases) {
    const auto complete =
        test.complete_since == nullptr ? std::nullopt : std::optional(day(test.complete_since));
    EXPECT_EQ(told(growth_of(test.memberships, complete, day(test.until))), test.expected) << test.what;
  }
}

// Any memberships: of days, months and years, attested ones, with an end, in a window of four years.
class Anything {
 public:
  explicit Anything(unsigned seed) : random_(seed) {}

  Day any_day() { return day("2020-01-01").plus_days(number(0, 4 * 365)); }
  bool perhaps() { return number(0, 1) == 1; }
  Membership any_membership();
  std::vector<Membership> any_memberships() {
    std::vector<Membership> list;
    for (int left = number(0, 8); left > 0; --left) list.push_back(any_membership());
    return list;
  }

 private:
  int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
  std::mt19937 random_;
};

Membership Anything::any_membership() {
  Membership membership;
  const auto begins = any_day();
  switch (number(0, 4)) {
    case 0:
      membership.start = StartKind::attested;
      membership.attested_on = begins;
      break;
    case 1:
      membership.start = StartKind::pending;
      break;
    case 2:
      membership.from = PartialDay::parse(begins.iso().substr(0, 7));
      break;
    case 3:
      membership.from = PartialDay::parse(begins.iso().substr(0, 4));
      break;
    default:
      membership.from = begins;
  }
  if (perhaps()) membership.foreseen_since = any_day();
  if (perhaps()) membership.last_day = any_day();
  return membership;
}

TEST(Growth, OnEveryDayTheSeriesSaysWhatCountingSays) {
  Anything anything(20250101);
  const auto first = day("2019-12-25"), until = day("2024-02-01");
  for (int run = 0; run < 200; ++run) {
    const auto memberships = anything.any_memberships();
    const auto complete = anything.perhaps() ? std::optional(anything.any_day()) : std::nullopt;
    const auto series = growth_of(memberships, complete, until);
    for (auto on = first; on <= until; on = on.plus_days(1)) {
      std::vector<Standing> standings;
      for (const auto& membership : memberships) standings.push_back(standing_on(membership, on));
      const auto counted = count_members(standings, complete, on);
      const auto told_count = count_on(series, on);
      ASSERT_EQ(told_count, counted) << "run " << run << ", " << on.iso() << ": " << told(series);
    }
  }
}

TEST(Portions, TheMostFrequentFirstAndTheUnknownLast) {
  const std::vector<Portion> expected{{"stadt", 3}, {"kreis", 1}, {"verein", 1}, {"", 2}};
  EXPECT_EQ(portions_of({"", "stadt", "verein", "stadt", "", "kreis", "stadt"}), expected);
  EXPECT_TRUE(portions_of({}).empty());
}

}  // namespace
}  // namespace gremium::domain
