#include "domain/effective_rule.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

using base::Day;

Day day(const char* iso) { return *Day::parse(iso); }

std::string iso(const base::Result<EffectiveDay>& result) {
  if (!result) return result.refusal().code;
  return result->day ? result->day->iso() : "pending: " + result->because;
}

TEST(EffectiveRule, FixedDateIsThatDate) {
  EffectiveRule rule{EffectiveRuleId::fixed_date, {.date = day("2025-01-01")}};
  EXPECT_EQ(iso(first_day(rule, day("2024-05-13"))), "2025-01-01");
  EXPECT_EQ(iso(first_day(rule, day("2025-01-01"))), "2025-01-01") << "the day itself is not retroactive";
}

TEST(EffectiveRule, FixedDateBeforeTheApprovalMustBeAllowed) {
  EffectiveRule rule{EffectiveRuleId::fixed_date, {.date = day("2025-01-01")}};
  const auto denied = first_day(rule, day("2025-01-02"));
  ASSERT_FALSE(denied);
  EXPECT_EQ(denied.refusal(),
            (base::Refusal{
                "effective.retroactive", {{"date", "2025-01-01"}, {"approval", "2025-01-02"}}, "start"}));
  rule.parameters.retroactive = true;
  EXPECT_EQ(iso(first_day(rule, day("2025-01-02"))), "2025-01-01");
}

TEST(EffectiveRule, FixedDateWithoutADateIsRefused) {
  EXPECT_EQ(iso(first_day({EffectiveRuleId::fixed_date, {}}, day("2025-01-02"))), "effective.date_missing");
}

TEST(EffectiveRule, OnApprovalIsTheDayOfApproval) {
  EXPECT_EQ(iso(first_day({EffectiveRuleId::on_approval, {}}, day("2024-02-29"))), "2024-02-29");
}

TEST(EffectiveRule, FirstOfNextMonthGoesOverTheYear) {
  EffectiveRule rule{EffectiveRuleId::first_of_next_month, {}};
  EXPECT_EQ(iso(first_day(rule, day("2024-12-31"))), "2025-01-01");
  EXPECT_EQ(iso(first_day(rule, day("2024-12-01"))), "2025-01-01");
  rule.parameters.inclusive = true;
  EXPECT_EQ(iso(first_day(rule, day("2024-12-01"))), "2024-12-01");
  EXPECT_EQ(iso(first_day(rule, day("2024-12-02"))), "2025-01-01");
}

TEST(EffectiveRule, NextYearStartKeepsAFirstOfJanuaryOnlyIfInclusive) {
  EffectiveRule rule{EffectiveRuleId::next_year_start, {}};
  EXPECT_EQ(iso(first_day(rule, day("2024-12-31"))), "2025-01-01");
  EXPECT_EQ(iso(first_day(rule, day("2025-01-01"))), "2026-01-01");
  rule.parameters.inclusive = true;
  EXPECT_EQ(iso(first_day(rule, day("2025-01-01"))), "2025-01-01");
  EXPECT_EQ(iso(first_day(rule, day("2025-02-01"))), "2026-01-01") << "a first day, but not of a year";
}

TEST(EffectiveRule, AfterAllIsTheLatestAndPendingWhileOneIsOpen) {
  EffectiveRule rule{EffectiveRuleId::after_all, {}};
  EXPECT_EQ(iso(first_day(rule, day("2024-05-13"))), "effective.dates_missing");
  rule.parameters.dates = {day("2025-01-01"), day("2024-09-20")};
  EXPECT_EQ(iso(first_day(rule, day("2024-05-13"))), "2025-01-01");
  rule.parameters.dates.emplace_back(std::nullopt);
  EXPECT_EQ(iso(first_day(rule, day("2024-05-13"))), "pending: awaiting");
  rule.parameters.dates = {std::nullopt};
  EXPECT_EQ(iso(first_day(rule, day("2024-05-13"))), "pending: awaiting");
}

}  // namespace
}  // namespace gremium::domain
