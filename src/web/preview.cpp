// The public pages as they will be on a day, if nothing else is entered: for the office, and never kept.
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/routes.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// So many of the next days on which something changes are proposed.
constexpr std::size_t proposed_days = 12;

std::string preview_address(base::Day day) { return "/office/preview/" + day.iso(); }

// The days after today on which a membership begins, or has ended.
std::vector<base::Day> days_of_change(const Context& context, base::Day today) {
  const app::View view(context.site.house(), app::Audience::everyone);
  std::set<base::Day> days;
  for (const auto& membership : view.memberships({})) {
    for (const auto& entry : domain::calendar_entries(membership.value)) {
      const bool ends = entry.kind == domain::CalendarKind::ends;
      const auto day = ends ? base::LastDay{entry.day}.until() : entry.day;
      if (day > today) days.insert(day);
    }
  }
  std::vector<base::Day> next(days.begin(), days.end());
  if (next.size() > proposed_days) next.erase(next.begin() + proposed_days, next.end());
  return next;
}

}  // namespace

Response choose_preview(Context& context) {
  const auto today = today_of_lists(context.view());
  const auto asked = context.query("day");
  const auto day = base::Day::parse(asked);
  if (!asked.empty() && !day) return unreadable(context, "day");
  if (day) return see_other(preview_address(*day) + context.address("/"));
  List days;
  for (const auto next : days_of_change(context, today))
    days.push_back(
        Object{{"href", preview_address(next) + context.address("/")}, {"label", long_date(context, next)}});
  const bool has_days = !days.empty();
  return page(context, "office/preview",
              {{"title", context.say("preview.title")},
               {"day", today.plus_days(1).iso()},
               {"has_days", has_days},
               {"days", std::move(days)}});
}

Response show_preview(Context& context) {
  const auto day = base::Day::parse(context.parameter("day"));
  if (!day) return not_found(context);
  auto request = context.request;
  request.path = "/" + context.parameter("page");
  const auto match = find_route("GET", request.path);
  const auto lang = match.parameters.find("lang");
  if (match.route == nullptr || match.route->access != Access::everyone || lang == match.parameters.end())
    return not_found(context);
  // No session: whoever looks sees what everyone will.
  Context inside{context.site, request, *base::language_of(lang->second), match.parameters};
  inside.day = day;
  inside.preview = preview_address(*day);
  return match.route->handler(inside);
}

}  // namespace gremium::web
