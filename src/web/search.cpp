// The search over everything public: a few of each kind, or all of one kind.
#include <charconv>

#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/search_rows.h"

namespace gremium::web {
namespace {

using domain::SearchScope;
using render::List;
using render::Object;

constexpr int hits_of_each_kind = 5;
constexpr int hits_a_page = 20;

// "score~day~id"; nothing if it cannot be read.
std::optional<domain::SearchHit> read_after(const std::string& text) {
  const auto parts = base::split(text, '~');
  if (parts.size() != 3 || parts[2].empty()) return std::nullopt;
  domain::SearchHit hit;
  const auto* end = parts[0].data() + parts[0].size();
  const auto read = std::from_chars(parts[0].data(), end, hit.score);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  if (!parts[1].empty() && !base::Day::parse(parts[1])) return std::nullopt;
  hit.day = parts[1];
  hit.id = parts[2];
  return hit;
}

std::string after(const domain::SearchHit& last) {
  return std::to_string(last.score) + "~" + last.day + "~" + last.id;
}

SearchScope scope_of(const Context& context) {
  return context.in_office() ? SearchScope::office : SearchScope::everyone;
}

std::string own_address(const Context& context) {
  return context.in_office() ? "/office/search" : context.address("/search");
}

std::string address_of(const Context& context, const std::string& typed, domain::FoundKind kind,
                       const std::string& after = {}) {
  Form::Fields query{{"q", typed}, {"kind", std::string(name_of(kind))}};
  if (!after.empty()) query.emplace_back("after", after);
  return own_address(context) + "?" + query_of(query);
}

Object group_of(const Context& context, const app::View& view, const domain::SearchQuestion& question,
                const std::string& typed, const domain::FoundList& found, bool alone) {
  List rows;
  for (const auto& hit : found.hits)
    if (auto row = hit_row(context, view, hit, question)) rows.push_back(std::move(*row));
  const std::string kind(name_of(found.kind));
  const bool has_more = !alone && found.count > static_cast<int>(found.hits.size());
  return {{"id", kind},
          {"label", context.say("search.kind_" + kind)},
          {"count", std::to_string(found.count)},
          {"hits", std::move(rows)},
          {"more_href", has_more ? address_of(context, typed, found.kind) : std::string()},
          {"more", context.say("search.all_of_kind", {{"number", std::to_string(found.count)}})}};
}

// What the address asks for; nothing, and the parameter's name, if it cannot be read.
struct Asked {
  domain::SearchFilter filter;
  std::string unreadable = {};
};

Asked read_filter(const Context& context) {
  Asked asked{{.language = context.language, .limit = hits_of_each_kind}};
  const auto kind = context.query("kind");
  if (!kind.empty()) {
    asked.filter.kind = domain::found_kind_named(kind);
    asked.filter.limit = hits_a_page + 1;
    const bool is_found = asked.filter.kind && is_found_by(scope_of(context), *asked.filter.kind);
    if (!is_found) asked.unreadable = "kind";
  }
  const auto place = context.query("after");
  if (place.empty()) return asked;
  asked.filter.after = read_after(place);
  if (!asked.filter.after || !asked.filter.kind) asked.unreadable = "after";
  return asked;
}

}  // namespace

Response search_register(Context& context) {
  const auto asked = read_filter(context);
  if (!asked.unreadable.empty()) return unreadable(context, asked.unreadable);
  const auto typed = base::tidy(base::without_controls(context.query("q")));
  const auto view = context.view();
  auto question = view.question(typed, scope_of(context));
  auto lists = view.search(question, asked.filter, scope_of(context));
  std::string next;
  if (asked.filter.kind && !lists.empty() && static_cast<int>(lists.front().hits.size()) > hits_a_page) {
    lists.front().hits.pop_back();
    next = address_of(context, typed, *asked.filter.kind, after(lists.front().hits.back()));
  }
  List groups;
  for (const auto& found : lists)
    groups.push_back(group_of(context, view, question, typed, found, asked.filter.kind.has_value()));
  const bool found_something = !groups.empty();
  return page(context, "search/show",
              {{"title", context.say("search.title")},
               {"no_index", true},
               {"typed", typed},
               {"action", own_address(context)},
               {"hint", context.say(context.in_office() ? "search.office_hint" : "search.hint")},
               {"notes", notes_on(context, question)},
               {"asked", !typed.empty()},
               {"found", found_something},
               {"groups", std::move(groups)},
               {"all_href",
                asked.filter.kind ? own_address(context) + "?" + query_of({{"q", typed}}) : std::string()},
               {"next", next}});
}

}  // namespace gremium::web
