#include "web/kept_form.h"

#include <algorithm>

#include "base/text.h"
#include "drafting/history.h"
#include "language/messages.h"
#include "web/member_words.h"
#include "web/passage_rows.h"
#include "web/sessions.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// What stands before the names of its fields where a log-in page carries them.
constexpr std::string_view prefix = "kept.";
constexpr std::string_view action = "kept_action", typed_by = "kept_by";

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
  // The account that was logged in when it was typed; empty where the browser does not say.
  std::string by;
  Form::Fields fields;
};

KeptForm kept_form(const Context& context) {
  KeptForm kept;
  if (!carries_form(context)) {
    kept.action = context.request.path;
    kept.by = context.request.cookie(account_cookie(context.site)).value_or("");
    for (const auto& [name, value] : context.form.fields())
      if (!is_of_one_page(name)) kept.fields.emplace_back(name, value);
    return kept;
  }
  kept.action = context.form.get(action);
  kept.by = context.form.get(typed_by);
  for (const auto& [name, value] : context.form.fields())
    if (base::starts_with(name, prefix)) kept.fields.emplace_back(name.substr(prefix.size()), value);
  return kept;
}

// Of /office/bodies/…/rule-sets the noun whose catalogue has the field's label: "rule_sets" before "bodies".
std::string noun_of(const std::string& address, const std::string& field) {
  auto parts = base::split(address, '/');
  for (auto& part : parts) part = part == "settings" ? "texts" : base::replace_all(part, "-", "_");
  const auto own = std::find_if(parts.rbegin(), parts.rend(),
                                [&](const auto& part) { return language::known(part + "." + field); });
  constexpr std::size_t noun = 2;
  if (own != parts.rend()) return *own;
  return parts.size() > noun ? parts[noun] : std::string();
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

// Of the form of an announcement, whose fields are named by its passages: text_quotation_0.
std::optional<Object> typed_passage(const Context& context, const app::View& view, const std::string& address,
                                    const std::string& field, const std::string& value) {
  const auto parts = base::split(address, '/');
  if (parts.size() < 4 || parts[2] != "announcements") return std::nullopt;
  const auto found = view.announcement(parts[3]);
  const auto passage = read_passage_field(field);
  if (!found || !passage) return std::nullopt;
  const auto members = members_of(context, view, found->announcement.value);
  return Object{{"label", name_of_passage(context, passage->kind, passage->member, members)},
                {"value", passage->left_out ? context.say("announcements.left_out") : value}};
}

// What was typed, as far as it is known by a name: people see what they send.
List typed_of(const Context& context, const KeptForm& kept) {
  const auto view = context.view();
  List list;
  for (const auto& [name, value] : kept.fields) {
    if (value.empty()) continue;
    if (auto passage = typed_passage(context, view, kept.action, name, value)) {
      list.push_back(std::move(*passage));
      continue;
    }
    const auto noun = noun_of(kept.action, name);
    const auto label = drafting::member_label(context.language, noun, name);
    if (label.empty()) continue;
    auto text = value_text(context, view, noun, {name, recorded_value(value)});
    if (text == value && is_code(value)) continue;
    list.push_back(Object{{"label", label}, {"value", std::move(text)}});
  }
  return list;
}

// As pages carry it, with the address it goes to.
List carried(const KeptForm& kept) {
  List list{Object{{"name", std::string(action)}, {"value", kept.action}},
            Object{{"name", std::string(typed_by)}, {"value", kept.by}}};
  for (const auto& [name, value] : kept.fields)
    list.push_back(Object{{"name", std::string(prefix) + name}, {"value", value}});
  return list;
}

}  // namespace

bool carries_form(const Context& context) { return is_ours(context.form.get(action)); }

void add_kept(const Context& context, Object& content) {
  // The log-in's own fields are no form that was interrupted.
  if (context.request.path == "/office/login" && !carries_form(context)) return;
  if (context.request.method != "POST") return;
  content["kept"] = carried(kept_form(context));
  content["has_kept"] = true;
}

void send_again_for_languages(Context& context, Object& content) {
  for (const auto language : base::all_languages)
    context.translations[language] = "/office/login?lang=" + std::string(base::code(language));
  content["languages_form"] = "languages";
}

Response offer_form(Context& context, int status) {
  const auto kept = kept_form(context);
  // Nobody reads, or enters in their own name, what somebody else typed.
  if (!kept.by.empty() && kept.by != context.session->account.id)
    return page(context, "office_login/kept",
                {{"title", context.say("login.kept_title")}, {"of_others", true}}, status);
  List fields;
  for (const auto& [name, value] : kept.fields)
    if (!is_of_one_page(name)) fields.push_back(Object{{"name", name}, {"value", value}});
  auto typed = typed_of(context, kept);
  const bool has_typed = !typed.empty();
  Object content{{"title", context.say("login.kept_title")},
                 {"of_others", false},
                 {"action", kept.action},
                 {"fields", std::move(fields)},
                 {"kept", carried(kept)},
                 {"has_typed", has_typed},
                 {"typed", std::move(typed)}};
  send_again_for_languages(context, content);
  return page(context, "office_login/kept", std::move(content), status);
}

}  // namespace gremium::web
