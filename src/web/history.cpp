// What became of a record, in words: who entered it, who changed what, and why.
#include "domain/history.h"

#include <array>
#include <charconv>

#include "drafting/history.h"
#include "language/messages.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::HistoryEntry;
using domain::Member;
using render::List;
using render::Object;

std::string page_of(const std::string& fields) { return "/office/" + fields + "/"; }

std::string first_part(const std::string& path) { return path.substr(0, path.find('.')); }
std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

// The words of an enumeration, by the member that has it; of some only in one noun.
struct Words {
  std::string_view noun;
  std::string_view member;
  const char* catalogue;
};
constexpr std::array words{
    Words{"", "outcome", "outcome."},          Words{"", "label", "majority_label."},
    Words{"", "procedure", "procedure."},      Words{"", "method", "voting_method."},
    Words{"", "language", "layout.language_"}, Words{"", "choice", "choice."},
    Words{"", "end_kind", "end_kind."},        Words{"", "country", "country."},
    Words{"", "role", "consultation_role."},   Words{"decisions", "kind", "decision_kind."},
    Words{"organisations", "kind", "kind."}};

std::string name_of_thing(const Context& context, const app::View& view, const std::string& member,
                          const std::string& id) {
  if (member == "body" || member == "referred_to") return name_of_body(context, view, id);
  if (member == "organisation" || member == "network" || member == "successor" || member == "networks")
    return view.organisation(id) ? name_of_organisation(context, view, id) : id;
  if (member == "decision" || member == "annuls" || member == "replaces" || member == "end_decision") {
    const auto found = view.decision(id);
    return found ? found->value.title : id;
  }
  if (member == "meeting") {
    const auto found = view.meeting(id);
    return found ? meeting_with_day(context, found->meeting.value) : id;
  }
  if (member == "item") {
    const auto found = view.agenda_item(id);
    return found ? found->value.title : id;
  }
  if (member == "paper") {
    const auto found = view.paper(id);
    return found ? paper_label(found->value) : id;
  }
  return {};
}

std::string value_text(const Context& context, const app::View& view, const std::string& fields,
                       const Member& member) {
  if (member.erased) return context.say("common.erased");
  const auto& value = member.value;
  if (value.empty()) return context.say("history.nothing");
  if (value == "true" || value == "false") return context.say("history." + value);
  const auto name = last_part(member.path);
  for (const auto& known : words)
    if ((known.noun.empty() || known.noun == fields) && known.member == name &&
        language::known(known.catalogue + value))
      return context.say(known.catalogue + value);
  if (const auto moment = domain::Moment::parse(value)) return moment_text(context, *moment);
  if (const auto day = base::PartialDay::parse(value); day && value.size() >= 7)
    return partial_date(context, day);
  // Of a list, the member is what the list is of: "networks.0".
  const bool is_entry = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
  auto thing = name_of_thing(context, view, is_entry ? first_part(member.path) : name, value);
  return thing.empty() ? value : thing;
}

List changes_of(const Context& context, const app::View& view, const std::string& fields,
                const HistoryEntry& entry) {
  List list;
  for (const auto& change : entry.changes)
    list.push_back(Object{{"label", drafting::member_label(context.language, fields, change.path)},
                          {"before", value_text(context, view, fields, change.before)},
                          {"after", value_text(context, view, fields, change.after)}});
  return list;
}

std::string author_of(const Context& context, const app::View& view, const std::string& author) {
  if (author == domain::system_author) return context.say("history.program");
  const auto account = view.account(author);
  if (!account) return author;
  return account->value.name.erased ? context.say("common.erased") : account->value.name.text;
}

Object entry_row(const Context& context, const app::View& view, const std::string& fields,
                 const HistoryEntry& entry, bool is_first) {
  const auto zone = zone_of_lists(view);
  auto changes = changes_of(context, view, fields, entry);
  const bool has_changes = !changes.empty();
  return {{"text", context.say(is_first ? "history.entered" : "history.changed",
                               {{"date", long_date(context, base::day_at(entry.entered_at, zone))},
                                {"clock", base::clock_at(entry.entered_at, zone)},
                                {"author", author_of(context, view, entry.author)}})},
          {"reason", entry.reason},
          {"changes", std::move(changes)},
          {"has_changes", has_changes},
          {"same", !is_first && !has_changes}};
}

std::string value_of(const HistoryEntry& entry, const char* path) {
  for (const auto& member : entry.members)
    if (member.path == path) return member.value;
  return {};
}

std::string title_of(const Context& context, const app::View& view, const HistoryEntry& entry) {
  if (auto title = value_of(entry, "title"); !title.empty()) return title;
  const auto id = value_of(entry, "id");
  if (const auto meeting = view.meeting(id)) return meeting_name(context, meeting->meeting.value);
  const auto organisation = value_of(entry, "organisation");
  return name_of_organisation(context, view, organisation.empty() ? id : organisation);
}

}  // namespace

std::string changes_address(std::int64_t fact) { return "/office/facts/" + std::to_string(fact); }

Response show_history(Context& context) {
  std::int64_t number = 0;
  const auto& typed = context.parameter("number");
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) return not_found(context);
  const auto view = context.view();
  const auto entries = view.history(number);
  const auto fields = entries.empty() ? std::string() : drafting::fields_of(entries.front().type);
  if (fields.empty()) return not_found(context);
  List rows;
  for (const auto& entry : entries)
    rows.insert(rows.begin(), entry_row(context, view, fields, entry, rows.empty()));
  return page(context, "office/history",
              {{"title", context.say("history.title")},
               {"of", title_of(context, view, entries.back())},
               {"of_href", page_of(fields) + value_of(entries.back(), "id")},
               {"entries", std::move(rows)}});
}

}  // namespace gremium::web
