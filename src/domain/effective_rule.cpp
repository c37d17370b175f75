#include "domain/effective_rule.h"

#include <array>
#include <utility>

namespace gremium::domain {
namespace {

constexpr std::array<std::pair<EffectiveRuleId, std::string_view>, 5> names{{
    {EffectiveRuleId::fixed_date, "FIXED_DATE"},
    {EffectiveRuleId::on_approval, "ON_APPROVAL"},
    {EffectiveRuleId::first_of_next_month, "FIRST_OF_NEXT_MONTH"},
    {EffectiveRuleId::next_year_start, "NEXT_YEAR_START"},
    {EffectiveRuleId::after_all, "AFTER_ALL"},
}};

}  // namespace

std::string_view name_of(EffectiveRuleId rule) {
  for (const auto& [id, name] : names)
    if (id == rule) return name;
  return {};
}

std::optional<EffectiveRuleId> effective_rule_named(std::string_view text) {
  for (const auto& [id, name] : names)
    if (name == text) return id;
  return std::nullopt;
}

std::vector<EffectiveRuleId> all_effective_rules() {
  std::vector<EffectiveRuleId> all;
  for (const auto& entry : names) all.push_back(entry.first);
  return all;
}

base::Result<EffectiveDay> first_day(const EffectiveRule& rule, base::Day approved_on) {
  switch (rule.id) {
    case EffectiveRuleId::fixed_date:
      return fixed_date(approved_on, rule.parameters);
    case EffectiveRuleId::on_approval:
      return on_approval(approved_on);
    case EffectiveRuleId::first_of_next_month:
      return first_of_next_month(approved_on, rule.parameters);
    case EffectiveRuleId::next_year_start:
      return next_year_start(approved_on, rule.parameters);
    case EffectiveRuleId::after_all:
      break;
  }
  return after_all(rule.parameters);
}

}  // namespace gremium::domain
