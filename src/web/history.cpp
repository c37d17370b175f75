// What became of a record, in words: who entered it, who changed what, and why.
#include "domain/history.h"

#include <algorithm>
#include <charconv>

#include "app/history.h"
#include "base/crypto.h"
#include "drafting/history.h"
#include "language/messages.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/member_words.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::HistoryEntry;
using render::List;
using render::Object;

std::string page_of(const std::string& fields) { return "/office/" + fields + "/"; }

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

// What the program itself gave as the reason, in the language of whoever pressed the button.
bool is_undone(const std::string& reason) {
  return std::any_of(base::all_languages.begin(), base::all_languages.end(), [&](const auto language) {
    return reason == language::say(language, "history.undone");
  });
}

Object entry_row(const Context& context, const app::View& view, const std::string& fields,
                 const HistoryEntry& entry, bool is_first) {
  const auto zone = zone_of_lists(view);
  auto changes = changes_of(context, view, fields, entry);
  const bool has_changes = !changes.empty(), undone = is_undone(entry.reason);
  return {{"text", context.say(is_first ? "history.entered" : "history.changed",
                               {{"date", long_date(context, base::day_at(entry.entered_at, zone))},
                                {"clock", base::clock_at(entry.entered_at, zone)},
                                {"author", author_of(context, view, entry.author)}})},
          {"undone", undone},
          {"reason", undone ? std::string() : entry.reason},
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

namespace {

// 0: there is no such fact.
std::int64_t fact_asked_for(const Context& context) {
  std::int64_t number = 0;
  const auto& typed = context.parameter("number");
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  return error == std::errc() && end == typed.data() + typed.size() ? number : 0;
}

// The form that takes the newest change back; nothing where there is none.
std::string undo_address(const Context& context, const app::View& view,
                         const std::vector<HistoryEntry>& entries) {
  const bool may = domain::may(context.session->account.role, domain::Right::record);
  const auto newest = entries.back().fact;
  if (!may || entries.size() < 2 || !view.can_undo(newest)) return {};
  return changes_address(newest) + "/undo";
}

Response show_history(Context& context, const base::Refusals& refusals) {
  const auto view = context.view();
  const auto entries = view.history(fact_asked_for(context));
  const auto fields = entries.empty() ? std::string() : drafting::fields_of(entries.front().type);
  if (fields.empty()) return not_found(context);
  List rows;
  for (const auto& entry : entries)
    rows.insert(rows.begin(), entry_row(context, view, fields, entry, rows.empty()));
  return page(context, "office/history",
              {{"title", context.say("history.title")},
               {"of", title_of(context, view, entries.back())},
               {"of_href", page_of(fields) + value_of(entries.back(), "id")},
               {"undo", undo_address(context, view, entries)},
               {"undo_key", base::random_token()},
               {"message", refusals.empty() ? std::string() : context.sentence(refusals.front())},
               {"entries", std::move(rows)}},
              status_of(refusals));
}

}  // namespace

Response show_history(Context& context) { return show_history(context, {}); }

Response undo_change(Context& context) {
  const auto fact = fact_asked_for(context);
  const auto entries = context.view().history(fact);
  const auto id =
      app::undo_change(context.site.house(), context.submission(), fact, context.say("history.undone"));
  if (!id) return show_history(context, id.refusals());
  return see_other(page_of(drafting::fields_of(entries.front().type)) + *id);
}

}  // namespace gremium::web
