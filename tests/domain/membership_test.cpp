#include "domain/membership.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Day;
using base::PartialDay;

Day day(const char* iso) { return *Day::parse(iso); }

Membership from(const char* start) {
  Membership membership;
  membership.from = PartialDay::parse(start);
  return membership;
}

TEST(Membership, BeginsOnItsFirstDayAndEndsAfterItsLast) {
  auto membership = from("2025-01-01");
  membership.last_day = day("2025-12-31");
  EXPECT_EQ(standing_on(membership, day("2024-12-31")), Standing::absent);
  EXPECT_EQ(standing_on(membership, day("2025-01-01")), Standing::member);
  EXPECT_EQ(standing_on(membership, day("2025-12-31")), Standing::member);
  EXPECT_EQ(standing_on(membership, day("2026-01-01")), Standing::former);
}

TEST(Membership, IsComingOnlySinceItCouldBeKnown) {
  auto membership = from("2025-01-01");
  membership.foreseen_since = day("2024-05-13");
  EXPECT_EQ(standing_on(membership, day("2024-05-12")), Standing::absent);
  EXPECT_EQ(standing_on(membership, day("2024-05-13")), Standing::coming);
}

TEST(Membership, AStartKnownToTheMonthOrYearLeavesTheDaysBetweenOpen) {
  const auto month = from("2017-06");
  EXPECT_EQ(standing_on(month, day("2017-05-31")), Standing::absent);
  EXPECT_EQ(standing_on(month, day("2017-06-15")), Standing::unknown);
  EXPECT_EQ(standing_on(month, day("2017-06-30")), Standing::member);
  EXPECT_EQ(standing_on(from("2016"), day("2016-07-01")), Standing::unknown);
}

TEST(Membership, WhatIsOnlyAttestedIsNotKnownBefore) {
  Membership membership;
  membership.start = StartKind::attested;
  membership.attested_on = day("2023-06-07");
  EXPECT_EQ(standing_on(membership, day("2010-01-01")), Standing::unknown);
  EXPECT_EQ(standing_on(membership, day("2023-06-07")), Standing::member);
}

TEST(Membership, PendingIsNeverAMember) {
  Membership membership;
  membership.start = StartKind::pending;
  membership.foreseen_since = day("2024-05-13");
  EXPECT_EQ(standing_on(membership, day("2099-01-01")), Standing::coming);
}

TEST(MemberCount, IsExactOnlyWhereTheNetworkIsCompleteAndNothingIsUnknown) {
  const std::vector<Standing> two{Standing::member, Standing::coming, Standing::member, Standing::former};
  EXPECT_EQ(count_members(two, day("2024-12-31"), day("2024-12-31")), (MemberCount{2, true}));
  EXPECT_EQ(count_members(two, day("2024-12-31"), day("2024-12-30")), (MemberCount{2, false}));
  EXPECT_EQ(count_members(two, {}, day("2030-01-01")), (MemberCount{2, false}));
  EXPECT_EQ(count_members({Standing::member, Standing::unknown}, day("2024-12-31"), day("2025-01-01")),
            (MemberCount{1, false}));
}

TEST(Membership, ARequiredOneCoversItFromTheFirstDayToTheLast) {
  const auto needs = from("2025-01-01");
  EXPECT_TRUE(covers(from("2025-01-01"), needs));
  EXPECT_TRUE(covers(from("2024"), needs));
  EXPECT_FALSE(covers(from("2025-01-02"), needs));
  auto ended = from("2020-01-01");
  ended.last_day = day("2025-06-30");
  EXPECT_FALSE(covers(ended, needs)) << "it ends before";
  auto short_one = needs;
  short_one.last_day = day("2025-06-30");
  EXPECT_TRUE(covers(ended, short_one));
}

TEST(Membership, OneAtATime) {
  auto first = from("2010-01-01");
  EXPECT_TRUE(overlap(first, from("2020-01-01")));
  first.last_day = day("2019-12-31");
  EXPECT_FALSE(overlap(first, from("2020-01-01"))) << "rejoining the day after";
  EXPECT_TRUE(overlap(first, from("2019-12-31")));
}

}  // namespace
}  // namespace gremium::domain
