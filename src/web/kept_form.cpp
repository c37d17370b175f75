#include "web/kept_form.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/history.h"
#include "web/member_words.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// What stands before the names of its fields where a log-in page carries them.
constexpr std::string_view prefix = "kept.";
constexpr std::string_view action = "kept_action";

// Each page that is sent has its own token; passwords (`current` is one, too) are typed anew.
bool is_of_one_page(std::string_view name) {
  return name == "token" || name == "current" || name.find("password") != std::string_view::npos;
}

// Where a form of ours goes: nobody is sent elsewhere with what was typed.
bool is_ours(const std::string& address) {
  return (base::starts_with(address, "/office/") || base::starts_with(address, "/me/")) &&
         address.find("//") == std::string::npos && address.find('\\') == std::string::npos;
}

struct KeptForm {
  std::string action;
  Form::Fields fields;
};

KeptForm kept_form(const Context& context) {
  KeptForm kept;
  if (!carries_form(context)) {
    kept.action = context.request.path;
    for (const auto& [name, value] : context.form.fields())
      if (!is_of_one_page(name)) kept.fields.emplace_back(name, value);
    return kept;
  }
  kept.action = context.form.get(action);
  for (const auto& [name, value] : context.form.fields())
    if (base::starts_with(name, prefix)) kept.fields.emplace_back(name.substr(prefix.size()), value);
  return kept;
}

// "decisions" of /office/decisions/…, whose catalogue has the labels.
std::string noun_of(const std::string& address) {
  const auto parts = base::split(address, '/');
  constexpr std::size_t noun = 2;
  return parts.size() > noun ? base::replace_all(parts[noun], "-", "_") : std::string();
}

// A choice whose words are not known here: a code says nothing to people.
bool is_code(const std::string& value) {
  const auto all = [&](auto of_it) { return std::all_of(value.begin(), value.end(), of_it); };
  return all([](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '/'; }) ||
         all([](char c) { return (c >= 'A' && c <= 'Z') || c == '_'; });
}

// As value_text() knows it: "language_de" is what forms send for "de".
std::string recorded_value(const std::string& value) {
  constexpr std::string_view language = "language_";
  if (value == "yes") return "true";
  return base::starts_with(value, language) ? value.substr(language.size()) : value;
}

// What was typed, as far as it is known by a name: people see what they send.
List typed_of(const Context& context, const KeptForm& kept) {
  const auto view = context.view();
  const auto noun = noun_of(kept.action);
  List list;
  for (const auto& [name, value] : kept.fields) {
    const auto label = drafting::member_label(context.language, noun, name);
    if (label.empty() || value.empty()) continue;
    auto text = value_text(context, view, noun, {name, recorded_value(value)});
    if (text == value && is_code(value)) continue;
    list.push_back(Object{{"label", label}, {"value", std::move(text)}});
  }
  return list;
}

}  // namespace

bool carries_form(const Context& context) { return is_ours(context.form.get(action)); }

void add_kept(const Context& context, Object& content) {
  // The log-in's own fields are no form that was interrupted.
  if (context.request.path == "/office/login" && !carries_form(context)) return;
  if (context.request.method != "POST") return;
  const auto kept = kept_form(context);
  List list{Object{{"name", std::string(action)}, {"value", kept.action}}};
  for (const auto& [name, value] : kept.fields)
    list.push_back(Object{{"name", std::string(prefix) + name}, {"value", value}});
  content["kept"] = std::move(list);
  content["has_kept"] = true;
}

Response offer_form(Context& context, int status) {
  const auto kept = kept_form(context);
  List fields;
  for (const auto& [name, value] : kept.fields)
    if (!is_of_one_page(name)) fields.push_back(Object{{"name", name}, {"value", value}});
  auto typed = typed_of(context, kept);
  const bool has_typed = !typed.empty();
  return page(context, "office_login/kept",
              {{"title", context.say("login.kept_title")},
               {"action", kept.action},
               {"fields", std::move(fields)},
               {"has_typed", has_typed},
               {"typed", std::move(typed)}},
              status);
}

}  // namespace gremium::web
