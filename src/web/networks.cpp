#include <algorithm>

#include "drafting/display.h"
#include "language/collation.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Standing;
using render::List;
using render::Object;

List rows_of(const Context& context, const app::View& view, const app::Roster& roster, Standing standing) {
  List list;
  for (const auto& row : roster.rows)
    if (row.standing == standing)
      list.push_back(membership_row(context, view, row.membership.value, roster.as_of));
  return list;
}

void sort_by_name(const Context& context, app::Roster& roster) {
  std::vector<std::pair<std::string, app::Roster::Row>> keyed;
  for (auto& row : roster.rows)
    keyed.emplace_back(
        language::sort_key(context.language, drafting::full_name(row.organisation, context.language)),
        std::move(row));
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  roster.rows.clear();
  for (auto& entry : keyed) roster.rows.push_back(std::move(entry.second));
}

Object content_of(const Context& context, const app::View& view, const std::string& id,
                  const app::Roster& roster) {
  const auto number = std::to_string(roster.count.members);
  const auto coming = roster.number_of(Standing::coming);
  return {{"title", short_name_of_organisation(context, view, id)},
          {"full_name", name_of_organisation(context, view, id)},
          {"as_of", roster.as_of.iso()},
          {"as_of_text", long_date(context, roster.as_of)},
          {"action", context.request.path},
          {"count", number},
          {"exact", roster.count.exact},
          {"summary", context.say(roster.count.exact ? "networks.members_on" : "networks.members_at_least_on",
                                  {{"number", number}, {"day", long_date(context, roster.as_of)}})},
          {"members", rows_of(context, view, roster, Standing::member)},
          {"coming", rows_of(context, view, roster, Standing::coming)},
          {"former", rows_of(context, view, roster, Standing::former)},
          {"unknown", rows_of(context, view, roster, Standing::unknown)},
          {"has_members", roster.number_of(Standing::member) > 0},
          {"has_coming", coming > 0},
          {"has_former", roster.number_of(Standing::former) > 0},
          {"has_unknown", roster.number_of(Standing::unknown) > 0}};
}

}  // namespace

Response show_network(Context& context) {
  const auto id = context.parameter("slug");
  std::optional<base::Day> as_of;
  if (const auto asked = context.query("as_of"); !asked.empty()) {
    as_of = base::Day::parse(asked);
    if (!as_of) return unreadable(context, "as_of");
  }
  const auto view = context.view();
  auto roster = view.roster(id, as_of);
  if (!roster) return not_found(context);
  sort_by_name(context, *roster);
  auto content = content_of(context, view, id, *roster);
  const Topic topic{.network = id};
  content["calendar_href"] = context.address("/calendar") + topic.query();
  content["feeds"] = feed_links(context, view, topic);
  return page(context, "networks/show", std::move(content));
}

}  // namespace gremium::web
