// What cannot go on without the membership that it stands on.
#include "domain/dependent_membership.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

Network network(const char* id, std::vector<std::string> required) {
  Network made;
  made.id = id;
  made.requires_networks = std::move(required);
  return made;
}

Membership membership(const char* network, const char* from, const char* last_day = "") {
  Membership made;
  made.id = std::string(network) + from;
  made.network = network;
  made.from = base::PartialDay::parse(from);
  made.last_day = base::Day::parse(last_day);
  return made;
}

const std::vector<Network> networks{network("efus", {}), network("defus", {"efus"}),
                                    network("regional", {"defus"}), network("other", {})};

std::string ids(const std::vector<Membership>& own) {
  std::string text;
  for (const auto& found : dependents(membership("efus", "2010"), day("2025-12-31"), own, networks))
    text += found.id + " ";
  return text;
}

TEST(DependentMembership, GoesWithWhatItStandsOnAtAnyRemove) {
  EXPECT_EQ(
      ids({membership("defus", "2012"), membership("regional", "2020-05"), membership("other", "2012")}),
      "defus2012 regional2020-05 ");
}

TEST(DependentMembership, IsNoneThatEndsBeforeOrBeginsAfter) {
  EXPECT_EQ(ids({membership("defus", "2012", "2025-12-31"), membership("defus", "2026-01-01")}), "");
  EXPECT_EQ(ids({membership("defus", "2012", "2026-01-01")}), "defus2012 ");
  auto pending = membership("defus", "2012");
  pending.start = StartKind::pending;
  EXPECT_EQ(ids({pending, never_was(membership("defus", "2013"))}), "");
}

TEST(DependentMembership, OfAnAttestedOneIsSoToo) {
  Membership attested;
  attested.id = "a";
  attested.network = "defus";
  attested.start = StartKind::attested;
  attested.attested_on = day("2026-06-01");
  EXPECT_EQ(ids({attested}), "a ");
}

}  // namespace
}  // namespace gremium::domain
