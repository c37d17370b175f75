// Notice rules as text: "RESIGN_TO:end=year;notice=3m".
#include "domain/effective/notation.h"
#include "domain/notice_rule.h"

namespace gremium::domain {
namespace {

using notation::Parameter;
using notation::written;

bool put_month_day(std::optional<MonthDay>& to, const std::string& value) {
  to = month_day_of(value);
  return to.has_value();
}

// RESIGN_TO ends with a part of the year, RESIGN_BY on a day.
bool put_end(NoticeRule& to, const std::string& value) {
  if (to.id == NoticeRuleId::resign_by) return put_month_day(to.parameters.end_day, value);
  to.parameters.end = period_end_named(value);
  return to.parameters.end.has_value();
}

bool put_notice(std::optional<Period>& to, const std::string& value) {
  to = period_of(value);
  return to.has_value();
}

bool put(NoticeRule& rule, const Parameter& given) {
  auto& to = rule.parameters;
  const auto& [name, value] = given;
  if (name == "end") return put_end(rule, value);
  if (name == "fy_end") return put_month_day(to.fiscal_end, value);
  if (name == "notice") return put_notice(to.period, value);
  if (name == "joined") return notation::put_day(to.joined, value);
  if (name == "min_years") return notation::put_number(to.min_years, value);
  if (name == "by") return put_month_day(to.by, value);
  if (name == "years") return notation::put_number(to.years, value);
  if (name == "shift") return notation::put_switch(to.shift, value);
  if (name == "holidays") return notation::put_days(to.holidays, value);
  return notation::put_period(to.period, given);
}

std::string written(const std::optional<MonthDay>& day) { return day ? to_text(*day) : ""; }

std::string end_of(const NoticeRule& rule) {
  if (rule.id == NoticeRuleId::resign_by) return written(rule.parameters.end_day);
  return rule.parameters.end ? std::string(name_of(*rule.parameters.end)) : "";
}

// Empty where it is as it would be without being named.
std::string value_of(const NoticeRule& rule, std::string_view name) {
  const auto& of = rule.parameters;
  if (name == "end") return end_of(rule);
  if (name == "fy_end") return written(of.fiscal_end);
  if (name == "notice") return of.period ? to_text(*of.period) : "";
  if (name == "joined") return written(of.joined);
  if (name == "min_years") return of.min_years == 0 ? "" : std::to_string(of.min_years);
  if (name == "by") return written(of.by);
  if (name == "years") return std::to_string(of.years);
  if (name == "shift") return of.shift ? "1" : "";
  if (name == "holidays") return written(of.holidays);
  return of.period && name == name_of(of.period->unit) ? std::to_string(of.period->count) : "";
}

}  // namespace

const std::vector<std::string_view>& parameters_of(NoticeRuleId rule) {
  static const std::vector<std::string_view> none, to{"end", "fy_end", "notice", "joined", "min_years"},
      by{"by", "end", "years"}, period{"months", "weeks", "days", "shift", "holidays"};
  switch (rule) {
    case NoticeRuleId::resign_to:
      return to;
    case NoticeRuleId::resign_by:
      return by;
    case NoticeRuleId::period_end:
      return period;
    case NoticeRuleId::resign_end_of_next_year:
    case NoticeRuleId::resign_immediate:
    case NoticeRuleId::manual:
    case NoticeRuleId::not_terminable:
      break;
  }
  return none;
}

base::Result<NoticeRule> parse_notice_rule(std::string_view text) {
  const auto [name, given] = notation::split(text);
  const auto id = notice_rule_named(name);
  if (!id) return base::Refusal{"effective.rule_unknown", {{"rule", name}}, "notice_rule"};
  NoticeRule rule{*id, {}};
  auto wrong = notation::read({name_of(*id), parameters_of(*id), "notice_rule"}, given,
                              [&](const Parameter& parameter) { return put(rule, parameter); });
  if (!wrong.empty()) return wrong;
  return rule;
}

std::string to_text(const NoticeRule& rule) {
  std::vector<Parameter> parameters;
  for (const auto name : parameters_of(rule.id))
    parameters.push_back({std::string(name), value_of(rule, name)});
  return notation::write(name_of(rule.id), parameters);
}

}  // namespace gremium::domain
