#include "domain/membership_check.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Membership period(const char* id, const char* network, const char* from, const char* last_day = "") {
  Membership membership;
  membership.id = id;
  membership.network = network;
  membership.from = base::PartialDay::parse(from);
  membership.last_day = base::Day::parse(last_day);
  return membership;
}

TEST(MembershipCheck, AnEndIsNotBeforeTheStart) {
  EXPECT_FALSE(check_order_of_days(period("a", "efus", "2020-01-01", "2020-01-01")));
  EXPECT_FALSE(check_order_of_days(period("a", "efus", "2020", "2020-06-30")));
  const auto refused = check_order_of_days(period("a", "efus", "2020-01-01", "2019-12-31"));
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, "membership.end_before_start");
  EXPECT_EQ(refused->field, "last_day");
}

TEST(MembershipCheck, OnePeriodAtATimeInANetwork) {
  const std::vector<Membership> all{period("a", "efus", "2010-01-01", "2015-12-31"),
                                    period("b", "efus", "2016-01-01"), period("c", "defus", "2010-01-01")};
  for (const auto& one : all) EXPECT_EQ(find_overlap(one, all), nullptr) << one.id;
  const auto* other = find_overlap(period("d", "efus", "2015-12-31", "2015-12-31"), all);
  ASSERT_NE(other, nullptr);
  EXPECT_EQ(other->id, "a");
}

TEST(MembershipCheck, WhatIsRequiredIsThereOnEveryDay) {
  const std::vector<Membership> all{period("a", "efus", "2010-01-01", "2015-12-31")};
  EXPECT_EQ(find_uncovered(period("b", "defus", "2010-01-01", "2015-12-31"), {"efus"}, all), std::nullopt);
  EXPECT_EQ(find_uncovered(period("b", "defus", "2010-01-01"), {"efus"}, all), "efus");
  EXPECT_EQ(find_uncovered(period("b", "defus", "2009-12-31", "2015-12-31"), {"efus"}, all), "efus");
  EXPECT_EQ(find_uncovered(period("b", "defus", "2010-01-01"), {}, all), std::nullopt);
}

}  // namespace
}  // namespace gremium::domain
