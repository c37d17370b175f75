// What became of a record, in words: who entered it, who changed what, and why.
#include "domain/history.h"

#include <algorithm>
#include <charconv>

#include "app/history.h"
#include "base/crypto.h"
#include "base/text.h"
#include "drafting/history.h"
#include "language/messages.h"
#include "web/election_rows.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/member_words.h"
#include "web/record_places.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::HistoryEntry;
using render::List;
using render::Object;

std::string value_of(const HistoryEntry& entry, const std::string& path) {
  for (const auto& member : entry.members)
    if (member.path == path) return member.value;
  return {};
}

// Votes of a round stand beside whom they are for.
std::string label_of(const Context& context, const app::View& view, const std::string& fields,
                     const HistoryEntry& entry, const std::string& path) {
  const std::string votes = ".votes";
  const auto found = fields == "election_rounds" && base::ends_with(path, votes)
                         ? view.election(value_of(entry, "election"))
                         : std::nullopt;
  if (!found) return drafting::member_label(context.language, fields, path);
  const auto candidate = value_of(entry, path.substr(0, path.size() - votes.size()) + ".candidate");
  return context.say("election_rounds.votes") + " " + candidate_name(context, *found, candidate);
}

List changes_of(const Context& context, const app::View& view, const std::string& fields,
                const HistoryEntry& entry) {
  List list;
  for (const auto& change : entry.changes)
    list.push_back(Object{{"label", label_of(context, view, fields, entry, change.path)},
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

bool is_voided(const HistoryEntry& entry) {
  return entry.type == domain::type_of(domain::FactContent(domain::FactVoided{}));
}

Object entry_row(const Context& context, const app::View& view, const std::string& fields,
                 const HistoryEntry& entry, bool is_first) {
  const auto zone = zone_of_lists(view);
  auto changes = changes_of(context, view, fields, entry);
  const bool voided = is_voided(entry), undone = is_undone(entry.reason);
  // All it said is gone; there is no need to say so member by member.
  if (voided) changes.clear();
  const bool has_changes = !changes.empty();
  const char* what = voided ? "history.voided" : is_first ? "history.entered" : "history.changed";
  return {{"text", context.say(what, {{"date", long_date(context, base::day_at(entry.entered_at, zone))},
                                      {"clock", base::clock_at(entry.entered_at, zone)},
                                      {"author", author_of(context, view, entry.author)}})},
          {"undone", undone},
          {"reason", undone ? std::string() : entry.reason},
          {"changes", std::move(changes)},
          {"has_changes", has_changes},
          {"same", !is_first && !voided && !has_changes}};
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

// The page of the record; nothing where it has none, or none for whoever asks.
std::optional<RecordPlace> place_asked_for(const Context& context, const app::View& view,
                                           const std::vector<HistoryEntry>& entries) {
  if (entries.empty()) return std::nullopt;
  const bool is_gone = is_voided(entries.back());
  const auto& last = entries[entries.size() - (is_gone && entries.size() > 1 ? 2 : 1)];
  const auto said = view.said_by(last.fact);
  auto place = said ? place_of(context, view, *said) : std::nullopt;
  if (!place || !domain::may(context.session->account.role, place->right)) return std::nullopt;
  if (is_gone) place->href.clear();
  return place;
}

// Nobody wrote anything here.
std::string sentence_of(const Context& context, const base::Refusals& refusals) {
  if (refusals.empty()) return {};
  return refusals.front().code == "stale" ? context.say("history.stale") : context.sentence(refusals.front());
}

Response show_history(Context& context, const base::Refusals& refusals) {
  const auto view = context.view();
  const auto entries = view.history(fact_asked_for(context));
  const auto place = place_asked_for(context, view, entries);
  if (!place) return not_found(context);
  const auto fields = drafting::fields_of(entries.front().type);
  List rows;
  for (const auto& entry : entries)
    rows.insert(rows.begin(), entry_row(context, view, fields, entry, rows.empty()));
  return page(context, "office/history",
              {{"title", context.say("history.title")},
               {"of", place->name},
               {"of_href", place->href},
               {"untold", place->untold},
               {"undo", undo_address(context, view, entries)},
               {"undo_key", base::random_token()},
               {"message", sentence_of(context, refusals)},
               {"entries", std::move(rows)}},
              status_of(refusals));
}

}  // namespace

Response show_history(Context& context) { return show_history(context, {}); }

Response undo_change(Context& context) {
  const auto fact = fact_asked_for(context);
  const auto view = context.view();
  const auto place = place_asked_for(context, view, view.history(fact));
  if (!place) return not_found(context);
  const auto id =
      app::undo_change(context.site.house(), context.submission(), fact, context.say("history.undone"));
  if (!id) return show_history(context, id.refusals());
  return see_other(place->href);
}

}  // namespace gremium::web
