#include "domain/decision.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gremium::domain {
namespace {

base::Refusal only(const base::Refusals& refusals) {
  EXPECT_EQ(refusals.size(), 1U);
  return refusals.empty() ? base::Refusal{} : refusals.front();
}

TEST(Tally, IsFineWhereNothingIsKnown) {
  EXPECT_TRUE(check(Tally{}).empty());
  EXPECT_TRUE(Tally{}.empty());
  EXPECT_FALSE(Tally{.yes = 0}.empty()) << "unknown is not 0";
}

TEST(Tally, MayAddUpToThosePresentButNotToMore) {
  EXPECT_TRUE(check({.yes = 10, .no = 3, .abstentions = 4, .invalid = 1, .present = 18}).empty());
  EXPECT_TRUE(check({.yes = 10, .present = 18}).empty()) << "who is not counted may have abstained";
  const auto refusal = only(check({.yes = 10, .no = 3, .abstentions = 4, .invalid = 2, .present = 18}));
  EXPECT_EQ(refusal,
            (base::Refusal{"tally.exceeds_present", {{"cast", "19"}, {"present", "18"}}, "present"}));
}

TEST(Tally, WithoutThosePresentIsNotCompared) { EXPECT_TRUE(check({.yes = 99'999, .no = 99'999}).empty()); }

TEST(Tally, NamesEveryNegativeAndEveryHugeFigure) {
  const Tally tally{.yes = -1, .no = most_votes + 1, .abstentions = 0, .invalid = -7, .present = most_votes};
  const auto wrong = check(tally);
  const auto has = [&](const char* code, const char* field) {
    return std::any_of(wrong.begin(), wrong.end(),
                       [&](const auto& refusal) { return refusal.code == code && refusal.field == field; });
  };
  EXPECT_EQ(wrong.size(), 3U);
  EXPECT_TRUE(has("tally.negative", "yes"));
  EXPECT_TRUE(has("tally.too_large", "no"));
  EXPECT_TRUE(has("tally.negative", "invalid"));
}

TEST(Tally, OfTheLargestFiguresDoesNotOverflow) {
  const auto wrong = check({.yes = most_votes,
                            .no = most_votes,
                            .abstentions = most_votes,
                            .invalid = most_votes,
                            .present = most_votes});
  EXPECT_EQ(only(wrong).code, "tally.exceeds_present");
}

TEST(SimpleMajority, NeedsMoreYesThanNo) {
  const auto adopted = judge_simple_majority({.yes = 11, .no = 10, .abstentions = 30});
  ASSERT_TRUE(adopted);
  EXPECT_EQ(adopted->outcome, Outcome::adopted) << "abstentions are not counted";
  EXPECT_EQ(adopted->workings, (base::Arguments{{"yes", "11"}, {"no", "10"}}));
  EXPECT_EQ(adopted->code, "simple_reached");
  const auto tied = judge_simple_majority({.yes = 10, .no = 10});
  ASSERT_TRUE(tied);
  EXPECT_EQ(tied->outcome, Outcome::rejected);
  EXPECT_EQ(tied->code, "simple_missed");
  EXPECT_EQ(judge_simple_majority({.yes = 0, .no = 0})->outcome, Outcome::rejected);
}

TEST(SimpleMajority, IsNotGuessedWhereAFigureIsUnknown) {
  EXPECT_FALSE(judge_simple_majority({}));
  EXPECT_FALSE(judge_simple_majority({.yes = 18}));
  EXPECT_FALSE(judge_simple_majority({.no = 18, .present = 20}));
}

}  // namespace
}  // namespace gremium::domain
