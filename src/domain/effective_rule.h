// When a membership starts: how its first day follows from what was decided.
//
// Each rule lives in a file of its own under effective/, which begins with its source. A rule is a pure
// function of the day of approval (already a local day of the body) and its parameters, and answers with a
// day, or pending because of something, or a refusal. Rules for the last day: domain/notice_rule.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/period.h"

namespace gremium::domain {

enum class EffectiveRuleId {
  fixed_date,
  on_approval,
  next_day,
  first_of_next_month,
  next_quarter_start,
  next_half_year_start,
  next_year_start,
  plus_months,
  plus_days,
  after_period,
  suspended_until_paid,
  after_all,
  fr_executoire,
  register_entry
};

// What a payment that comes late does to the first day.
enum class PaymentMode {
  from_payment,  // it is the day of payment
  retroactive,   // none: once paid, it is the day that was agreed
};

// What a rule takes (see parameters_of); the rest is ignored.
struct EffectiveParameters {
  // FIXED_DATE: the agreed day.
  std::optional<base::Day> date = {};
  // A start before the approval is allowed.
  bool retroactive = false;
  // The start of a month, a quarter, half a year, a year: approval on a first day counts as that day.
  bool inclusive = false;
  // AFTER_ALL: what is waited for; an entry without a day is still open.
  std::vector<std::optional<base::Day>> dates = {};
  // PLUS_MONTHS, PLUS_DAYS, AFTER_PERIOD.
  std::optional<Period> period = {};
  // AFTER_PERIOD: the period's end moves to the next working day.
  bool shift = false;
  std::vector<base::Day> holidays = {};
  // SUSPENDED_UNTIL_PAID: the agreed day, and that of the payment if there was one.
  std::optional<base::Day> base = {};
  std::optional<base::Day> paid = {};
  std::optional<PaymentMode> mode = {};
  // FR_EXECUTOIRE.
  std::optional<base::Day> published = {};
  std::optional<base::Day> transmitted = {};
  // REGISTER_ENTRY.
  std::optional<base::Day> entered = {};

  bool operator==(const EffectiveParameters&) const = default;
};

struct EffectiveRule {
  EffectiveRuleId id = EffectiveRuleId::fixed_date;
  EffectiveParameters parameters = {};

  bool operator==(const EffectiveRule&) const = default;
};

// The rule's name as secretariats, files and test vectors write it: FIXED_DATE …
std::string_view name_of(EffectiveRuleId rule);
std::optional<EffectiveRuleId> effective_rule_named(std::string_view name);
std::vector<EffectiveRuleId> all_effective_rules();
std::string_view name_of(PaymentMode mode);
std::optional<PaymentMode> payment_mode_named(std::string_view name);

// The names of what a rule takes, as the notation writes them.
const std::vector<std::string_view>& parameters_of(EffectiveRuleId rule);

// "FIXED_DATE:date=2025-01-01;retro=allow", "AFTER_PERIOD:months=1". A day that is still open may be written
// as none. Whether the rule has all it needs is for first_day() to say. Codes: effective.rule_unknown (rule),
// effective.parameter_unknown, effective.parameter_twice (rule, parameter), effective.parameter_malformed
// (rule, parameter, value); field rule.
base::Result<EffectiveRule> parse_effective_rule(std::string_view text);
std::string to_text(const EffectiveRule& rule);

// A first day, or none while it is pending; `because` then says what is missing, else how the day came about
// (a code for the catalogues, "effective.<code>").
struct EffectiveDay {
  std::optional<base::Day> day = {};
  std::string because = {};

  bool operator==(const EffectiveDay&) const = default;
};

// Later than this no day is computed.
inline constexpr int last_year = 9800;

// Refusals, at the field of the parameter: effective.date_missing, effective.retroactive (arguments date,
// approval) of any rule's day unless it is allowed, effective.dates_missing, effective.period_missing,
// effective.period_impossible, effective.base_missing, effective.mode_missing, effective.too_late (year).
base::Result<EffectiveDay> first_day(const EffectiveRule& rule, base::Day approved_on);

// What of these cannot be, whatever is approved when. The days that every case has of its own (agreed, paid,
// entered …) are not asked for.
base::Refusals check(const EffectiveRule& rule);

// The single rules.
base::Result<EffectiveDay> fixed_date(const EffectiveParameters& parameters);
base::Result<EffectiveDay> on_approval(base::Day approved_on);
base::Result<EffectiveDay> next_day(base::Day approved_on);
base::Result<EffectiveDay> first_of_next_month(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> next_quarter_start(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> next_half_year_start(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> next_year_start(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> plus_months(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> plus_days(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> after_period(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> suspended_until_paid(const EffectiveParameters& parameters);
base::Result<EffectiveDay> after_all(const EffectiveParameters& parameters);
base::Result<EffectiveDay> fr_executoire(const EffectiveParameters& parameters);
base::Result<EffectiveDay> register_entry(const EffectiveParameters& parameters);

// The period that a rule counts, if it has a possible one; in one of these units.
base::Result<Period> counted_period(const std::optional<Period>& period,
                                    const std::vector<PeriodUnit>& units);

}  // namespace gremium::domain
