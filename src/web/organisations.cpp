#include "app/organisations.h"

#include <algorithm>

#include "drafting/display.h"
#include "language/collation.h"
#include "web/documents.h"
#include "web/election_rows.h"
#include "web/feeds.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
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

List decisions_of(const Context& context, const app::View& view, const std::string& id) {
  List list;
  domain::DecisionFilter filter;
  filter.organisation = id;
  for (const auto& decision : view.decisions(filter))
    list.push_back(decision_row(context, view, decision.value));
  return list;
}

List cases_of(const Context& context, const app::View& view, const std::string& id) {
  List list;
  domain::AccessionFilter filter;
  filter.organisation = id;
  for (const auto& found : view.accessions(filter)) list.push_back(accession_row(context, view, found));
  return list;
}

const domain::Name& name_in(const domain::Organisation& organisation, base::Language language) {
  static const domain::Name none;
  const auto found = organisation.names.find(language);
  return found == organisation.names.end() ? none : found->second;
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
  Fieldset names{"organisations.names", {tick("whole", name_in(organisation, base::Language::de).whole)}};
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    const auto& name = name_in(organisation, language);
    names.fields.push_back(line("name_" + tongue, name.name, language == base::Language::de));
    names.fields.push_back(line("short_name_" + tongue, name.short_name));
  }
  names.fields.push_back(choice("gender_de", gender_options(context),
                                std::string(1, name_in(organisation, base::Language::de).gender)));
  names.fields.push_back(
      choice("join_fr", join_options(context), name_in(organisation, base::Language::fr).join));
  form.sets.push_back(std::move(names));
  form.sets.push_back(
      {"organisations.more",
       {line("contracting_party", organisation.contracting_party), line("website", organisation.website),
        line("source", organisation.source), line("unconfirmed", organisation.unconfirmed)}});
  return form;
}

// What was typed, over what was recorded: what the form does not show stays.
domain::Organisation typed(const Context& context, domain::Organisation organisation) {
  organisation.kind = context.field("kind");
  organisation.country = context.field("country");
  for (const auto language : base::all_languages) {
    const std::string tongue(base::code(language));
    auto& name = organisation.names[language];
    name.name = context.field("name_" + tongue);
    name.short_name = context.field("short_name_" + tongue);
    name.whole = context.field("whole") == "yes";
    // Without a name of its own in a language, the German one serves.
    if (name.name.empty()) name.name = context.field("name_de");
  }
  const auto gender = context.field("gender_de");
  organisation.names[base::Language::de].gender = gender.empty() ? char{0} : gender.front();
  organisation.names[base::Language::fr].join = context.field("join_fr");
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
    List bodies;
    for (const auto& recorded : view.bodies(organisation.id))
      bodies.push_back(Object{{"name", drafting::body_name(recorded.value, context.language)},
                              {"href", "/office/bodies/" + recorded.value.id}});
    content["bodies"] = std::move(bodies);
    content["new_body_href"] = "/office/organisations/" + organisation.id + "/bodies/new";
    content["memberships"] = memberships_of(context, view, organisation.id);
    content["cases"] = cases_of(context, view, organisation.id);
    content["decisions"] = decisions_of(context, view, organisation.id);
    content["new_membership_href"] = "/office/organisations/" + organisation.id + "/memberships/new";
    content["new_accession_href"] = "/office/accessions/new?organisation=" + organisation.id;
    content["new_decision_href"] = "/office/decisions/new?organisation=" + organisation.id;
    add_elections(context, view, {.organisation = organisation.id}, content);
    add_documents(context, view, domain::SubjectKind::organisation, organisation.id, content);
  }
  return page(context, "office/organisation", std::move(content), status);
}

}  // namespace

Response show_organisation(Context& context) {
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("slug"));
  if (!organisation) return not_found(context);
  const auto& value = organisation->value;
  Object content{{"title", drafting::full_name(value, context.language)},
                 {"short_name", name_in(value, context.language).short_name},
                 {"contracting_party", value.contracting_party},
                 {"website", render::safe_url(value.website)},
                 {"source", value.source},
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
  const Topic topic{.organisation = value.id};
  content["calendar_href"] = context.address("/calendar") + topic.query();
  content["feeds"] = feed_links(context, view, topic);
  return page(context, "organisations/show", std::move(content));
}

Response list_organisations(Context& context) {
  const auto view = context.view();
  List rows;
  for (const auto& option : organisation_options(context, view))
    rows.push_back(Object{{"href", organisation_address(context, option.value)}, {"name", option.label}});
  List lists;
  for (const auto& option : network_options(context, view))
    lists.push_back(Object{{"href", "/office/networks/" + option.value + "/members"},
                           {"label", context.say("member_lists.title", {{"network", option.label}})}});
  return page(context, "office/organisations",
              {{"title", context.say("layout.organisations")},
               {"lists", std::move(lists)},
               {"rows", std::move(rows)}});
}

Response new_organisation(Context& context) { return show_form(context, form_of(context, {}, 0), {}); }

Response record_organisation(Context& context) {
  const auto organisation = typed(context, {});
  const auto id = app::record_organisation(context.site.house(), context.submission(), organisation);
  if (id) return see_other("/office/organisations/" + *id);
  auto form = form_of(context, {}, 0);
  form.refusals = id.refusals();
  return show_form(context, std::move(form), {});
}

Response edit_organisation(Context& context) {
  const auto found = context.view().organisation(context.parameter("id"));
  if (!found) return not_found(context);
  return show_form(context, form_of(context, found->value, found->fact), found->value);
}

Response amend_organisation(Context& context) {
  const auto found = context.view().organisation(context.parameter("id"));
  if (!found) return not_found(context);
  const auto id = app::amend_organisation(context.site.house(), context.submission(),
                                          typed(context, found->value), read_seen(context), {});
  if (id) return see_other("/office/organisations/" + *id);
  auto form = form_of(context, found->value, found->fact);
  form.refusals = id.refusals();
  return show_form(context, std::move(form), found->value);
}

}  // namespace gremium::web
