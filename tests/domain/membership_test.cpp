#include "domain/membership.h"

#include <gtest/gtest.h>

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

Membership pending(const char* foreseen = nullptr) {
  Membership membership;
  membership.start = StartKind::pending;
  if (foreseen != nullptr) membership.foreseen_since = day(foreseen);
  return membership;
}

std::string on(const Membership& membership, const char* iso) {
  return std::string(name_of(standing_on(membership, day(iso))));
}

TEST(Standing, FirstAndLastDayAreInside) {
  const auto membership = from("2024-01-01", "2024-12-31");
  EXPECT_EQ(on(membership, "2023-12-31"), "absent");
  EXPECT_EQ(on(membership, "2024-01-01"), "member");
  EXPECT_EQ(on(membership, "2024-12-31"), "member");
  EXPECT_EQ(on(membership, "2025-01-01"), "former");
}

TEST(Standing, AMembershipOfOneDayHasThatDay) {
  const auto membership = from("2024-02-29", "2024-02-29");
  EXPECT_EQ(on(membership, "2024-02-28"), "absent");
  EXPECT_EQ(on(membership, "2024-02-29"), "member");
  EXPECT_EQ(on(membership, "2024-03-01"), "former");
}

TEST(Standing, ComingOnlyOnceItCouldBeForeseen) {
  auto membership = from("2025-01-01");
  membership.foreseen_since = day("2024-05-13");
  EXPECT_EQ(on(membership, "2024-05-12"), "absent");
  EXPECT_EQ(on(membership, "2024-05-13"), "coming");
  EXPECT_EQ(on(membership, "2024-12-31"), "coming");
  EXPECT_EQ(on(membership, "2025-01-01"), "member");
}

TEST(Standing, WithinAMonthOnlyKnownAsAMonthIsNotKnown) {
  auto membership = from("2024-10");
  EXPECT_EQ(on(membership, "2024-09-30"), "absent");
  EXPECT_EQ(on(membership, "2024-10-01"), "unknown");
  EXPECT_EQ(on(membership, "2024-10-30"), "unknown");
  EXPECT_EQ(on(membership, "2024-10-31"), "member") << "on the month's last day it has certainly begun";
  membership.foreseen_since = day("2024-05-13");
  EXPECT_EQ(on(membership, "2024-09-30"), "coming");
  EXPECT_EQ(on(membership, "2024-10-15"), "unknown");
}

TEST(Standing, WithinAYearOnlyKnownAsAYearIsNotKnown) {
  const auto membership = from("1992");
  EXPECT_EQ(on(membership, "1991-12-31"), "absent");
  EXPECT_EQ(on(membership, "1992-01-01"), "unknown");
  EXPECT_EQ(on(membership, "1992-12-30"), "unknown");
  EXPECT_EQ(on(membership, "1992-12-31"), "member");
}

TEST(Standing, BeforeTheDayASourceAttestsItIsNotKnown) {
  auto membership = attested("2019-03-01");
  EXPECT_EQ(on(membership, "1900-01-01"), "unknown");
  EXPECT_EQ(on(membership, "2019-02-28"), "unknown");
  EXPECT_EQ(on(membership, "2019-03-01"), "member");
  membership.last_day = day("2020-12-31");
  EXPECT_EQ(on(membership, "2021-01-01"), "former");
}

TEST(Standing, PendingIsNeverAMember) {
  EXPECT_EQ(on(pending(), "9999-12-31"), "absent");
  const auto membership = pending("2024-05-13");
  EXPECT_EQ(on(membership, "2024-05-12"), "absent");
  EXPECT_EQ(on(membership, "2030-01-01"), "coming");
}

TEST(MemberCount, IsExactOnlyWhereTheNetworkIsCompleteAndNothingUnknown) {
  const std::vector<Standing> known{Standing::member, Standing::coming, Standing::former, Standing::member,
                                    Standing::absent};
  const auto today = day("2025-01-01");
  EXPECT_EQ(count_members(known, day("2025-01-01"), today), (MemberCount{2, true}));
  EXPECT_EQ(count_members(known, day("2025-01-02"), today), (MemberCount{2, false})) << "complete later";
  EXPECT_EQ(count_members(known, std::nullopt, today), (MemberCount{2, false})) << "never complete";
  EXPECT_EQ(count_members({Standing::member, Standing::unknown}, day("2020-01-01"), today),
            (MemberCount{1, false}))
      << "at least one";
  EXPECT_EQ(count_members({}, day("2020-01-01"), today), (MemberCount{0, true}));
}

TEST(Covers, FromTheFirstDayOnAndToTheEnd) {
  EXPECT_TRUE(covers(from("2025-01-01"), from("2025-01-01")));
  EXPECT_TRUE(covers(from("2020-01-01"), from("2025-01-01", "2026-12-31")));
  EXPECT_FALSE(covers(from("2025-01-02"), from("2025-01-01"))) << "a day too late";
  EXPECT_FALSE(covers(from("2020-01-01", "2025-12-31"), from("2025-01-01"))) << "it ends, the other does not";
  EXPECT_TRUE(covers(from("2020-01-01", "2025-12-31"), from("2025-01-01", "2025-12-31")));
  EXPECT_FALSE(covers(from("2020-01-01", "2025-12-30"), from("2025-01-01", "2025-12-31")));
}

TEST(Covers, WhatIsNotKnownDoesNotCountAgainstIt) {
  EXPECT_TRUE(covers(attested("2019-03-01"), from("2010-01-01")));
  EXPECT_TRUE(covers(from("2025-01"), from("2025-01-01")));
  EXPECT_TRUE(covers(from("2025-01-15"), from("2025-01")));
  EXPECT_FALSE(covers(from("2025-02"), from("2025-01"))) << "certainly later";
}

TEST(Covers, APendingStartCarriesOnlyOneThatWaitsToo) {
  EXPECT_TRUE(covers(pending(), pending()));
  EXPECT_TRUE(covers(from("2025-01-01"), pending()));
  EXPECT_FALSE(covers(pending(), from("2025-01-01")));
}

TEST(Covers, OneThatEndedLongAgoCoversNothingThatGoesOn) {
  EXPECT_FALSE(covers(from("2020-01-01", "2021-12-31"), from("2025-01-01")));
  EXPECT_FALSE(covers(from("2020-01-01", "2021-12-31"), from("2025-01-01", "2025-12-31")));
}

TEST(Overlap, SharesADay) {
  EXPECT_TRUE(overlap(from("2024-01-01"), from("2025-01-01")));
  EXPECT_TRUE(overlap(from("2024-01-01", "2025-01-01"), from("2025-01-01"))) << "the last day is inside";
  EXPECT_FALSE(overlap(from("2024-01-01", "2024-12-31"), from("2025-01-01"))) << "the next day";
  EXPECT_FALSE(overlap(from("2025-01-01"), from("2024-01-01", "2024-12-31"))) << "in either order";
}

TEST(Overlap, OnlyWhatIsCertainCounts) {
  EXPECT_FALSE(overlap(from("2020-01-01", "2024-10-15"), from("2024-10"))) << "may have begun on the 16th";
  EXPECT_TRUE(overlap(from("2020-01-01", "2024-10-31"), from("2024-10")));
  EXPECT_FALSE(overlap(from("2020-01-01", "2023-12-31"), pending()));
  EXPECT_TRUE(overlap(from("2020-01-01"), pending()));
  EXPECT_TRUE(overlap(pending(), pending()));
  EXPECT_FALSE(overlap(from("2010-01-01", "2015-12-31"), attested("2019-03-01")));
}

}  // namespace
}  // namespace gremium::domain
