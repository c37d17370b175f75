#include "web/form_page.h"

#include <algorithm>
#include <charconv>

#include "app/answers.h"
#include "base/crypto.h"
#include "base/text.h"
#include "language/dates.h"
#include "language/messages.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

bool is_secret(const Field& field) {
  return field.kind == Field::Kind::password || field.kind == Field::Kind::new_password;
}

std::vector<std::string> typed_or_recorded(const Context& context, const Field& field, bool show_typed) {
  if (!show_typed || field.kind == Field::Kind::hidden) return field.values;
  if (is_secret(field) || field.kind == Field::Kind::file) return {};
  auto values = context.fields(field.name);
  // What was refused is shown without what no page may hold.
  for (auto& value : values) value = base::without_controls(value);
  return values;
}

List options_of(const FormPage& form, const Field& field, const std::vector<std::string>& values) {
  List list;
  for (const auto& option : field.options)
    list.push_back(
        Object{{"value", option.value},
               {"label", option.label},
               {"id", form.id + "-" + field.name + "-" + option.value},
               {"name", field.name},
               {"selected", std::find(values.begin(), values.end(), option.value) != values.end()}});
  return list;
}

std::string hint_of(const Context& context, const Field& field, const std::string& key) {
  if (!field.hint.empty()) return field.hint;
  return language::known(key + "_hint") ? context.say(key + "_hint") : std::string();
}

bool has_file(const FormPage& form) {
  return std::any_of(form.sets.begin(), form.sets.end(), [](const Fieldset& set) {
    return std::any_of(set.fields.begin(), set.fields.end(),
                       [](const Field& field) { return field.kind == Field::Kind::file; });
  });
}

// A recorded day as the reader writes it; what was typed stays as it is.
void put_in_readers_way(const Context& context, const Field& field, std::vector<std::string>& values) {
  const auto day = field.kind == Field::Kind::date && !values.empty()
                       ? base::PartialDay::parse(values.front())
                       : std::nullopt;
  if (day) values.front() = language::numeric_date(context.language, *day);
}

Object field_of(const Context& context, const FormPage& form, const Field& field) {
  const bool stands = form.refusals.empty() || form.values_stand;
  auto values = typed_or_recorded(context, field, !stands);
  if (stands) put_in_readers_way(context, field, values);
  const auto key = form.noun + "." + field.name;
  Object view{
      {"id", form.id + "-" + field.name},
      {"name", field.name},
      {"value", values.empty() ? std::string() : values.front()},
      {"required", field.required},
      {"lang", field.lang},
      {"autocomplete", field.autocomplete},
      {"label", field.label.empty() && field.kind != Field::Kind::hidden ? context.say(key) : field.label},
      {"hint", hint_of(context, field, key)},
      {"options", options_of(form, field, values)},
      {"ticked", !values.empty() && values.front() == "yes"},
      {"suggests", field.kind == Field::Kind::line && !field.options.empty()},
      {"is_line", field.kind == Field::Kind::line},
      {"is_paragraph", field.kind == Field::Kind::paragraph},
      {"is_number", field.kind == Field::Kind::number},
      {"is_date", field.kind == Field::Kind::date},
      {"is_choice", field.kind == Field::Kind::choice},
      {"is_choices", field.kind == Field::Kind::choices},
      {"is_tick", field.kind == Field::Kind::tick},
      {"is_password", is_secret(field)},
      {"is_new_password", field.kind == Field::Kind::new_password},
      {"is_file", field.kind == Field::Kind::file},
      {"is_hidden", field.kind == Field::Kind::hidden}};
  for (const auto& refusal : form.refusals)
    if (refusal.field == field.name) view["error"] = context.sentence(refusal);
  view["described"] =
      view.contains("error") || (view["hint"].text() != nullptr && !view["hint"].text()->empty());
  return view;
}

const Field* field_named(const FormPage& form, const std::string& name) {
  for (const auto& set : form.sets)
    for (const auto& field : set.fields)
      if (field.name == name) return &field;
  return nullptr;
}

List errors_of(const Context& context, const FormPage& form) {
  List list;
  for (const auto& refusal : form.refusals) {
    auto entry = error_line(context, refusal);
    if (const auto* field = field_named(form, refusal.field)) {
      entry["href"] = "#" + form.id + "-" + refusal.field;
      const auto key = form.noun + "." + refusal.field;
      if (!field->label.empty())
        entry["label"] = field->label;
      else if (language::known(key))
        entry["label"] = context.say(key);
    }
    list.push_back(std::move(entry));
  }
  return list;
}

}  // namespace

bool may_open(const Context& context, const app::View& view, const std::string& body) {
  return domain::may(context.session->account.role, domain::Right::publish) || !view.is_own_body(body);
}

Field line(std::string name, std::string value, bool required) {
  return {Field::Kind::line, std::move(name), {std::move(value)}, required};
}
Field paragraph(std::string name, std::string value, bool required) {
  return {Field::Kind::paragraph, std::move(name), {std::move(value)}, required};
}
Field number(std::string name, std::string value) {
  return {Field::Kind::number, std::move(name), {std::move(value)}};
}
Field date(std::string name, std::string value, bool required) {
  return {Field::Kind::date, std::move(name), {std::move(value)}, required};
}
Field choice(std::string name, std::vector<Option> options, std::string value, bool required) {
  return {Field::Kind::choice, std::move(name), {std::move(value)}, required, std::move(options)};
}
Field choices(std::string name, std::vector<Option> options, std::vector<std::string> values) {
  return {Field::Kind::choices, std::move(name), std::move(values), false, std::move(options)};
}
Field tick(std::string name, bool value) {
  return {Field::Kind::tick, std::move(name), {value ? "yes" : ""}};
}
Field hidden(std::string name, std::string value) {
  return {Field::Kind::hidden, std::move(name), {std::move(value)}};
}

namespace {

// What helps whoever fills it in: of this act, or of the noun where something is entered or changed.
std::string help_of(const Context& context, const FormPage& form) {
  if (const auto own = "help." + form.submit; language::known(own)) return context.say(own);
  const bool enters = form.submit == "common.save" || base::starts_with(form.submit, form.noun + ".record") ||
                      base::starts_with(form.submit, form.noun + ".add");
  const auto of_noun = "help." + form.noun;
  return enters && language::known(of_noun) ? context.say(of_noun) : std::string();
}

}  // namespace

Object to_view(const Context& context, FormPage form) {
  List sets;
  for (const auto& set : form.sets) {
    List fields;
    for (const auto& field : set.fields) fields.push_back(field_of(context, form, field));
    sets.push_back(
        Object{{"legend", set.legend.empty() ? std::string() : context.say(set.legend, set.arguments)},
               {"in_a_row", set.in_a_row},
               {"fields", std::move(fields)}});
  }
  // A form that is shown again keeps its key: once accepted, it is one record however often it is sent.
  const auto sent_key = context.field("form_key");
  const bool is_spent = std::any_of(form.refusals.begin(), form.refusals.end(),
                                    [](const auto& refusal) { return refusal.code == "form.sent_before"; });
  return {
      {"id", form.id},
      {"action", form.action},
      {"submit", context.say(form.submit)},
      {"help", help_of(context, form)},
      {"username", form.username},
      {"also", form.also.first},
      {"also_text", form.also.second.empty() ? std::string() : context.say(form.also.second)},
      {"sets", std::move(sets)},
      {"has_proposed", !form.notes.empty()},
      {"proposed", form.notes},
      {"token", context.session ? context.session->token : std::string()},
      {"form_key", sent_key.empty() || is_spent || form.refusals.empty() ? base::random_token() : sent_key},
      {"seen", form.seen == 0 ? std::string() : std::to_string(form.seen)},
      {"has_file", has_file(form)},
      {"has_errors", !form.refusals.empty()},
      {"errors", errors_of(context, form)}};
}

Object error_line(const Context& context, const base::Refusal& refusal) {
  Object line{{"text", context.sentence(refusal)}};
  if (refusal.code != "meeting.minutes_approved") return line;
  // Where a correction is opened.
  for (const auto& [name, meeting] : refusal.arguments)
    if (name == "meeting") line["href"] = "/office/meetings/" + meeting + "/minutes#correct-title";
  return line;
}

void keep_typed(const Context& context, FormPage& form) {
  for (auto& set : form.sets)
    for (auto& field : set.fields) field.values = typed_or_recorded(context, field, true);
}

namespace {

// As it is compared: without empty values, days as ISO.
std::vector<std::string> compared(const Field& field, std::vector<std::string> values) {
  std::erase(values, "");
  if (field.kind == Field::Kind::date)
    for (auto& value : values) value = base::written_day(value);
  std::sort(values.begin(), values.end());
  return values;
}

std::string shown_value(const Field& field) {
  for (const auto& option : field.options)
    if (option.value == field.value()) return option.label;
  return field.value();
}

}  // namespace

void take_over_newer(const Context& context, FormPage& form, const FormPage& seen) {
  const bool is_stale = std::any_of(form.refusals.begin(), form.refusals.end(),
                                    [](const auto& refusal) { return refusal.code == "stale"; });
  if (!is_stale) return;
  form.values_stand = true;
  for (auto& set : form.sets)
    for (auto& field : set.fields) {
      const auto* before = field_named(seen, field.name);
      if (before == nullptr || field.kind == Field::Kind::hidden || is_secret(field)) continue;
      const auto typed = typed_or_recorded(context, field, true);
      if (compared(field, typed) == compared(field, before->values)) continue;
      const bool both = compared(field, field.values) != compared(field, before->values) &&
                        compared(field, field.values) != compared(field, typed);
      if (both)
        form.notes.push_back(Object{
            {"text", context.say("form.changed_meanwhile",
                                 {{"label", field.label.empty() ? context.say(form.noun + "." + field.name)
                                                                : field.label},
                                  {"value", shown_value(field)}})}});
      field.values = typed;
    }
}

void put_values(FormPage& form, const std::vector<Field>& fields) {
  for (auto& set : form.sets)
    for (auto& field : set.fields)
      for (const auto& given : fields)
        if (given.name == field.name) field.values = given.values;
}

int status_of(const base::Refusals& refusals) {
  return refusals.empty() ? 200 : app::answer_to(refusals.front().code).http;
}

std::optional<base::Language> language_named(std::string_view name) {
  constexpr std::string_view prefix = "language_";
  return base::language_of(base::starts_with(name, prefix) ? name.substr(prefix.size()) : name);
}

std::optional<int> read_number(const Context& context, std::string_view field, base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) {
    refusals.push_back(
        {"tally.too_large", {{"most", std::to_string(domain::most_members)}}, std::string(field)});
    return std::nullopt;
  }
  if (error != std::errc() || end != text.data() + text.size()) {
    refusals.push_back({"tally.not_a_number", {}, std::string(field)});
    return std::nullopt;
  }
  return value;
}

std::optional<base::PartialDay> read_partial(const Context& context, std::string_view field,
                                             base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  auto day = base::PartialDay::parse(base::written_day(text));
  if (!day) refusals.push_back({"date.not_a_date", {{"text", text}}, std::string(field)});
  return day;
}

std::optional<base::Day> read_day(const Context& context, std::string_view field, base::Refusals& refusals) {
  const auto text = context.field(field);
  if (text.empty()) return std::nullopt;
  auto day = base::Day::parse(base::written_day(text));
  if (!day) refusals.push_back({"date.not_a_day", {{"text", text}}, std::string(field)});
  return day;
}

std::int64_t read_seen(const Context& context) {
  const auto text = context.field("seen");
  std::int64_t seen = 0;
  std::from_chars(text.data(), text.data() + text.size(), seen);
  return seen;
}

}  // namespace gremium::web
