#include "domain/notice_rule.h"

#include "domain/effective_rule.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<NoticeRuleId> names[] = {
    {NoticeRuleId::resign_to, "RESIGN_TO"},
    {NoticeRuleId::resign_by, "RESIGN_BY"},
    {NoticeRuleId::resign_end_of_next_year, "RESIGN_END_OF_NEXT_YEAR"},
    {NoticeRuleId::resign_immediate, "RESIGN_IMMEDIATE"},
    {NoticeRuleId::period_end, "PERIOD_END"},
    {NoticeRuleId::manual, "MANUAL"},
    {NoticeRuleId::not_terminable, "NOT_TERMINABLE"},
};
constexpr Named<PeriodEnd> ends[] = {
    {PeriodEnd::year, "year"},   {PeriodEnd::half, "half"},     {PeriodEnd::quarter, "quarter"},
    {PeriodEnd::month, "month"}, {PeriodEnd::fiscal, "fiscal"},
};

base::Result<NoticeDay> computed(const NoticeRule& rule, base::Day received_on) {
  switch (rule.id) {
    case NoticeRuleId::resign_to:
      return resign_to(received_on, rule.parameters);
    case NoticeRuleId::resign_by:
      return resign_by(received_on, rule.parameters);
    case NoticeRuleId::resign_end_of_next_year:
      return resign_end_of_next_year(received_on);
    case NoticeRuleId::resign_immediate:
      return resign_immediate(received_on);
    case NoticeRuleId::period_end:
      return period_end(received_on, rule.parameters);
    case NoticeRuleId::not_terminable:
      return not_terminable();
    case NoticeRuleId::manual:
      break;
  }
  return manual_notice();
}

base::Refusal too_late(const char* field) {
  return {"effective.too_late", {{"year", std::to_string(last_year)}}, field};
}

}  // namespace

std::string_view name_of(NoticeRuleId rule) { return name_in(names, rule); }
std::optional<NoticeRuleId> notice_rule_named(std::string_view name) { return value_in(names, name); }
std::string_view name_of(PeriodEnd end) { return name_in(ends, end); }
std::optional<PeriodEnd> period_end_named(std::string_view name) { return value_in(ends, name); }

std::vector<NoticeRuleId> all_notice_rules() {
  std::vector<NoticeRuleId> all;
  for (const auto& entry : names) all.push_back(entry.value);
  return all;
}

base::Result<NoticeDay> last_day(const NoticeRule& rule, base::Day received_on) {
  if (received_on.year() > last_year) return too_late("received_on");
  if (rule.parameters.joined && rule.parameters.joined->year() > last_year) return too_late("joined");
  auto result = computed(rule, received_on);
  if (!result || !result->last_day) return result;
  const auto last = result->last_day->day;
  if (last.year() > last_year) return too_late("received_on");
  if (last < received_on)
    return base::Refusal{
        "notice.ends_before_receipt", {{"last_day", last.iso()}, {"received", received_on.iso()}}, "end_day"};
  return result;
}

base::Refusals check(const NoticeRule& rule) {
  // A rule that never lets anybody go is a rule all the same.
  if (rule.id == NoticeRuleId::not_terminable) return {};
  auto whole = rule;
  auto some_day = *base::Day::from(2001, 1, 1);
  if (!whole.parameters.joined) whole.parameters.joined = some_day;
  // The latest day that is still in time shows whether the end lies before it.
  if (rule.id == NoticeRuleId::resign_by && rule.parameters.by) some_day = rule.parameters.by->in(2001);
  const auto result = last_day(whole, some_day);
  return result ? base::Refusals() : result.refusals();
}

}  // namespace gremium::domain
