#include "domain/history.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

TEST(History, TellsWhatWasChangedAddedAndTakenOut) {
  const std::vector<Member> before{
      {"outcome", "adopted"}, {"tally.yes", "12"}, {"text", "Alt"}, {"title", "Beitritt"}};
  const std::vector<Member> after{
      {"number", "3/2025"}, {"outcome", "rejected"}, {"tally.yes", "12"}, {"title", "Beitritt"}};
  const std::vector<MemberChange> expected{{"number", {"number", ""}, {"number", "3/2025"}},
                                           {"outcome", {"outcome", "adopted"}, {"outcome", "rejected"}},
                                           {"text", {"text", "Alt"}, {"text", ""}}};
  EXPECT_EQ(changes_between(before, after), expected);
  EXPECT_TRUE(changes_between(before, before).empty());
}

TEST(History, TellsThatSomethingWasErased) {
  const std::vector<MemberChange> expected{
      {"contact", {"contact", "Anna Weber", false}, {"contact", "", true}}};
  EXPECT_EQ(changes_between({{"contact", "Anna Weber"}}, {{"contact", "", true}}), expected);
}

TEST(History, DoesNotTellWhatTheProgramCounts) {
  EXPECT_TRUE(changes_between({{"judgement.outcome", "adopted"}, {"serial.number", "1"}, {"rule_set", "a"}},
                              {{"judgement.outcome", "rejected"}, {"start_revision", "2"}})
                  .empty());
}

}  // namespace
}  // namespace gremium::domain
