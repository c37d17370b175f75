#include "domain/derived_membership.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Membership member(const char* organisation, const char* network, const char* from,
                  const char* last_day = "") {
  Membership membership;
  membership.id = std::string(organisation) + "@" + network;
  membership.organisation = organisation;
  membership.network = network;
  membership.from = base::PartialDay::parse(from);
  membership.last_day = base::Day::parse(last_day);
  return membership;
}

TEST(DerivedMembership, IsMissingWhereOneIsAMemberAndNotInTheOther) {
  Network efus, defus;
  efus.id = "efus";
  efus.derives = {{"defus", "DE"}};
  defus.id = "defus";
  struct Case {
    const char* what;
    std::vector<Membership> memberships;
    std::vector<std::string> missing;
  };
  auto coming = member("kiel", "efus", "2026-01-01");
  coming.foreseen_since = base::Day::parse("2024-01-01");
  const Case cases[] = {
      {"nobody", {}, {}},
      {"a German member", {member("kiel", "efus", "2020-01-01")}, {"kiel@efus"}},
      {"one from elsewhere", {member("lyon", "efus", "2020-01-01")}, {}},
      {"in both", {member("kiel", "efus", "2020-01-01"), member("kiel", "defus", "2021-01-01")}, {}},
      {"in the derived one alone", {member("kiel", "defus", "2020-01-01")}, {}},
      {"left both", {member("kiel", "efus", "2010-01-01", "2020-12-31")}, {}},
      {"left the derived one",
       {member("kiel", "efus", "2010-01-01"), member("kiel", "defus", "2010-01-01", "2020-12-31")},
       {"kiel@efus"}},
      {"a former one rejoined",
       {member("kiel", "efus", "2010-01-01"), member("kiel", "defus", "2010-01-01", "2020-12-31"),
        member("kiel", "defus", "2022-01-01")},
       {}},
      {"perhaps there already", {member("kiel", "efus", "2020-01-01"), member("kiel", "defus", "2025")}, {}},
      {"one that comes", {coming}, {"kiel@efus"}},
      {"one that nobody knows of yet", {member("kiel", "efus", "2026-01-01")}, {}},
  };
  const auto country_of = [](const std::string& organisation) {
    return std::string(organisation == "lyon" ? "FR" : "DE");
  };
  for (const auto& test : cases) {
    std::vector<std::string> causes;
    for (const auto& missing :
         find_missing_derived(test.memberships, {efus, defus}, *base::Day::parse("2025-06-01"), country_of)) {
      EXPECT_EQ(missing.network, "defus") << test.what;
      causes.push_back(missing.cause.id);
    }
    EXPECT_EQ(causes, test.missing) << test.what;
  }
}

TEST(DerivedMembership, WithoutACountryItFollowsForAll) {
  Network efus;
  efus.id = "efus";
  efus.derives = {{"defus", ""}};
  const auto missing = find_missing_derived({member("lyon", "efus", "2020-01-01")}, {efus},
                                            *base::Day::parse("2025-06-01"), [](const std::string&) {
                                              ADD_FAILURE() << "nobody asks for the country";
                                              return std::string();
                                            });
  EXPECT_EQ(missing.size(), 1U);
}

}  // namespace
}  // namespace gremium::domain
