#include "web/rule_fields.h"

#include "base/text.h"
#include "drafting/notice.h"
#include "exchange/term_phrase.h"
#include "language/messages.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::EffectiveRule;
using domain::NoticeRule;
using domain::PeriodUnit;
using render::List;
using render::Object;

// The same fields stand in forms of different nouns: they bring their own labels.
Field labelled(const Context& context, const std::string& noun, Field field) {
  const auto key = noun + "." + field.name;
  field.label = context.say(key);
  if (language::known(key + "_hint")) field.hint = context.say(key + "_hint");
  return field;
}

std::vector<Field> labelled(const Context& context, const std::string& noun, std::vector<Field> fields) {
  for (auto& field : fields)
    if (field.kind != Field::Kind::hidden) field = labelled(context, noun, std::move(field));
  return fields;
}

std::string iso(const std::optional<base::Day>& day) { return day ? day->iso() : std::string(); }
// "30.09.", "30/09": as readers of the language write it.
std::string text_of(const Context& context, const std::optional<domain::MonthDay>& day) {
  if (!day) return {};
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const bool german = context.language == base::Language::de;
  return two(day->day) + (german ? "." : "/") + two(day->month) + (german ? "." : "");
}
std::string count_of(const std::optional<domain::Period>& period) {
  return period ? std::to_string(period->count) : std::string();
}
std::string unit_of(const std::optional<domain::Period>& period) {
  return period ? std::string(name_of(period->unit)) : std::string();
}

std::vector<Option> unit_options(const Context& context) {
  return named_options(context, "period_unit", {"days", "weeks", "months"});
}

// Without a number there is no period; without a unit it is months.
std::optional<domain::Period> read_period(const Context& context, std::string_view count,
                                          std::string_view unit, base::Refusals& wrong) {
  const auto number = read_number(context, count, wrong);
  const auto chosen = read_choice(context, unit, domain::period_unit_named, wrong);
  if (!number) return std::nullopt;
  return domain::Period{*number, chosen.value_or(PeriodUnit::months)};
}

// "30.06.", "30/6": as people write it; of a leap year, so that 29 February is one.
std::string month_day_written(const std::string& text) {
  const bool bars = text.find('/') != std::string::npos;
  const auto iso = base::written_day(text + (bars ? "/" : base::ends_with(text, ".") ? "" : ".") + "2000");
  return iso.size() == 10 && base::starts_with(iso, "2000-") ? iso.substr(5) : text;
}

std::optional<domain::MonthDay> read_month_day(const Context& context, std::string_view field,
                                               base::Refusals& wrong) {
  const auto text = context.field(field);
  const auto day = domain::month_day_of(month_day_written(text));
  if (!day && !text.empty()) wrong.push_back({"notice.day_malformed", {}, std::string(field)});
  return day;
}

Object sentence(std::string text) { return Object{{"text", std::move(text)}}; }

List not_read(const Context& context, const std::string& term) {
  return {sentence(context.say("notice_form.not_read", {{"term", base::without_controls(term)}}))};
}

List was_read(const Context& context, const std::string& rule) {
  return {sentence(context.say("notice_form.was_read", {{"rule", rule}}))};
}

List read_start_wording(const Context& context, EffectiveRule& rule) {
  const auto term = context.field("start_term");
  if (term.empty()) return {};
  const auto read = exchange::read_start_term(term);
  if (!read) return not_read(context, term);
  rule = *read;
  return was_read(context, context.say("effective_rule." + std::string(name_of(rule.id))));
}

List read_notice_wording(const Context& context, std::optional<NoticeRule>& rule,
                         std::optional<base::Day>& last_day) {
  const auto term = context.field("term");
  if (term.empty()) return {};
  const auto read = exchange::read_notice_term(term);
  if (!read) return not_read(context, term);
  if (read->rule) rule = read->rule;
  if (!read->last_day) return was_read(context, drafting::words_of(context.language, *rule));
  last_day = read->last_day->day;
  return was_read(context, context.say("cli.until", {{"date", long_date(context, *last_day)}}));
}

void note(FormPage& form, List notes) {
  for (auto& one : notes) form.notes.push_back(std::move(one));
}

// What the fields were read from.
std::string read_of(std::string_view wording) { return std::string(wording) + "_read"; }

// The wording itself stays as it was typed.
void put_rule(const Context& context, FormPage& form, std::vector<Field> fields, std::string_view wording) {
  std::erase_if(fields, [&](const Field& field) { return field.name == wording; });
  for (auto& field : fields)
    if (field.name == read_of(wording)) field.values = {context.field(wording)};
  put_values(form, fields);
}

}  // namespace

std::vector<Field> start_rule_fields(const Context& context, const EffectiveRule& rule, RuleDays days) {
  const auto& of = rule.parameters;
  std::vector<std::string_view> names;
  for (const auto id : domain::all_effective_rules()) names.push_back(name_of(id));
  std::vector<Field> fields{
      line("start_term"), hidden(read_of("start_term"), {}),
      choice("rule", named_options(context, "effective_rule", names), std::string(name_of(rule.id)), true)};
  // One day for all rules that have one of their own.
  const auto day = of.date ? of.date : of.base ? of.base : of.dates.empty() ? std::nullopt : of.dates.front();
  if (days != RuleDays::none) fields.push_back(date("start", iso(day)));
  if (days == RuleDays::all) fields.push_back(tick("retroactive", of.retroactive));
  fields.push_back(tick("inclusive", of.inclusive));
  fields.push_back(number("period", count_of(of.period)));
  fields.push_back(choice("unit", unit_options(context), unit_of(of.period)));
  fields.push_back(tick("shift", of.shift));
  fields.push_back(choice("mode", named_options(context, "payment_mode", {"from_payment", "retroactive"}),
                          of.mode ? std::string(name_of(*of.mode)) : std::string()));
  if (days == RuleDays::all) {
    fields.push_back(date("paid", iso(of.paid)));
    fields.push_back(date("published", iso(of.published)));
    fields.push_back(date("transmitted", iso(of.transmitted)));
    fields.push_back(date("entered", iso(of.entered)));
  }
  return labelled(context, "effective_form", std::move(fields));
}

EffectiveRule typed_start_rule(const Context& context, EffectiveRule rule, bool needed,
                               base::Refusals& wrong) {
  auto& to = rule.parameters;
  const auto chosen = read_choice(context, "rule", domain::effective_rule_named, wrong);
  if (needed && context.field("rule").empty()) wrong.push_back({"text.missing", {}, "rule"});
  rule.id = chosen.value_or(domain::EffectiveRuleId::fixed_date);
  to.inclusive = context.field("inclusive") == "yes";
  to.period = read_period(context, "period", "unit", wrong);
  to.shift = context.field("shift") == "yes";
  to.mode = read_choice(context, "mode", domain::payment_mode_named, wrong);
  to.retroactive = context.field("retroactive") == "yes";
  to.date = to.base = read_day(context, "start", wrong);
  to.dates = {to.date};
  to.paid = read_day(context, "paid", wrong);
  to.published = read_day(context, "published", wrong);
  to.transmitted = read_day(context, "transmitted", wrong);
  to.entered = read_day(context, "entered", wrong);
  return rule;
}

std::vector<Field> notice_rule_fields(const Context& context, const std::optional<NoticeRule>& rule) {
  const auto of = rule ? rule->parameters : domain::NoticeParameters{};
  std::vector<std::string_view> names;
  for (const auto id : domain::all_notice_rules()) names.push_back(name_of(id));
  auto fields =
      labelled(context, "notice_form",
               {line("term"), hidden(read_of("term"), {}),
                choice("notice_rule", named_options(context, "notice_rule", names),
                       rule ? std::string(name_of(rule->id)) : std::string()),
                number("notice_count", count_of(of.period)),
                choice("notice_unit", unit_options(context), unit_of(of.period)),
                choice("notice_end",
                       named_options(context, "notice_end", {"year", "half", "quarter", "month", "fiscal"}),
                       of.end ? std::string(name_of(*of.end)) : std::string()),
                line("fiscal_end", text_of(context, of.fiscal_end)),
                number("min_years", of.min_years == 0 ? std::string() : std::to_string(of.min_years)),
                line("by", text_of(context, of.by)), line("end_day", text_of(context, of.end_day)),
                tick("next_year", of.years == 1), tick("notice_shift", of.shift)});
  for (auto& field : fields)
    if (field.name == "fiscal_end" || field.name == "by" || field.name == "end_day")
      field.hint = context.say("notice_form.month_day_hint");
  return fields;
}

std::optional<NoticeRule> typed_notice_rule(const Context& context, const std::optional<NoticeRule>& rule,
                                            base::Refusals& wrong) {
  const auto id = read_choice(context, "notice_rule", domain::notice_rule_named, wrong);
  auto typed = rule.value_or(NoticeRule{});
  auto& to = typed.parameters;
  to.period = read_period(context, "notice_count", "notice_unit", wrong);
  to.end = read_choice(context, "notice_end", domain::period_end_named, wrong);
  to.fiscal_end = read_month_day(context, "fiscal_end", wrong);
  to.min_years = read_number(context, "min_years", wrong).value_or(0);
  to.by = read_month_day(context, "by", wrong);
  to.end_day = read_month_day(context, "end_day", wrong);
  to.years = context.field("next_year") == "yes" ? 1 : 0;
  to.shift = context.field("notice_shift") == "yes";
  if (!id) return std::nullopt;
  typed.id = *id;
  return typed;
}

bool asks_to_read(const Context& context, std::string_view wording) {
  if (context.field("read") == "yes") return true;
  const auto typed = context.field(wording);
  return !typed.empty() && typed != context.field(read_of(wording));
}

void propose_start(const Context& context, EffectiveRule typed, FormPage& form) {
  note(form, read_start_wording(context, typed));
  put_rule(context, form, start_rule_fields(context, typed, RuleDays::all), "start_term");
}

void propose_notice(const Context& context, std::optional<NoticeRule>& typed,
                    std::optional<base::Day>& last_day, FormPage& form) {
  note(form, read_notice_wording(context, typed, last_day));
  put_rule(context, form, notice_rule_fields(context, typed), "term");
}

}  // namespace gremium::web
