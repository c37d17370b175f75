#include <algorithm>

#include "drafting/display.h"
#include "exchange/roster.h"
#include "language/collation.h"
#include "web/europe_map.h"
#include "web/feeds.h"
#include "web/followers.h"
#include "web/form_page.h"
#include "web/growth_rows.h"
#include "web/handlers.h"
#include "web/metadata.h"
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
          {"day", as_of_form(context, roster.as_of, "/networks/" + id)},
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

std::string band_of(const Context& context, const domain::MemberCategory& category) {
  const auto figure = [&](int number) {
    return context.say("organisations.number", {{"number", std::to_string(number)}});
  };
  const auto& from = category.from_inhabitants;
  const auto& until = category.until_inhabitants;
  if (from && until)
    return context.say("categories.band", {{"from", figure(*from)}, {"until", figure(*until)}});
  if (from) return context.say("categories.band_from", {{"from", figure(*from)}});
  return until ? context.say("categories.band_until", {{"until", figure(*until)}}) : std::string();
}

void add_categories(const Context& context, const domain::Network& network, Object& content) {
  List list;
  for (const auto& category : network.categories)
    list.push_back(Object{
        {"name", category_name(context, category)},
        {"band", band_of(context, category)},
        {"fee", category.fee ? context.say("categories.euros", {{"number", std::to_string(*category.fee)}})
                             : std::string()},
        {"votes", category.votes ? std::to_string(*category.votes) : std::string()}});
  content["has_categories"] = !list.empty();
  content["categories"] = std::move(list);
}

Response file_of(const std::string& name, std::string text) {
  auto response = text_response(200, "text/csv; charset=utf-8", std::move(text));
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
  return response;
}

}  // namespace

Response show_network(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto id = context.parameter("slug");
  const auto view = context.view();
  auto roster = view.roster(id);
  if (!roster) return not_found(context);
  sort_by_name(context, *roster);
  auto content = content_of(context, view, id, *roster);
  add_shares(context, *roster, content);
  add_map(context, *roster, content);
  add_categories(context, view.network(id)->value, content);
  const auto of_day = context.day ? "?as_of=" + context.day->iso() : std::string();
  content["members_csv"] = context.address("/networks/" + id + "/members.csv") + of_day;
  add_growth(context, view.growth(id), roster->as_of,
             context.address("/networks/" + id + "/growth.csv") + of_day, content);
  const Topic topic{.network = id};
  content["calendar_href"] = context.address("/calendar") + topic.query();
  content["feeds"] = feed_links(context, view, topic);
  add_follow_form(context, view, {domain::FollowedKind::network, id}, content);
  content["description"] = *content["full_name"].text() + ". " + *content["summary"].text();
  if (const auto organisation = view.organisation(id))
    add_linked(context, view, organisation->value, "/networks/" + id, content);
  return page(context, "networks/show", std::move(content));
}

Response download_roster(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto id = context.parameter("slug");
  auto roster = context.view().roster(id);
  if (!roster) return not_found(context);
  sort_by_name(context, *roster);
  std::vector<exchange::RosterLine> lines;
  for (const auto& row : roster->rows)
    lines.push_back({row.organisation, drafting::full_name(row.organisation, context.language),
                     row.membership.value, row.standing});
  return file_of(id + "-members-" + roster->as_of.iso(), exchange::write_roster(lines));
}

Response download_growth(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto id = context.parameter("slug");
  const auto view = context.view();
  const auto network = view.network(id);
  if (!network) return not_found(context);
  return file_of(id + "-growth-" + view.today_in(network->value.time_zone).iso(),
                 exchange::write_growth(view.growth(id)));
}

}  // namespace gremium::web
