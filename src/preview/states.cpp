#include "preview/states.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/text.h"

namespace gremium::preview {
namespace {

using render::List;
using render::Object;
using render::Value;

constexpr std::size_t many_entries = 25;
constexpr std::size_t wrong_fields = 3;

// A word of 79 letters, and the name of a village that no hyphenation knows.
constexpr std::string_view long_tail =
    " im Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebungsverfahren der Ständigen "
    "Arbeitsgemeinschaft Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch für kommunale "
    "Kriminalprävention, Sicherheit und gesellschaftlichen Zusammenhalt";

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Lists that grow with what a register holds.
bool is_content(std::string_view list) {
  static constexpr std::array<std::string_view, 57> names{
      "rows",        "decisions", "meetings",    "elections",   "coming",     "members", "former",
      "unknown",     "news",      "versions",    "tasks",       "stalled",    "cases",   "documents",
      "drafts",      "open",      "memberships", "reports",     "proposals",  "earlier", "quotations",
      "items",       "followers", "notes",       "guests",      "signatures", "history", "invitations",
      "conflicts",   "changes",   "roll_call",   "contacts",    "rule_sets",  "copies",  "issued",
      "timeline",    "gaps",      "endings",     "barred",      "sittings",   "later",   "past",
      "waits",       "followed",  "details",     "seats",       "stations",   "moves",   "lists",
      "other_seats", "topics",    "networks",    "suspensions", "stale",      "missing", "dropped",
      "releases"};
  return is_among(names, list);
}

// Texts that a page does without: in the views each stands in a section of its own name.
bool is_optional(std::string_view text) {
  static constexpr std::array<std::string_view, 41> names{"added",
                                                          "approved_by",
                                                          "category",
                                                          "contact",
                                                          "contracting_party",
                                                          "correction",
                                                          "deemed",
                                                          "detail",
                                                          "embargo",
                                                          "excerpt",
                                                          "excluded",
                                                          "failed_mail",
                                                          "fee",
                                                          "how_it_ends",
                                                          "inhabitants",
                                                          "judgement",
                                                          "label_lang",
                                                          "late",
                                                          "lead",
                                                          "network_notice",
                                                          "notice",
                                                          "online_url",
                                                          "outcome_reason",
                                                          "paper_number",
                                                          "pending",
                                                          "phone",
                                                          "place",
                                                          "problem",
                                                          "reason",
                                                          "remark",
                                                          "short_name",
                                                          "source",
                                                          "source_url",
                                                          "superseded",
                                                          "suspended",
                                                          "term",
                                                          "unconfirmed",
                                                          "website",
                                                          "weight",
                                                          "translation_note",
                                                          "never"};
  return is_among(names, text);
}

// What people type, and what is made of it.
bool is_typed(std::string_view text) {
  static constexpr std::array<std::string_view, 36> names{"title",
                                                          "name",
                                                          "organisation",
                                                          "body",
                                                          "headline",
                                                          "person",
                                                          "source",
                                                          "remark",
                                                          "reason",
                                                          "lead",
                                                          "text",
                                                          "full_name",
                                                          "network",
                                                          "subject",
                                                          "place",
                                                          "note",
                                                          "excerpt",
                                                          "publisher",
                                                          "account",
                                                          "site_name",
                                                          "responsible",
                                                          "function",
                                                          "contracting_party",
                                                          "short_name",
                                                          "wording",
                                                          "answer",
                                                          "detail",
                                                          "group",
                                                          "file_name",
                                                          "body_name",
                                                          "summary",
                                                          "pending",
                                                          "outcome_reason",
                                                          "judgement",
                                                          "referred_to",
                                                          "unconfirmed"};
  return is_among(names, text);
}

// `change` is asked for each object, those it holds after it; not for those below the list `apart`.
void in_each_object(Object& object, const std::function<void(Object&)>& change, std::string_view apart = {}) {
  change(object);
  for (auto& [name, value] : object) {
    if (auto* inner = value.object()) in_each_object(*inner, change, apart);
    auto* list = name == apart ? nullptr : value.list();
    if (list == nullptr) continue;
    for (auto& row : *list)
      if (auto* inner = row.object()) in_each_object(*inner, change, apart);
  }
}

// The rows of a table in minutes are its text, not entries of a register.
constexpr std::string_view of_a_text = "passages";

// Documents are shown where one may be added, though there are none.
void say_there_are_none(Object& object, const std::string& list) {
  if (list == "documents" && object.contains("new_document_href")) return;
  if (const auto flag = object.find("has_" + list); flag != object.end()) flag->second = Value(false);
}

void make_empty(Object& object) {
  for (auto& [name, value] : object) {
    if (value.list() != nullptr && is_content(name)) {
      value = List{};
      say_there_are_none(object, name);
    } else if (value.text() != nullptr && is_optional(name)) {
      value = Value("");
    }
  }
}

void leave_one(Object& object) {
  for (auto& [name, value] : object)
    if (auto* list = value.list(); list != nullptr && is_content(name) && list->size() > 1) list->resize(1);
}

// Ids of the `number`th copy.
void make_unique(Object& row, std::size_t number) {
  const auto ending = "-" + std::to_string(number);
  in_each_object(row, [&](Object& object) {
    for (auto& [name, value] : object) {
      auto* text = value.text();
      // Of a choice one is chosen.
      if (name == "selected") {
        value = false;
        continue;
      }
      if (text == nullptr || text->empty()) continue;
      const bool leads_to_one = name == "href" && text->front() == '#';
      if (name == "id" || name == "heading" || leads_to_one) *text += ending;
    }
  });
}

// The lists of the page itself, not those within entries: 25 of 25 would be a page of its own kind.
void make_many(Object& object) {
  for (auto& [name, value] : object) {
    if (auto* inner = value.object()) make_many(*inner);
    auto* list = value.list();
    if (list == nullptr || !is_content(name)) continue;
    const auto given = list->size();
    for (auto size = given; given > 0 && size < many_entries; ++size) {
      auto copy = (*list)[size % given];
      if (auto* row = copy.object()) make_unique(*row, size);
      list->push_back(std::move(copy));
    }
  }
}

void make_long(Object& object) {
  // There `name` is what a form sends, not what people read.
  const bool is_field = object.contains("value");
  for (auto& [name, value] : object) {
    auto* text = value.text();
    if (text == nullptr || text->empty() || !is_typed(name) || (is_field && name == "name")) continue;
    *text += long_tail;
  }
}

bool is_true(const Object& object, std::string_view name) {
  const auto found = object.find(name);
  return found != object.end() && found->second.truth() != nullptr && *found->second.truth();
}

std::string text_in(const Object& object, std::string_view name) {
  const auto found = object.find(name);
  return found == object.end() || found->second.text() == nullptr ? std::string() : *found->second.text();
}

void make_wrong(Object& form, const std::string& error) {
  const auto sets = form.find("sets");
  if (sets == form.end() || sets->second.list() == nullptr) return;
  List errors;
  for (auto& set : *sets->second.list()) {
    auto* fields = (*set.object())["fields"].list();
    if (fields == nullptr) continue;
    for (auto& row : *fields) {
      auto& field = *row.object();
      if (errors.size() == wrong_fields || is_true(field, "is_hidden")) continue;
      field["error"] = Value(error);
      field["described"] = Value(true);
      errors.push_back(
          Object{{"text", error}, {"href", "#" + text_in(field, "id")}, {"label", text_in(field, "label")}});
    }
  }
  if (errors.empty()) return;
  form["has_errors"] = Value(true);
  form["errors"] = std::move(errors);
}

}  // namespace

std::string_view code(State state) {
  switch (state) {
    case State::full:
      return "full";
    case State::empty:
      return "empty";
    case State::one:
      return "one";
    case State::many:
      return "many";
    case State::long_texts:
      return "long";
    case State::errors:
      break;
  }
  return "errors";
}

std::optional<State> state_of(std::string_view wanted) {
  for (const auto state : all_states)
    if (code(state) == wanted) return state;
  return std::nullopt;
}

Object in_state(Object page, State state, const std::string& error) {
  switch (state) {
    case State::full:
      break;
    case State::empty:
      in_each_object(page, make_empty, of_a_text);
      break;
    case State::one:
      in_each_object(page, leave_one, of_a_text);
      break;
    case State::many:
      make_many(page);
      break;
    case State::long_texts:
      in_each_object(page, make_long);
      break;
    case State::errors:
      in_each_object(page, [&](Object& object) { make_wrong(object, error); });
      break;
  }
  return page;
}

}  // namespace gremium::preview
