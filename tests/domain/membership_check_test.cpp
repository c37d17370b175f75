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

TEST(MembershipCheck, SuspensionsLieWithinAndApart) {
  struct Case {
    const char* what;
    std::vector<std::pair<const char*, const char*>> suspensions;
    const char* expected;
  };
  const Case cases[] = {
      {"one", {{"2021-01-01", "2021-06-30"}}, ""},
      {"on the first and the last day", {{"2020-01-01", "2020-01-01"}, {"2024-12-31", "2024-12-31"}}, ""},
      {"one after the other", {{"2021-01-01", "2021-06-30"}, {"2021-07-01", ""}}, ""},
      {"before it began", {{"2019-12-31", "2020-06-30"}}, "membership.suspension_outside"},
      {"after it ended", {{"2024-12-01", "2025-01-01"}}, "membership.suspension_outside"},
      {"ends before it begins", {{"2021-01-02", "2021-01-01"}}, "membership.suspension_reversed"},
      {"sharing a day", {{"2021-01-01", "2021-06-30"}, {"2021-06-30", ""}}, "membership.suspension_overlaps"},
      {"after one without an end",
       {{"2021-01-01", ""}, {"2022-01-01", ""}},
       "membership.suspension_overlaps"},
  };
  for (const auto& test : cases) {
    auto membership = period("a", "efus", "2020-01-01", "2024-12-31");
    for (const auto& [from, last_day] : test.suspensions)
      membership.suspensions.push_back({*base::Day::parse(from), base::Day::parse(last_day), {}, {}});
    const auto refused = check_suspensions(membership);
    EXPECT_EQ(refused ? refused->code : "", test.expected) << test.what;
  }
}

TEST(MembershipCheck, ASuspensionIsInForceOnItsDays) {
  auto membership = period("a", "efus", "2020-01-01");
  membership.suspensions = {{*base::Day::parse("2021-01-01"), base::Day::parse("2021-06-30"), {}, {}},
                            {*base::Day::parse("2022-01-01"), std::nullopt, {}, {}}};
  for (const auto& [on, expected] :
       {std::pair{"2020-12-31", false}, std::pair{"2021-01-01", true}, std::pair{"2021-06-30", true},
        std::pair{"2021-07-01", false}, std::pair{"2022-01-01", true}, std::pair{"2030-01-01", true}})
    EXPECT_EQ(suspension_on(membership, *base::Day::parse(on)) != nullptr, expected) << on;
}

TEST(MembershipCheck, AnOverlapIsToldWithTheDaysOfTheOther) {
  const auto told = [](const Membership& other) {
    std::string text;
    for (const auto& [name, value] : refuse_overlap(other).arguments) text += name + "=" + value + " ";
    return text;
  };
  EXPECT_EQ(told(period("a", "efus", "2020-05", "2021-12-31")), "network=efus start=2020-05 end=2021-12-31 ");
  EXPECT_EQ(told(period("a", "efus", "2020-05-01")), "network=efus start=2020-05-01 end=open ");
  auto attested = period("a", "efus", "");
  attested.start = StartKind::attested;
  attested.attested_on = base::Day::parse("2019-01-01");
  EXPECT_EQ(told(attested), "network=efus start=2019-01-01 end=open ");
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
  const std::vector<Membership> one{period("a", "efus", "2010-01-01", "2015-12-31")};
  auto joined_up = one, apart = one;
  joined_up.push_back(period("c", "efus", "2016-01-01"));
  apart.push_back(period("c", "efus", "2016-01-02"));
  struct Case {
    const char* what;
    Membership membership;
    std::vector<Membership> all;
    // The first day that lacks it; empty: none.
    const char* from;
  };
  auto pending = period("b", "defus", "");
  pending.start = StartKind::pending;
  const Case cases[] = {
      {"just as long", period("b", "defus", "2010-01-01", "2015-12-31"), one, ""},
      {"a day longer", period("b", "defus", "2010-01-01", "2016-01-01"), one, "2016-01-01"},
      {"for ever", period("b", "defus", "2010-01-01"), one, "2016-01-01"},
      {"from a day before", period("b", "defus", "2009-12-31", "2015-12-31"), one, "2009-12-31"},
      {"over two that join up", period("b", "defus", "2010-01-01"), joined_up, ""},
      {"over two with a day between", period("b", "defus", "2010-01-01"), apart, "2016-01-01"},
      {"none at all", period("b", "defus", "2010-01-01"), {}, "2010-01-01"},
      {"one that waits, under one that has ended", pending, one, "open"},
      {"one that waits, under one that goes on", pending, joined_up, ""},
  };
  for (const auto& test : cases) {
    const auto missing = find_uncovered(test.membership, {"efus"}, test.all);
    EXPECT_EQ(!missing ? "" : missing->from ? missing->from->iso() : "open", test.from) << test.what;
  }
  EXPECT_EQ(find_uncovered(period("b", "defus", "2010-01-01"), {}, {}), std::nullopt)
      << "nothing is required";
}

}  // namespace
}  // namespace gremium::domain
