// What the register knew on a day, of a network or an organisation: for the office.
#include "app/known_then.h"

#include "domain/roster_change.h"
#include "language/collation.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Membership;
using domain::Standing;
using render::List;
using render::Object;

// Whoever waits longer asks on the command line.
constexpr auto most_patience = std::chrono::seconds(10);

struct Asked {
  base::Day as_of;
  base::Day known_on;
  std::string zone;
};

// The days in the query; today for those that are not there. A fault is the parameter's name.
base::Result<Asked> read_asked(const Context& context, const app::View& view, const std::string& zone) {
  const auto today = view.today_in(zone);
  Asked asked{today, today, zone};
  for (const auto& [name, day] : {std::pair{"as_of", &asked.as_of}, std::pair{"known_on", &asked.known_on}}) {
    const auto text = context.query(name);
    if (text.empty()) continue;
    const auto read = base::Day::parse(text);
    if (!read) return base::Refusal{name};
    *day = *read;
  }
  return asked;
}

std::vector<Membership> memberships_in(const app::View& view, const domain::MembershipFilter& filter) {
  std::vector<Membership> list;
  for (auto& membership : view.memberships(filter)) list.push_back(std::move(membership.value));
  return list;
}

std::string period_of(const Context& context, const std::optional<Membership>& membership,
                      Standing standing) {
  if (!membership) return context.say("known.nothing");
  auto text = context.say("standing." + std::string(name_of(standing))) + ", " +
              start_of(context, *membership, standing);
  if (membership->last_day)
    text += ", " + context.say("cli.until", {{"date", long_date(context, *membership->last_day)}});
  return text;
}

// Named as they are known now, or as they were known then, if nobody knows them any more.
Object difference_row(const Context& context, const app::View& view, const app::View& then,
                      const domain::KnownDifference& found) {
  const auto& membership = found.now ? *found.now : *found.then;
  const auto& named_in = view.organisation(membership.organisation) ? view : then;
  return {{"organisation", name_of_organisation(context, named_in, membership.organisation)},
          {"network", short_name_of_organisation(context, named_in, membership.network)},
          {"then", period_of(context, found.then, found.standing_then)},
          {"now", period_of(context, found.now, found.standing_now)}};
}

int members_among(const std::vector<Membership>& all, base::Day day) {
  return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const Membership& membership) {
    return domain::standing_on(membership, day) == Standing::member;
  }));
}

List rows_of(const Context& context, const app::View& then, const std::vector<Membership>& all,
             base::Day as_of) {
  List list;
  for (const auto& membership : all) {
    const auto standing = domain::standing_on(membership, as_of);
    if (standing == Standing::absent) continue;
    list.push_back(Object{{"organisation", name_of_organisation(context, then, membership.organisation)},
                          {"network", short_name_of_organisation(context, then, membership.network)},
                          {"period", period_of(context, membership, standing)}});
  }
  return list;
}

void sort_by_organisation(const Context& context, List& list) {
  const auto key = [&](const render::Value& row) {
    return language::sort_key(context.language, *row.object()->at("organisation").text());
  };
  std::stable_sort(list.begin(), list.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

Response show(Context& context, const domain::MembershipFilter& filter, const std::string& zone,
              const std::string& name, const std::string& address, const std::string& back) {
  const auto asked = read_asked(context, context.view(), zone);
  if (!asked) return unreadable(context, asked.refusal().code);
  Object content{{"title", context.say("known.title", {{"name", name}})},
                 {"action", address},
                 {"back_href", back},
                 {"as_of", asked->as_of.iso()},
                 {"known_on", asked->known_on.iso()}};
  const auto known = app::KnownThen::at(context.site.house(), asked->known_on, asked->zone, most_patience);
  content["too_slow"] = known ? std::string() : context.sentence(known.refusal());
  if (known) {
    const app::View now(context.site.house(), app::Audience::office, asked->as_of);
    const app::View then((*known)->house(), app::Audience::office, asked->as_of);
    const auto all_then = memberships_in(then, filter), all_now = memberships_in(now, filter);
    List changes;
    for (const auto& found : domain::differences(all_then, all_now, asked->as_of))
      changes.push_back(difference_row(context, now, then, found));
    const bool has_changes = !changes.empty();
    auto rows = rows_of(context, then, all_then, asked->as_of);
    sort_by_organisation(context, changes);
    sort_by_organisation(context, rows);
    content["summary"] = context.say(filter.network.empty() ? "known.summary_of_member" : "known.summary",
                                     {{"as_of", long_date(context, asked->as_of)},
                                      {"known_on", long_date(context, asked->known_on)},
                                      {"then", std::to_string(members_among(all_then, asked->as_of))},
                                      {"now", std::to_string(members_among(all_now, asked->as_of))}});
    content["has_changes"] = has_changes;
    content["changes"] = std::move(changes);
    content["has_rows"] = !rows.empty();
    content["rows"] = std::move(rows);
  }
  return page(context, "office/known_then", std::move(content));
}

}  // namespace

Response show_network_then(Context& context) {
  const auto view = context.view();
  const auto network = view.network(context.parameter("id"));
  if (!network) return not_found(context);
  const auto& id = network->value.id;
  return show(context, {.network = id}, network->value.time_zone,
              short_name_of_organisation(context, view, id), "/office/networks/" + id + "/history",
              context.address("/networks/" + id));
}

Response show_organisation_then(Context& context) {
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("id"));
  if (!organisation) return not_found(context);
  const auto& id = organisation->value.id;
  const auto networks = view.networks();
  return show(context, {.organisation = id}, networks.empty() ? "UTC" : networks.front().value.time_zone,
              name_of_organisation(context, view, id), "/office/organisations/" + id + "/history",
              "/office/organisations/" + id);
}

}  // namespace gremium::web
