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

std::string computed(const std::string& text, const char* approved) {
  const auto rule = parse_effective_rule(text);
  if (!rule) return rule.refusal().code;
  const auto result = first_day(*rule, day(approved));
  if (!result) return result.refusal().code + " " + result.refusal().field;
  return result->day ? result->day->iso() : "pending: " + result->because;
}

TEST(EffectiveRule, WithoutItsParameterIsRefusedAtTheField) {
  EXPECT_EQ(computed("PLUS_MONTHS", "2024-01-31"), "effective.period_missing period");
  EXPECT_EQ(computed("PLUS_DAYS", "2024-01-31"), "effective.period_missing period");
  EXPECT_EQ(computed("AFTER_PERIOD", "2024-01-31"), "effective.period_missing period");
  EXPECT_EQ(computed("SUSPENDED_UNTIL_PAID:mode=retroactive", "2024-01-31"), "effective.base_missing start");
  EXPECT_EQ(computed("SUSPENDED_UNTIL_PAID:base=2024-02-01", "2024-01-31"), "effective.mode_missing mode");
  EXPECT_EQ(computed("PLUS_DAYS:months=1", "2024-01-31"), "effective.parameter_unknown");
}

TEST(EffectiveRule, PaymentDelaysTheStartOrReachesBack) {
  const std::string from = "SUSPENDED_UNTIL_PAID:base=2025-01-01;mode=from_payment;paid=";
  const std::string back = "SUSPENDED_UNTIL_PAID:base=2025-01-01;mode=retroactive;paid=";
  EXPECT_EQ(computed(from + "2024-12-01", "2024-10-15"), "2025-01-01") << "paid early: as agreed";
  EXPECT_EQ(computed(from + "2025-02-14", "2024-10-15"), "2025-02-14");
  EXPECT_EQ(computed(back + "2025-02-14", "2024-10-15"), "2025-01-01");
  EXPECT_EQ(computed(back + "none", "2024-10-15"), "pending: awaiting_payment");
  EXPECT_EQ(computed(from + "2025-01-10", "2025-01-15"), "effective.retroactive start");
  EXPECT_EQ(computed(back + "2025-01-10", "2025-01-15"), "2025-01-01") << "that is what the mode says";
}

TEST(EffectiveRule, WhatIsAwaitedIsNamed) {
  EXPECT_EQ(computed("FR_EXECUTOIRE:published=2024-06-28", "2024-06-24"), "pending: awaiting_transmission");
  EXPECT_EQ(computed("FR_EXECUTOIRE:transmitted=2024-06-28", "2024-06-24"), "pending: awaiting_publication");
  EXPECT_EQ(computed("REGISTER_ENTRY", "2024-06-24"), "pending: awaiting_register");
  EXPECT_EQ(computed("REGISTER_ENTRY:entered=2024-09-20", "2024-06-24"), "2024-09-20");
}

TEST(EffectiveRule, NoRuleReachesBackUnlessItIsAllowed) {
  for (const char* text : {"AFTER_ALL:dates=2024-01-01|2024-02-01", "REGISTER_ENTRY:entered=2024-02-01",
                           "FR_EXECUTOIRE:published=2024-02-01;transmitted=2024-01-01"}) {
    EXPECT_EQ(computed(text, "2024-02-02"), "effective.retroactive start") << text;
    EXPECT_EQ(computed(std::string(text) + ";retro=allow", "2024-02-02"), "2024-02-01") << text;
  }
}

TEST(EffectiveRule, ReadsBackAsItIsWritten) {
  for (const char* text :
       {"FIXED_DATE:date=2025-01-01;retro=allow", "ON_APPROVAL", "NEXT_DAY",
        "FIRST_OF_NEXT_MONTH:inclusive=1", "NEXT_QUARTER_START", "PLUS_MONTHS:months=3", "PLUS_DAYS:days=14",
        "AFTER_PERIOD:weeks=2;shift=1;holidays=2025-01-01", "AFTER_ALL:dates=2024-05-13|none",
        "SUSPENDED_UNTIL_PAID:base=2025-01-01;paid=2025-02-14;mode=retroactive",
        "FR_EXECUTOIRE:published=2024-06-28;transmitted=2024-06-27", "REGISTER_ENTRY:entered=2024-09-20"}) {
    const auto rule = parse_effective_rule(text);
    ASSERT_TRUE(rule) << text;
    EXPECT_EQ(to_text(*rule), text);
  }
}

TEST(EffectiveRule, DaysNobodyMeansAreRefused) {
  EXPECT_EQ(computed("NEXT_YEAR_START", "9999-12-31"), "effective.too_late start");
  EXPECT_EQ(computed("PLUS_MONTHS:months=1200", "9750-01-01"), "effective.too_late start");
}

TEST(EffectiveRule, APartOfTheYearBeginsAfterTheApprovalOrOnItAndNeverLaterThanThatLong) {
  const std::pair<const char*, int> parts[] = {{"FIRST_OF_NEXT_MONTH", 1},
                                               {"NEXT_QUARTER_START", 3},
                                               {"NEXT_HALF_YEAR_START", 6},
                                               {"NEXT_YEAR_START", 12}};
  for (const auto& [name, months] : parts)
    for (auto approved = day("2023-06-15"); approved < day("2025-06-15"); approved = approved.plus_days(1)) {
      auto rule = *parse_effective_rule(name);
      const auto next = *first_day(rule, approved)->day;
      ASSERT_GT(next, approved);
      ASSERT_LE(next, approved.first_of_month().plus_months(months));
      ASSERT_EQ(next.day(), 1U);
      rule.parameters.inclusive = true;
      const auto inclusive = *first_day(rule, approved)->day;
      ASSERT_EQ(inclusive, inclusive == approved ? approved : next);
      ASSERT_EQ(inclusive == approved, first_of_part(approved, months) == approved);
    }
}

TEST(EffectiveRule, OfANetworkNeedsNoDays) {
  EXPECT_TRUE(check({EffectiveRuleId::fixed_date, {}}).empty());
  EXPECT_TRUE(check({EffectiveRuleId::register_entry, {}}).empty());
  EXPECT_EQ(check({EffectiveRuleId::plus_months, {}}).size(), 1U);
  EXPECT_EQ(check({EffectiveRuleId::suspended_until_paid, {}}).front().field, "mode");
}

}  // namespace
}  // namespace gremium::domain
