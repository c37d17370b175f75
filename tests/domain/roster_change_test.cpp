#include "domain/roster_change.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

Membership from(const char* id, const char* date, const char* last_day = nullptr) {
  Membership membership;
  membership.id = id;
  membership.from = base::PartialDay::parse(date);
  if (last_day != nullptr) membership.last_day = day(last_day);
  return membership;
}

std::string told(const std::vector<KnownDifference>& list) {
  std::string text;
  for (const auto& found : list)
    text += (text.empty() ? "" : ", ") + (found.now ? found.now->id : found.then->id) + " " +
            std::string(name_of(found.standing_then)) + ">" + std::string(name_of(found.standing_now));
  return text;
}

TEST(KnownDifferences, AreWhatIsSaidOtherwise) {
  const auto on = day("2025-01-01");
  struct Case {
    const char* what;
    std::vector<Membership> then;
    std::vector<Membership> now;
    const char* expected;
  };
  auto with_source = from("a", "2020-01-01");
  with_source.source = "later found";
  const Case cases[] = {
      {"the same", {from("a", "2020-01-01")}, {from("a", "2020-01-01")}, ""},
      {"only its source is another", {from("a", "2020-01-01")}, {with_source}, ""},
      {"not known then", {}, {from("a", "2025-01-01")}, "a absent>member"},
      {"not known then, and not a member either", {}, {from("a", "2026-01-01")}, ""},
      {"known then, voided since", {from("a", "2020-01-01")}, {}, "a member>absent"},
      {"a corrected start", {from("a", "2020-01-01")}, {from("a", "2021-01-01")}, "a member>member"},
      {"an end recorded since",
       {from("a", "2020-01-01")},
       {from("a", "2020-01-01", "2024-06-30")},
       "a member>former"},
      {"two", {from("b", "2020-01-01")}, {from("a", "2020-01-01")}, "a absent>member, b member>absent"},
  };
  for (const auto& test : cases)
    EXPECT_EQ(told(differences(test.then, test.now, on)), test.expected) << test.what;
}

}  // namespace
}  // namespace gremium::domain
