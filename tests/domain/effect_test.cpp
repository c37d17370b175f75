#include "domain/effect.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Day;
using base::PartialDay;

Day day(const char* iso) { return *Day::parse(iso); }

Membership joins(const char* organisation, const char* network, const char* date) {
  Membership membership;
  membership.id = std::string(organisation) + "-" + network;
  membership.organisation = organisation;
  membership.network = network;
  membership.from = PartialDay::parse(date);
  return membership;
}

std::vector<Network> networks() {
  Network efus, defus, other;
  efus.id = "efus";
  defus.id = "defus";
  defus.requires_networks = {"efus"};
  other.id = "other";
  return {defus, efus, other};
}

std::string ids(const std::vector<Membership>& memberships) {
  std::string text;
  for (const auto& membership : memberships) text += (text.empty() ? "" : " ") + membership.id;
  return text;
}

TEST(DueEffects, BeginOnTheFirstDayAndNotBefore) {
  const auto membership = joins("a", "efus", "2025-01-01");
  EXPECT_TRUE(due_effects(membership, day("2024-12-31")).empty());
  const auto due = due_effects(membership, day("2025-01-01"));
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0], (Effect{"a-efus", EffectKind::begin, 1, day("2025-01-01")}));
}

TEST(DueEffects, HaveTheTrueDayHoweverLate) {
  auto membership = joins("a", "efus", "2025-01-01");
  membership.start_revision = 3;
  const auto due = due_effects(membership, day("2027-06-30"));
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].day, day("2025-01-01"));
  EXPECT_EQ(due[0].revision, 3);
}

TEST(DueEffects, EndOnceTheLastDayHasPassed) {
  auto membership = joins("a", "efus", "2024-01-01");
  membership.last_day = day("2024-12-31");
  membership.end_revision = 2;
  EXPECT_EQ(due_effects(membership, day("2024-12-31")).size(), 1U) << "the last day is inside";
  const auto due = due_effects(membership, day("2025-01-01"));
  ASSERT_EQ(due.size(), 2U);
  EXPECT_EQ(due[1], (Effect{"a-efus", EffectKind::end, 2, day("2025-01-01")})) << "the first day outside";
}

TEST(DueEffects, StartsNobodyKnowsTheDayOfHaveNone) {
  EXPECT_TRUE(due_effects(joins("a", "efus", "2024-10"), day("2026-01-01")).empty());
  EXPECT_TRUE(due_effects(joins("a", "efus", "1992"), day("2026-01-01")).empty());
  auto attested = joins("a", "efus", "2020-01-01");
  attested.start = StartKind::attested;
  attested.from.reset();
  attested.attested_on = day("2020-01-01");
  EXPECT_TRUE(due_effects(attested, day("2026-01-01")).empty());
  auto pending = attested;
  pending.start = StartKind::pending;
  pending.attested_on.reset();
  EXPECT_TRUE(due_effects(pending, day("2026-01-01")).empty());
}

TEST(Grouping, OneAnnouncementForTheSameDayAndTheSameNetworks) {
  const auto groups =
      group_for_announcement({joins("kl", "defus", "2025-01-01"), joins("nrw", "efus", "2025-01-01"),
                              joins("kl", "efus", "2025-01-01"), joins("nrw", "defus", "2025-01-01")},
                             networks());
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].day, day("2025-01-01"));
  EXPECT_EQ(groups[0].networks, (std::vector<std::string>{"efus", "defus"})) << "required ones first";
  EXPECT_EQ(groups[0].publishing_network, "defus") << "the one that requires the other speaks";
  EXPECT_EQ(ids(groups[0].memberships), "kl-efus kl-defus nrw-efus nrw-defus") << "as they came";
}

TEST(Grouping, ANetworkMayLetAnotherSpeak) {
  auto all = networks();
  all[0].publishing_network = "efus";
  const auto groups =
      group_for_announcement({joins("kl", "defus", "2025-01-01"), joins("kl", "efus", "2025-01-01")}, all);
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].publishing_network, "efus");
}

TEST(Grouping, AnotherDayOrOtherNetworksAreAnotherAnnouncement) {
  const auto groups =
      group_for_announcement({joins("kl", "efus", "2025-01-01"), joins("kl", "defus", "2025-01-01"),
                              joins("lyon", "efus", "2025-01-01"), joins("bonn", "efus", "2025-02-01"),
                              joins("bonn", "defus", "2025-02-01"), joins("graz", "other", "2025-01-01")},
                             networks());
  ASSERT_EQ(groups.size(), 4U);
  EXPECT_EQ(ids(groups[0].memberships), "kl-efus kl-defus");
  EXPECT_EQ(ids(groups[1].memberships), "lyon-efus");
  EXPECT_EQ(groups[1].publishing_network, "efus");
  EXPECT_EQ(ids(groups[2].memberships), "bonn-efus bonn-defus");
  EXPECT_EQ(ids(groups[3].memberships), "graz-other");
}

TEST(Grouping, OneOrganisationOnTwoDaysIsTwoAnnouncements) {
  const auto groups = group_for_announcement(
      {joins("kl", "efus", "2024-01-01"), joins("kl", "defus", "2025-01-01")}, networks());
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].networks, (std::vector<std::string>{"efus"}));
  EXPECT_EQ(groups[1].networks, (std::vector<std::string>{"defus"}));
  EXPECT_EQ(groups[1].publishing_network, "defus");
}

TEST(Grouping, MakesNoNewsOfMembersBroughtInOrWithoutADay) {
  auto existing = joins("kl", "efus", "2025-01-01");
  existing.announce = false;
  EXPECT_TRUE(group_for_announcement({existing, joins("bonn", "efus", "2024-10")}, networks()).empty());
}

}  // namespace
}  // namespace gremium::domain
