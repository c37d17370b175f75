// Last days: what the vectors do not say of the rules, and what holds for every day and every notice.
#include "domain/notice_rule.h"

#include <gtest/gtest.h>

#include "domain/membership.h"

namespace gremium::domain {
namespace {

using base::Day;

Day day(const char* iso) { return *Day::parse(iso); }

NoticeRule rule(const std::string& text) {
  const auto read = parse_notice_rule(text);
  EXPECT_TRUE(read) << text;
  return read ? *read : NoticeRule{};
}

std::string end_of(const std::string& text, const char* received) {
  const auto parsed = parse_notice_rule(text);
  if (!parsed) return parsed.refusal().code + " " + parsed.refusal().field;
  const auto result = last_day(*parsed, day(received));
  if (!result) return result.refusal().code + " " + result.refusal().field;
  return result->last_day ? result->last_day->day.iso() : result->because.code;
}

TEST(NoticeRule, WithoutItsParameterIsRefusedAtTheField) {
  EXPECT_EQ(end_of("RESIGN_TO:notice=3m", "2024-01-01"), "notice.end_missing notice_end");
  EXPECT_EQ(end_of("RESIGN_TO:end=year", "2024-01-01"), "notice.period_missing notice_count");
  EXPECT_EQ(end_of("RESIGN_TO:end=fiscal;notice=3m", "2024-01-01"), "notice.fiscal_end_missing fiscal_end");
  EXPECT_EQ(end_of("RESIGN_TO:end=year;notice=3m;min_years=2", "2024-01-01"), "notice.joined_missing joined");
  EXPECT_EQ(end_of("RESIGN_BY:end=12-31", "2024-01-01"), "notice.by_missing by");
  EXPECT_EQ(end_of("RESIGN_BY:by=09-30", "2024-01-01"), "notice.end_day_missing end_day");
  EXPECT_EQ(end_of("RESIGN_BY:by=09-30;end=12-31;years=2", "2024-01-01"), "notice.years_impossible years");
  EXPECT_EQ(end_of("PERIOD_END", "2024-01-01"), "notice.period_missing notice_count");
}

TEST(NoticeRule, IsWrittenExactlyOrNotRead) {
  const auto refused = [](const char* text) {
    const auto read = parse_notice_rule(text);
    return read ? std::string("read") : read.refusal().code;
  };
  EXPECT_EQ(refused("RESIGN"), "effective.rule_unknown");
  EXPECT_EQ(refused("RESIGN_TO:end=week;notice=3m"), "effective.parameter_malformed");
  EXPECT_EQ(refused("RESIGN_TO:end=year;notice=3"), "effective.parameter_malformed");
  EXPECT_EQ(refused("RESIGN_TO:end=year;notice=-3m"), "effective.parameter_malformed");
  EXPECT_EQ(refused("RESIGN_TO:end=year;notice=99999m"), "effective.parameter_malformed");
  EXPECT_EQ(refused("RESIGN_TO:end=year;notcie=3m"), "effective.parameter_unknown");
  EXPECT_EQ(refused("RESIGN_TO:end=year;end=half;notice=3m"), "effective.parameter_twice");
  EXPECT_EQ(refused("RESIGN_TO:end=fiscal;fy_end=02-30;notice=3m"), "effective.parameter_malformed");
  EXPECT_EQ(refused("RESIGN_BY:by=30.09.;end=12-31"), "effective.parameter_malformed");
  EXPECT_EQ(refused("PERIOD_END:months=1;weeks=2"), "effective.parameter_twice");
}

TEST(NoticeRule, ReadsBackAsItIsWritten) {
  for (const char* text :
       {"RESIGN_TO:end=year;notice=3m",
        "RESIGN_TO:end=fiscal;fy_end=06-30;notice=4w;joined=2023-01-01;min_years=3",
        "RESIGN_BY:by=09-30;end=12-31;years=0", "RESIGN_BY:by=06-30;end=12-31;years=1",
        "RESIGN_END_OF_NEXT_YEAR", "RESIGN_IMMEDIATE",
        "PERIOD_END:days=15;shift=1;holidays=2024-12-25|2024-12-26", "MANUAL", "NOT_TERMINABLE"})
    EXPECT_EQ(to_text(rule(text)), text);
}

TEST(NoticeRule, TwoYearsAreTheMost) {
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=24m", "2024-01-15"), "2026-01-31");
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=25m", "2024-01-15"), "notice.too_long notice_count");
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=104w", "2024-01-15"), "2026-01-31");
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=105w", "2024-01-15"), "notice.too_long notice_count");
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=731d", "2024-01-15"), "2026-01-31") << "with a 29 February";
  EXPECT_EQ(end_of("RESIGN_TO:end=month;notice=731d", "2025-01-15"), "notice.too_long notice_count");
}

TEST(NoticeRule, AFinancialYearMayEndOnALeapDay) {
  EXPECT_EQ(end_of("RESIGN_TO:end=fiscal;fy_end=02-29;notice=0d", "2023-02-28"), "2023-02-28");
  EXPECT_EQ(end_of("RESIGN_TO:end=fiscal;fy_end=02-29;notice=0d", "2023-03-01"), "2024-02-29");
  EXPECT_EQ(end_of("RESIGN_TO:end=fiscal;fy_end=02-28;notice=0d", "2024-02-29"), "2025-02-28")
      << "it does not stick to the month's end";
}

TEST(NoticeRule, AnEndBeforeTheReceiptIsRefused) {
  EXPECT_EQ(end_of("RESIGN_BY:by=09-30;end=03-31;years=0", "2024-05-01"),
            "notice.ends_before_receipt end_day");
  EXPECT_EQ(end_of("RESIGN_BY:by=09-30;end=03-31;years=1", "2024-05-01"), "2025-03-31");
  const auto wrong = check(rule("RESIGN_BY:by=09-30;end=03-31;years=0"));
  ASSERT_EQ(wrong.size(), 1U) << "already when the network's rule is entered";
  EXPECT_EQ(wrong[0].code, "notice.ends_before_receipt");
  EXPECT_TRUE(check(rule("RESIGN_TO:end=year;notice=12m;min_years=3")).empty());
  EXPECT_TRUE(check(rule("NOT_TERMINABLE")).empty());
}

TEST(NoticeRule, WeekendsAndHolidaysMoveAPeriodOnlyWhereAsked) {
  EXPECT_EQ(end_of("PERIOD_END:days=15;shift=0", "2024-11-15"), "2024-11-30");
  EXPECT_EQ(end_of("PERIOD_END:days=15;shift=1;holidays=2024-12-02", "2024-11-15"), "2024-12-03");
  EXPECT_EQ(end_of("PERIOD_END:months=1", "2024-01-31"), "2024-02-29");
}

TEST(NoticeRule, WhatCannotBeComputedIsAsked) {
  EXPECT_EQ(end_of("MANUAL", "2024-01-01"), "manual");
  EXPECT_EQ(end_of("NOT_TERMINABLE", "2024-01-01"), "notice.not_terminable notice_rule");
}

TEST(NoticeRule, DaysNobodyMeansAreRefused) {
  EXPECT_EQ(end_of("RESIGN_END_OF_NEXT_YEAR", "9999-12-31"), "effective.too_late received_on");
  EXPECT_EQ(end_of("RESIGN_TO:end=year;notice=1m;joined=9999-12-31;min_years=100", "2024-01-01"),
            "effective.too_late joined");
  EXPECT_EQ(end_of("PERIOD_END:months=1200", "9799-01-01"), "effective.too_late received_on");
}

TEST(NoticeRule, TheMinimumTermCountsFromTheFirstDay) {
  Membership membership;
  membership.from = day("2023-04-01");
  const auto minimum = rule("RESIGN_TO:end=year;notice=12m;min_years=3");
  const auto notice = notice_of_leaving(membership, day("2024-02-01"), minimum);
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->computed, day("2026-12-31"));
  EXPECT_EQ(to_text(notice->rule), "RESIGN_TO:end=year;notice=12m;joined=2023-04-01;min_years=3");
  EXPECT_EQ(notice->because.code, "resign_to_after_minimum");
  membership.from = base::PartialDay::parse("2023");
  const auto unknown = notice_of_leaving(membership, day("2024-02-01"), minimum);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.refusal().code, "notice.joined_missing");
}

const char* const ends[] = {"year", "half", "quarter", "month", "fiscal;fy_end=06-30", "fiscal;fy_end=02-29"};

Day computed(const std::string& text, Day received) {
  const auto result = last_day(rule(text), received);
  EXPECT_TRUE(result) << text << " " << received.iso();
  return result ? result->last_day->day : received;
}

// Every day of five years, one of them a leap year.
template <class Check>
void on_every_day(Check check) {
  for (auto received = day("2022-06-15"); received < day("2027-06-15"); received = received.plus_days(1))
    check(received);
}

TEST(NoticeRule, ALastDayIsNeverBeforeTheReceiptAndNeverBeforeTheNoticeEnds) {
  for (const auto* end : ends)
    for (const auto* notice : {"0d", "1d", "30d", "6w", "1m", "3m", "12m"}) {
      const auto to = rule(std::string("RESIGN_TO:end=") + end + ";notice=" + notice);
      on_every_day([&](Day received) {
        const auto result = last_day(to, received);
        ASSERT_TRUE(result);
        ASSERT_GE(result->last_day->day, received);
        ASSERT_GE(result->last_day->day, domain::end_of(*to.parameters.period, received));
        ASSERT_LE(result->last_day->day, domain::end_of(*to.parameters.period, received).plus_months(12));
      });
    }
}

TEST(NoticeRule, MoreNoticeAndALaterReceiptNeverEndItEarlier) {
  for (const auto* end : ends) {
    std::optional<Day> before;
    on_every_day([&](Day received) {
      const auto last = computed(std::string("RESIGN_TO:end=") + end + ";notice=3m", received);
      ASSERT_TRUE(!before || *before <= last) << end << " " << received.iso();
      before = last;
    });
    for (const auto* received : {"2024-01-31", "2024-02-29", "2024-06-30", "2024-12-31"}) {
      auto shorter = day(received);
      for (int months = 0; months <= 24; ++months) {
        const auto last = computed(
            std::string("RESIGN_TO:end=") + end + ";notice=" + std::to_string(months) + "m", day(received));
        ASSERT_LE(shorter, last) << end << " " << months;
        shorter = last;
      }
    }
  }
}

TEST(NoticeRule, AReceiptOnTheLastDayInTimeIsAYearEarlierThanOneOnTheNext) {
  for (const auto* by : {"06-30", "09-30", "12-01", "02-29"})
    for (int year = 2023; year <= 2028; ++year) {
      const auto text = std::string("RESIGN_BY:by=") + by + ";end=12-31;years=1";
      const auto last_in_time = month_day_of(by)->in(year);
      ASSERT_EQ(computed(text, last_in_time), *Day::from(year + 1, 12, 31));
      ASSERT_EQ(computed(text, last_in_time.plus_days(1)), *Day::from(year + 2, 12, 31));
    }
}

}  // namespace
}  // namespace gremium::domain
