#include "app/organisations.h"

#include <algorithm>
#include <map>

#include "drafting/display.h"
#include "language/collation.h"
#include "web/documents.h"
#include "web/election_rows.h"
#include "web/feeds.h"
#include "web/followers.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/membership_rows.h"
#include "web/metadata.h"
#include "web/name_fields.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int next_meetings = 5;

List memberships_of(const Context& context, const app::View& view, const std::string& id) {
  List list;
  domain::MembershipFilter filter;
  filter.organisation = id;
  for (const auto& membership : view.memberships(filter)) {
    const auto network = view.network(membership.value.network);
    if (network)
      list.push_back(
          membership_row(context, view, membership.value, view.today_in(network->value.time_zone)));
  }
  return list;
}

// The names that it had before the day that is shown, the newest first.
List earlier_names(const Context& context, const app::View& view, const domain::Organisation& organisation) {
  List list;
  const auto today = today_of_lists(view);
  for (const auto& earlier : organisation.earlier) {
    if (today <= earlier.last_day) break;
    auto then = organisation;
    then.names = earlier.names;
    auto name = drafting::full_name(then, context.language);
    // The contracting party alone may have been another one.
    const bool is_party = name == drafting::full_name(organisation, context.language);
    if (is_party) name = earlier.contracting_party;
    if (name.empty()) continue;
    list.insert(
        list.begin(),
        Object{
            {"name", name},
            {"label", context.say(is_party ? "organisations.earlier_party" : "organisations.earlier_name")},
            {"until", context.say("cli.until", {{"date", long_date(context, earlier.last_day)}})}});
  }
  return list;
}

List decisions_of(const Context& context, const app::View& view, const std::string& id) {
  const auto day = view.past_day();
  List list;
  domain::DecisionFilter filter;
  filter.organisation = id;
  for (const auto& decision : view.decisions(filter))
    if (!day || !decision.value.date || decision.value.date->earliest() <= *day)
      list.push_back(decision_row(context, view, decision.value));
  return list;
}

List cases_of(const Context& context, const app::View& view, const std::string& id) {
  List list;
  domain::AccessionFilter filter;
  filter.organisation = id;
  const auto day = view.past_day();
  for (auto& found : view.accessions(filter)) {
    if (day && !domain::begun_by(found, *day)) continue;
    if (day) found = domain::as_it_stood(std::move(found), *day);
    list.push_back(accession_row(context, view, found));
  }
  return list;
}

// What changed its name, or its contracting party alone, the newest first.
List name_changes_of(const Context& context, const domain::Organisation& organisation) {
  List list;
  const bool may_correct = domain::may(context.session->account.role, domain::Right::record);
  for (const auto& earlier : organisation.earlier) {
    const auto from = base::LastDay{earlier.last_day}.until();
    const auto then = domain::named_on(organisation, from);
    auto name = drafting::full_name(then, context.language);
    if (then.names == earlier.names) name = then.contracting_party;
    list.insert(list.begin(), Object{{"from", long_date(context, from)},
                                     {"name", name},
                                     {"href", may_correct ? "/office/organisations/" + organisation.id +
                                                                "/name/" + from.iso()
                                                          : std::string()}});
  }
  return list;
}

// "Efus: Mitglied, DEFUS: früher": what it is that day, by network.
std::map<std::string, std::string> standings_on(const Context& context, const app::View& view) {
  std::map<std::string, std::string> standings;
  for (const auto& network : view.networks()) {
    const auto roster = view.roster(network.value.id);
    const auto name = short_name_of_organisation(context, view, network.value.id);
    for (const auto& row : roster->rows) {
      auto& text = standings[row.organisation.id];
      text += (text.empty() ? "" : ", ") + name + context.say("common.colon") + " " +
              context.say("standing." + std::string(name_of(row.standing)));
    }
  }
  return standings;
}

FormPage form_of(const Context& context, const domain::Organisation& organisation, std::int64_t seen) {
  const bool is_new = organisation.id.empty();
  FormPage form{"organisations",
                is_new ? "/office/organisations" : "/office/organisations/" + organisation.id,
                is_new ? "organisations.record" : "common.save",
                {},
                seen};
  form.sets.push_back({{},
                       {choice("kind", kind_options(context, false), organisation.kind, true),
                        choice("country", country_options(context), organisation.country)}});
  form.sets.push_back(name_fields(context, organisation.names));
  form.sets.push_back(
      {"organisations.more",
       {line("contracting_party", organisation.contracting_party), line("website", organisation.website),
        number("inhabitants",
               organisation.inhabitants ? std::to_string(*organisation.inhabitants) : std::string()),
        line("source", organisation.source), line("unconfirmed", organisation.unconfirmed)}});
  return form;
}

// What was typed, over what was recorded: what the form does not show stays.
domain::Organisation typed(const Context& context, domain::Organisation organisation, base::Refusals& wrong) {
  organisation.kind = context.field("kind");
  organisation.country = context.field("country");
  organisation.names = typed_names(context, std::move(organisation.names));
  organisation.inhabitants = read_number(context, "inhabitants", wrong);
  organisation.contracting_party = context.field("contracting_party");
  organisation.website = context.field("website");
  organisation.source = context.field("source");
  organisation.unconfirmed = context.field("unconfirmed");
  return organisation;
}

Response show_form(Context& context, FormPage form, const domain::Organisation& organisation) {
  const int status = status_of(form.refusals);
  const auto view = context.view();
  const bool is_new = organisation.id.empty();
  Object content{{"title", is_new ? context.say("organisations.new")
                                  : drafting::full_name(organisation, context.language)},
                 {"form", to_view(context, std::move(form))},
                 {"is_new", is_new}};
  if (!is_new) {
    const auto address = "/office/organisations/" + organisation.id;
    content["day"] = as_of_form_at(context, today_of_lists(view), address);
    auto changes = name_changes_of(context, organisation);
    content["has_changes"] = !changes.empty();
    content["changes"] = std::move(changes);
    List bodies;
    for (const auto& recorded : view.bodies(organisation.id))
      bodies.push_back(Object{{"name", drafting::body_name(recorded.value, context.language)},
                              {"href", "/office/bodies/" + recorded.value.id}});
    content["bodies"] = std::move(bodies);
    content["new_body_href"] = "/office/organisations/" + organisation.id + "/bodies/new";
    content["memberships"] = memberships_of(context, view, organisation.id);
    add_missing_memberships(context, view, organisation.id, content);
    add_mistaken_memberships(context, view, organisation.id, content);
    content["cases"] = cases_of(context, view, organisation.id);
    content["decisions"] = decisions_of(context, view, organisation.id);
    content["new_membership_href"] = "/office/organisations/" + organisation.id + "/memberships/new";
    content["name_href"] = "/office/organisations/" + organisation.id + "/name";
    content["merger_href"] = "/office/organisations/" + organisation.id + "/merger";
    if (const auto recorded = view.recorded_organisation(organisation.id))
      content["changes_href"] = changes_address(recorded->fact);
    content["history_href"] = "/office/organisations/" + organisation.id + "/history";
    content["new_accession_href"] = "/office/accessions/new?organisation=" + organisation.id;
    content["new_decision_href"] = "/office/decisions/new?organisation=" + organisation.id;
    add_elections(context, view, {.organisation = organisation.id}, content);
    add_documents(context, view, domain::SubjectKind::organisation, organisation.id, content);
  }
  return page(context, "office/organisation", std::move(content), status);
}

}  // namespace

Response show_organisation(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("slug"));
  if (!organisation) return not_found(context);
  const auto& value = organisation->value;
  Object content{{"title", drafting::full_name(value, context.language)},
                 {"day", as_of_form(context, today_of_lists(view), "/organisations/" + value.id)},
                 {"short_name", name_in(value.names, context.language).short_name},
                 {"contracting_party", value.contracting_party},
                 {"inhabitants",
                  value.inhabitants
                      ? context.say("organisations.number", {{"number", std::to_string(*value.inhabitants)}})
                      : std::string()},
                 {"earlier", earlier_names(context, view, value)},
                 {"website", render::safe_url(value.website)},
                 {"source", value.source},
                 {"source_parts", linked(value.source)},
                 {"unconfirmed", value.unconfirmed},
                 {"memberships", memberships_of(context, view, value.id)},
                 {"cases", cases_of(context, view, value.id)},
                 {"decisions", decisions_of(context, view, value.id)}};
  add_elections(context, view, {.organisation = value.id}, content);
  domain::MeetingFilter next;
  next.organisation = value.id;
  next.limit = next_meetings;
  auto meetings = meeting_rows(context, view, view.coming_meetings(today_of_lists(view), next));
  content["has_meetings"] = !meetings.empty();
  content["meetings"] = std::move(meetings);
  add_documents(context, view, domain::SubjectKind::organisation, value.id, content);
  add_follow_form(context, view, {domain::FollowedKind::organisation, value.id}, content);
  const Topic topic{.organisation = value.id};
  content["calendar_href"] = context.address("/calendar") + topic.query();
  content["feeds"] = feed_links(context, view, topic);
  content["description"] = context.say("organisations.description", {{"name", *content["title"].text()}});
  add_linked(context, view, value, "/organisations/" + value.id, content);
  return page(context, "organisations/show", std::move(content));
}

Response list_organisations(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto view = context.view();
  const auto standings = standings_on(context, view);
  List rows;
  for (const auto& option : organisation_options(context, view)) {
    const auto standing = standings.find(option.value);
    rows.push_back(Object{{"href", organisation_address(context, option.value)},
                          {"name", option.label},
                          {"standings", standing == standings.end() ? std::string() : standing->second}});
  }
  List lists;
  for (const auto& option : network_options(context, view))
    lists.push_back(Object{{"href", "/office/networks/" + option.value + "/members"},
                           {"label", context.say("member_lists.title", {{"network", option.label}})}});
  List histories, procedures;
  for (const auto& option : network_options(context, view)) {
    histories.push_back(Object{{"href", "/office/networks/" + option.value + "/history"},
                               {"label", context.say("known.title", {{"name", option.label}})}});
    procedures.push_back(Object{{"href", "/office/networks/" + option.value + "/procedure"},
                                {"label", context.say("procedures.title", {{"network", option.label}})}});
  }
  return page(context, "office/organisations",
              {{"title", context.say("layout.organisations")},
               {"day", as_of_form_at(context, today_of_lists(view), context.request.path)},
               {"lists", std::move(lists)},
               {"histories", std::move(histories)},
               {"procedures", std::move(procedures)},
               {"rows", std::move(rows)}});
}

Response new_organisation(Context& context) { return show_form(context, form_of(context, {}, 0), {}); }

Response record_organisation(Context& context) {
  base::Refusals wrong;
  const auto organisation = typed(context, {}, wrong);
  const auto id = app::record_organisation(context.site.house(), context.submission(wrong), organisation);
  if (id) return see_other("/office/organisations/" + *id);
  wrong = id.refusals();
  auto form = form_of(context, {}, 0);
  form.refusals = std::move(wrong);
  return show_form(context, std::move(form), {});
}

Response edit_organisation(Context& context) {
  if (auto wrong = read_as_of(context)) return *wrong;
  const auto found = context.view().recorded_organisation(context.parameter("id"));
  if (!found) return not_found(context);
  return show_form(context, form_of(context, found->value, found->fact), found->value);
}

Response amend_organisation(Context& context) {
  const auto found = context.view().recorded_organisation(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto organisation = typed(context, found->value, wrong);
  const auto id = app::amend_organisation(context.site.house(), context.submission(wrong), organisation,
                                          read_seen(context), {});
  if (id) return see_other("/office/organisations/" + *id);
  wrong = id.refusals();
  auto form = form_of(context, found->value, found->fact);
  form.refusals = std::move(wrong);
  if (const auto seen = seen_version<domain::Organisation>(context, context.view()))
    take_over_newer(context, form, form_of(context, *seen, 0));
  return show_form(context, std::move(form), found->value);
}

}  // namespace gremium::web
