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

// More in one list are put on further pages, or left to the file.
constexpr std::size_t rows_a_page = 500;

using Rows = std::vector<const app::Roster::Row*>;

Rows rows_that(const app::Roster& roster, Standing standing) {
  Rows rows;
  for (const auto& row : roster.rows)
    if (row.standing == standing) rows.push_back(&row);
  return rows;
}

List list_of(const Context& context, const app::View& view, const Rows& rows, base::Day as_of) {
  List list;
  for (const auto* row : rows) list.push_back(membership_row(context, view, row->membership.value, as_of));
  return list;
}

// One of the shorter lists: as much as fits on a page, and how much is left out.
void put_list(const Context& context, const app::View& view, const app::Roster& roster, Standing standing,
              Object& content) {
  const std::string name(name_of(standing));
  auto rows = rows_that(roster, standing);
  const auto all = rows.size();
  rows.resize(std::min(all, rows_a_page));
  content["has_" + name] = all > 0;
  content[name + "_cut"] =
      all > rows_a_page ? context.say("networks.list_cut",
                                      {{"shown", std::to_string(rows_a_page)}, {"all", std::to_string(all)}})
                        : std::string();
  content[name] = list_of(context, view, rows, roster.as_of);
}

// The members from where the page before ended. False: it did not end anywhere in this list.
bool put_members(const Context& context, const app::View& view, const app::Roster& roster, Object& content) {
  auto rows = rows_that(roster, Standing::member);
  content["has_members"] = !rows.empty();
  if (const auto after = context.query("after"); !after.empty()) {
    const auto last = std::find_if(rows.begin(), rows.end(),
                                   [&](const auto* row) { return row->membership.value.id == after; });
    if (last == rows.end()) return false;
    rows.erase(rows.begin(), std::next(last));
  }
  std::string next;
  if (rows.size() > rows_a_page) {
    rows.resize(rows_a_page);
    Form::Fields query{{"after", rows.back()->membership.value.id}};
    if (context.day) query.emplace_back("as_of", context.day->iso());
    next = context.address("/networks/" + context.parameter("slug")) + "?" + query_of(query) + "#members";
  }
  content["next"] = next;
  content["members"] = list_of(context, view, rows, roster.as_of);
  return true;
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
  Object content{
      {"title", short_name_of_organisation(context, view, id)},
      {"full_name", name_of_organisation(context, view, id)},
      {"day", as_of_form(context, roster.as_of, "/networks/" + id)},
      {"count", number},
      {"exact", roster.count.exact},
      {"summary", context.say(roster.count.exact ? "networks.members_on" : "networks.members_at_least_on",
                              {{"number", number}, {"day", long_date(context, roster.as_of)}})}};
  for (const auto standing : {Standing::coming, Standing::former, Standing::unknown})
    put_list(context, view, roster, standing, content);
  return content;
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
  if (!put_members(context, view, *roster, content)) return unreadable(context, "after");
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
