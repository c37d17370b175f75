#include "web/form_page.h"

#include <algorithm>

#include "app/answers.h"
#include "base/crypto.h"
#include "base/text.h"
#include "language/dates.h"
#include "language/messages.h"
#include "web/rows.h"

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

// What nobody sees is no longer in the field: typed_or_recorded() left it out.
std::string error_at(const Context& context, const Field& field, const base::Refusal& refusal) {
  auto sentence = context.sentence(refusal);
  const bool was_cleaned = refusal.code == "text.control" && base::has_control(context.field(field.name));
  if (was_cleaned) sentence += " " + context.say("form.cleaned");
  return sentence;
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
    if (refusal.field == field.name) view["error"] = error_at(context, field, refusal);
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

// What is asked about, not wrong: told apart from the errors.
bool is_alike(const base::Refusal& refusal) { return base::ends_with(refusal.code, ".alike"); }

// In the order of the form; first what is about all of it.
base::Refusals in_order(const FormPage& form) {
  std::map<std::string, std::size_t> places;
  for (const auto& set : form.sets)
    for (const auto& field : set.fields) places.emplace(field.name, places.size() + 1);
  const auto place_of = [&](const base::Refusal& refusal) {
    const auto found = places.find(refusal.field);
    return found == places.end() ? 0 : found->second;
  };
  auto ordered = form.refusals;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const auto& one, const auto& other) { return place_of(one) < place_of(other); });
  return ordered;
}

List errors_of(const Context& context, const FormPage& form) {
  List list;
  for (const auto& refusal : in_order(form)) {
    if (is_alike(refusal)) continue;
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

namespace {

bool has_error(const FormPage& form, const Field& field) {
  return std::any_of(form.refusals.begin(), form.refusals.end(),
                     [&](const auto& refusal) { return refusal.field == field.name; });
}

// Whether a set that folds stands open: somebody said something in it, or must.
bool is_open(const Context& context, const FormPage& form, const Fieldset& set) {
  const bool shows_typed = !form.refusals.empty() && !form.values_stand;
  return std::any_of(set.fields.begin(), set.fields.end(), [&](const Field& field) {
    if (field.kind == Field::Kind::hidden) return false;
    auto values = typed_or_recorded(context, field, shows_typed);
    std::erase(values, "");
    const auto usual = field.usual.empty() ? std::vector<std::string>{} : std::vector{field.usual};
    return has_error(form, field) || (!values.empty() && values != usual);
  });
}

// What helps whoever fills it in: of this act, or of the noun where something is entered or changed.
std::string help_of(const Context& context, const FormPage& form) {
  if (const auto own = "help." + form.submit; language::known(own)) return context.say(own);
  const bool enters = form.submit == "common.save" || base::starts_with(form.submit, form.noun + ".record") ||
                      base::starts_with(form.submit, form.noun + ".add");
  const auto of_noun = "help." + form.noun;
  return enters && language::known(of_noun) ? context.say(of_noun) : std::string();
}

bool is_stale(const FormPage& form) {
  return std::any_of(form.refusals.begin(), form.refusals.end(),
                     [](const auto& refusal) { return refusal.code == "stale"; });
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
               {"folds", set.folds},
               {"open", set.folds && is_open(context, form, set)},
               {"fields", std::move(fields)}});
  }
  // A form that is shown again keeps its key: once accepted, it is one record however often it is sent.
  const auto sent_key = context.field("form_key");
  const bool is_spent = std::any_of(form.refusals.begin(), form.refusals.end(),
                                    [](const auto& refusal) { return refusal.code == "form.sent_before"; });
  auto errors = errors_of(context, form);
  const bool has_errors = !errors.empty(), has_alike = !form.alike.empty();
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
      {"proposed_title", context.say(form.notes_title)},
      {"proposed", std::move(form.notes)},
      {"has_alike", has_alike},
      {"alike", std::move(form.alike)},
      {"token", context.session ? context.session->token : std::string()},
      {"form_key", sent_key.empty() || is_spent || form.refusals.empty() ? base::random_token() : sent_key},
      {"seen", form.seen == 0 ? std::string() : std::to_string(form.seen)},
      {"has_file", has_file(form)},
      {"has_errors", has_errors},
      {"errors", std::move(errors)}};
}

Object error_line(const Context& context, const base::Refusal& refusal) {
  Object line{{"text", context.sentence(refusal)}};
  for (const auto& [name, value] : refusal.arguments) {
    // Where a correction is opened.
    if (refusal.code == "meeting.minutes_approved" && name == "meeting")
      line["href"] = "/office/meetings/" + value + "/minutes#correct-title";
    // Whose name it is already.
    if (refusal.code == "organisation.name_taken" && name == "id") {
      line["way_href"] = "/office/organisations/" + value;
      line["way"] = name_of_organisation(context, context.view(), value);
    }
  }
  return line;
}

void keep_typed(const Context& context, FormPage& form) {
  // What changed since it was made is not seen yet.
  if (const auto sent = read_seen(context); form.seen != 0 && sent != 0) form.seen = sent;
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
  if (!is_stale(form)) return;
  form.values_stand = true;
  for (auto& set : form.sets)
    for (auto& field : set.fields) {
      if (field.kind == Field::Kind::hidden || is_secret(field)) continue;
      const auto* there = field_named(seen, field.name);
      const auto before = there == nullptr ? std::vector<std::string>{} : there->values;
      const auto typed = typed_or_recorded(context, field, true);
      if (compared(field, typed) == compared(field, before)) continue;
      const bool both = compared(field, field.values) != compared(field, before) &&
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

}  // namespace gremium::web
