#include "domain/decision.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

Tally tally(std::optional<int> yes, std::optional<int> no, std::optional<int> abstentions,
            std::optional<int> present) {
  Tally made;
  made.yes = yes;
  made.no = no;
  made.abstentions = abstentions;
  made.present = present;
  return made;
}

struct Wrong {
  const char* code;
  const char* field;
  Tally tally;
};

class WrongTally : public testing::TestWithParam<Wrong> {};

TEST_P(WrongTally, IsNamedAtItsField) {
  const auto found = check(GetParam().tally);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, GetParam().code);
  EXPECT_EQ(found[0].field, GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(Decision, WrongTally,
                         testing::Values(Wrong{"tally.negative", "no", tally(3, -1, {}, {})},
                                         Wrong{"tally.too_large", "yes", tally(100'001, 0, {}, {})},
                                         Wrong{"tally.exceeds_present", "present", tally(40, 5, 0, 44)},
                                         Wrong{"tally.exceeds_present", "present", tally({}, 5, {}, 4)}));

TEST(Tally, WhatIsNotKnownIsNoMistake) {
  EXPECT_TRUE(check(Tally{}).empty());
  EXPECT_TRUE(check(tally(40, 5, 0, 45)).empty());
  EXPECT_TRUE(check(tally(40, {}, {}, {})).empty());
}

TEST(SimpleMajority, CountsYesAgainstNoAlone) {
  EXPECT_EQ(judge_simple_majority(tally(2, 1, 30, {}))->outcome, Outcome::adopted);
  EXPECT_EQ(judge_simple_majority(tally(5, 5, 0, {}))->outcome, Outcome::rejected) << "a tie is a rejection";
  EXPECT_EQ(judge_simple_majority(tally(0, 0, 9, {}))->outcome, Outcome::rejected);
  EXPECT_FALSE(judge_simple_majority(tally(5, {}, {}, {}))) << "unknown is not 0";
}

}  // namespace
}  // namespace gremium::domain
