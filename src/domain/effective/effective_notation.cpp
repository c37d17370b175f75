// Effective rules as text: "FIXED_DATE:date=2025-01-01;retro=allow".
#include "base/text.h"
#include "domain/effective/notation.h"
#include "domain/effective_rule.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

using notation::Parameter;
using notation::written;

constexpr Named<bool> retro[] = {{false, "deny"}, {true, "allow"}};

bool put_retro(bool& to, const std::string& value) {
  const auto allowed = value_in(retro, value);
  to = allowed.value_or(false);
  return allowed.has_value();
}

bool put_mode(std::optional<PaymentMode>& to, const std::string& value) {
  to = payment_mode_named(value);
  return to.has_value();
}

// "2024-05-13|none": what is still open has its place.
bool put_dates(std::vector<std::optional<base::Day>>& to, const std::string& value) {
  for (const auto& part : base::split(value, '|'))
    if (!notation::put_day(to.emplace_back(), part)) return false;
  return true;
}

bool put(EffectiveParameters& to, const Parameter& given) {
  const auto& [name, value] = given;
  if (name == "date") return notation::put_day(to.date, value);
  if (name == "retro") return put_retro(to.retroactive, value);
  if (name == "inclusive") return notation::put_switch(to.inclusive, value);
  if (name == "dates") return put_dates(to.dates, value);
  if (name == "shift") return notation::put_switch(to.shift, value);
  if (name == "holidays") return notation::put_days(to.holidays, value);
  if (name == "base") return notation::put_day(to.base, value);
  if (name == "paid") return notation::put_day(to.paid, value);
  if (name == "mode") return put_mode(to.mode, value);
  if (name == "published") return notation::put_day(to.published, value);
  if (name == "transmitted") return notation::put_day(to.transmitted, value);
  if (name == "entered") return notation::put_day(to.entered, value);
  return notation::put_period(to.period, given);
}

std::string dates_of(const std::vector<std::optional<base::Day>>& dates) {
  std::vector<std::string> parts;
  for (const auto& day : dates) parts.push_back(day ? day->iso() : "none");
  return base::join(parts, "|");
}

// Empty where it is as it would be without being named.
std::string value_of(const EffectiveParameters& of, std::string_view name) {
  if (name == "date") return written(of.date);
  if (name == "retro") return of.retroactive ? "allow" : "";
  if (name == "inclusive") return of.inclusive ? "1" : "";
  if (name == "dates") return dates_of(of.dates);
  if (name == "shift") return of.shift ? "1" : "";
  if (name == "holidays") return written(of.holidays);
  if (name == "base") return written(of.base);
  if (name == "paid") return written(of.paid);
  if (name == "mode") return of.mode ? std::string(name_of(*of.mode)) : "";
  if (name == "published") return written(of.published);
  if (name == "transmitted") return written(of.transmitted);
  if (name == "entered") return written(of.entered);
  return of.period && name == name_of(of.period->unit) ? std::to_string(of.period->count) : "";
}

}  // namespace

const std::vector<std::string_view>& parameters_of(EffectiveRuleId rule) {
  static const std::vector<std::string_view> none, date{"date", "retro"}, inclusive{"inclusive"},
      months{"months"}, days{"days"}, period{"months", "weeks", "days", "shift", "holidays"},
      payment{"base", "paid", "mode", "retro"}, dates{"dates", "retro"},
      executoire{"published", "transmitted", "retro"}, entry{"entered", "retro"};
  switch (rule) {
    case EffectiveRuleId::fixed_date:
      return date;
    case EffectiveRuleId::first_of_next_month:
    case EffectiveRuleId::next_quarter_start:
    case EffectiveRuleId::next_half_year_start:
    case EffectiveRuleId::next_year_start:
      return inclusive;
    case EffectiveRuleId::plus_months:
      return months;
    case EffectiveRuleId::plus_days:
      return days;
    case EffectiveRuleId::after_period:
      return period;
    case EffectiveRuleId::suspended_until_paid:
      return payment;
    case EffectiveRuleId::after_all:
      return dates;
    case EffectiveRuleId::fr_executoire:
      return executoire;
    case EffectiveRuleId::register_entry:
      return entry;
    case EffectiveRuleId::on_approval:
    case EffectiveRuleId::next_day:
      break;
  }
  return none;
}

base::Result<EffectiveRule> parse_effective_rule(std::string_view text) {
  const auto [name, given] = notation::split(text);
  const auto id = effective_rule_named(name);
  if (!id) return base::Refusal{"effective.rule_unknown", {{"rule", name}}, "rule"};
  EffectiveRule rule{*id, {}};
  auto wrong = notation::read({name_of(*id), parameters_of(*id), "rule"}, given,
                              [&](const Parameter& parameter) { return put(rule.parameters, parameter); });
  if (!wrong.empty()) return wrong;
  return rule;
}

std::string to_text(const EffectiveRule& rule) {
  std::vector<Parameter> parameters;
  for (const auto name : parameters_of(rule.id))
    parameters.push_back({std::string(name), value_of(rule.parameters, name)});
  return notation::write(name_of(rule.id), parameters);
}

}  // namespace gremium::domain
