#include "domain/effective_rule.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<EffectiveRuleId> names[] = {
    {EffectiveRuleId::fixed_date, "FIXED_DATE"},
    {EffectiveRuleId::on_approval, "ON_APPROVAL"},
    {EffectiveRuleId::next_day, "NEXT_DAY"},
    {EffectiveRuleId::first_of_next_month, "FIRST_OF_NEXT_MONTH"},
    {EffectiveRuleId::next_quarter_start, "NEXT_QUARTER_START"},
    {EffectiveRuleId::next_half_year_start, "NEXT_HALF_YEAR_START"},
    {EffectiveRuleId::next_year_start, "NEXT_YEAR_START"},
    {EffectiveRuleId::plus_months, "PLUS_MONTHS"},
    {EffectiveRuleId::plus_days, "PLUS_DAYS"},
    {EffectiveRuleId::after_period, "AFTER_PERIOD"},
    {EffectiveRuleId::suspended_until_paid, "SUSPENDED_UNTIL_PAID"},
    {EffectiveRuleId::after_all, "AFTER_ALL"},
    {EffectiveRuleId::fr_executoire, "FR_EXECUTOIRE"},
    {EffectiveRuleId::register_entry, "REGISTER_ENTRY"},
};
constexpr Named<PaymentMode> modes[] = {
    {PaymentMode::from_payment, "from_payment"},
    {PaymentMode::retroactive, "retroactive"},
};

base::Result<EffectiveDay> computed(const EffectiveRule& rule, base::Day approved_on) {
  switch (rule.id) {
    case EffectiveRuleId::fixed_date:
      return fixed_date(rule.parameters);
    case EffectiveRuleId::on_approval:
      return on_approval(approved_on);
    case EffectiveRuleId::next_day:
      return next_day(approved_on);
    case EffectiveRuleId::first_of_next_month:
      return first_of_next_month(approved_on, rule.parameters);
    case EffectiveRuleId::next_quarter_start:
      return next_quarter_start(approved_on, rule.parameters);
    case EffectiveRuleId::next_half_year_start:
      return next_half_year_start(approved_on, rule.parameters);
    case EffectiveRuleId::next_year_start:
      return next_year_start(approved_on, rule.parameters);
    case EffectiveRuleId::plus_months:
      return plus_months(approved_on, rule.parameters);
    case EffectiveRuleId::plus_days:
      return plus_days(approved_on, rule.parameters);
    case EffectiveRuleId::after_period:
      return after_period(approved_on, rule.parameters);
    case EffectiveRuleId::suspended_until_paid:
      return suspended_until_paid(rule.parameters);
    case EffectiveRuleId::fr_executoire:
      return fr_executoire(rule.parameters);
    case EffectiveRuleId::register_entry:
      return register_entry(rule.parameters);
    case EffectiveRuleId::after_all:
      break;
  }
  return after_all(rule.parameters);
}

// A payment that comes late changes nothing: that is said expressly.
bool may_reach_back(const EffectiveRule& rule) {
  return rule.parameters.retroactive || (rule.id == EffectiveRuleId::suspended_until_paid &&
                                         rule.parameters.mode == PaymentMode::retroactive);
}

base::Refusal too_late() { return {"effective.too_late", {{"year", std::to_string(last_year)}}, "start"}; }

}  // namespace

std::string_view name_of(EffectiveRuleId rule) { return name_in(names, rule); }
std::optional<EffectiveRuleId> effective_rule_named(std::string_view name) { return value_in(names, name); }
std::string_view name_of(PaymentMode mode) { return name_in(modes, mode); }
std::optional<PaymentMode> payment_mode_named(std::string_view name) { return value_in(modes, name); }

std::vector<EffectiveRuleId> all_effective_rules() {
  std::vector<EffectiveRuleId> all;
  for (const auto& entry : names) all.push_back(entry.value);
  return all;
}

base::Result<EffectiveDay> first_day(const EffectiveRule& rule, base::Day approved_on) {
  if (approved_on.year() > last_year) return too_late();
  auto result = computed(rule, approved_on);
  if (!result || !result->day) return result;
  const auto day = *result->day;
  if (day.year() > last_year) return too_late();
  // A start before the approval is an error unless it is expressly allowed ("rückwirkend zum …").
  if (day < approved_on && !may_reach_back(rule))
    return base::Refusal{
        "effective.retroactive", {{"date", day.iso()}, {"approval", approved_on.iso()}}, "start"};
  return result;
}

base::Refusals check(const EffectiveRule& rule) {
  auto whole = rule;
  const auto some_day = *base::Day::from(2001, 1, 1);
  whole.parameters.date = whole.parameters.base = some_day;
  whole.parameters.dates = {some_day};
  const auto result = first_day(whole, some_day);
  return result ? base::Refusals() : result.refusals();
}

base::Result<Period> counted_period(const std::optional<Period>& period,
                                    const std::vector<PeriodUnit>& units) {
  if (!period) return base::Refusal{"effective.period_missing", {}, "period"};
  if (!possible(*period) || std::find(units.begin(), units.end(), period->unit) == units.end())
    return base::Refusal{"effective.period_impossible", {}, "period"};
  return *period;
}

}  // namespace gremium::domain
