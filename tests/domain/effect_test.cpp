#include "domain/effect.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Day;

Day day(const char* iso) { return *Day::parse(iso); }

Membership joins(const char* organisation, const char* network, const char* start) {
  Membership membership;
  membership.id = std::string(organisation) + "-" + network;
  membership.organisation = organisation;
  membership.network = network;
  membership.from = base::PartialDay::parse(start);
  return membership;
}

std::vector<Network> networks() {
  Network efus, defus;
  efus.id = efus.publishing_network = "efus";
  defus.id = defus.publishing_network = "defus";
  defus.requires_networks = {"efus"};
  return {defus, efus};
}

TEST(Effects, AreDueOnTheFirstDayAndAfterTheLast) {
  auto membership = joins("a", "efus", "2025-01-01");
  membership.last_day = day("2025-12-31");
  EXPECT_TRUE(due_effects(membership, day("2024-12-31")).empty());
  EXPECT_EQ(due_effects(membership, day("2025-01-01")).size(), 1U);
  EXPECT_EQ(due_effects(membership, day("2025-12-31")).size(), 1U);
  const auto both = due_effects(membership, day("2027-05-05"));
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both[0].day.iso(), "2025-01-01") << "the true day, however late";
  EXPECT_EQ(both[1].day.iso(), "2026-01-01");
}

TEST(Effects, NobodyKnowsTheDayOfAMonth) {
  EXPECT_TRUE(due_effects(joins("a", "efus", "2017-06"), day("2030-01-01")).empty());
}

TEST(Grouping, OneAnnouncementForThoseWhoJoinTheSameOnOneDay) {
  const auto groups =
      group_for_announcement({joins("b", "defus", "2025-01-01"), joins("b", "efus", "2025-01-01"),
                              joins("a", "efus", "2025-01-01"), joins("a", "defus", "2025-01-01")},
                             networks());
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].networks, (std::vector<std::string>{"efus", "defus"})) << "the required one first";
  EXPECT_EQ(groups[0].publishing_network, "defus") << "the one that requires another speaks";
  ASSERT_EQ(groups[0].memberships.size(), 4U);
  EXPECT_EQ(groups[0].memberships[0].id, "b-efus") << "in the order in which they came";
}

TEST(Grouping, OthersHaveTheirOwn) {
  auto silent = joins("d", "efus", "2025-01-01");
  silent.announce = false;
  const auto groups =
      group_for_announcement({joins("a", "efus", "2025-01-01"), joins("b", "efus", "2025-01-02"),
                              joins("c", "efus", "2025-01-01"), joins("c", "defus", "2025-01-01"), silent},
                             networks());
  ASSERT_EQ(groups.size(), 3U);
  for (const auto& group : groups)
    for (const auto& membership : group.memberships)
      EXPECT_NE(membership.organisation, "d") << "it makes no news";
}

}  // namespace
}  // namespace gremium::domain
