// What a member's delegate sees of its own organisation, and asks to be changed about it; the secretariat's
// answer.
#include "app/proposals.h"

#include "drafting/display.h"
#include "web/documents.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/membership_forms.h"
#include "web/proposals.h"
#include "web/rows.h"
#include "web/step_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

const std::string& own_organisation(const Context& context) { return context.session->account.organisation; }

// All of it: what concerns one's own organisation is no secret from it. What others decided is looked up as
// visitors see it.
app::View own_view(const Context& context) { return {context.site.house(), app::Audience::office}; }

List memberships_of(const Context& context, const app::View& own) {
  List list;
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.organisation = own_organisation(context);
  for (const auto& membership : own.memberships(filter))
    if (const auto network = own.network(membership.value.network))
      list.push_back(membership_row(context, own, membership.value, own.today_in(network->value.time_zone)));
  return list;
}

List cases_of(const Context& context, const app::View& own) {
  List list;
  domain::AccessionFilter filter;
  filter.public_only = false;
  filter.organisation = own_organisation(context);
  for (const auto& found : own.accessions(filter)) {
    auto row = accession_row(context, own, found);
    const bool is_public = found.accession.value.is_public;
    row["public_href"] = is_public ? accession_address(context, found.accession.value.id) : std::string();
    row["heading"] = "case-" + found.accession.value.id;
    row["steps"] = step_rows(context, context.view(), found);
    list.push_back(std::move(row));
  }
  return list;
}

List documents_of(const Context& context, const app::View& own) {
  List list;
  for (const auto& document : own.documents_for_member(own_organisation(context))) {
    auto row = document_row(context, document.value);
    row["href"] = "/me/documents/" + document.value.id;
    row["owner"] = short_name_of_organisation(context, own, own.owner_of(document.value));
    list.push_back(std::move(row));
  }
  return list;
}

List contacts_of(const Context& context, const app::View& own) {
  List list;
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.organisation = own_organisation(context);
  for (const auto& membership : own.memberships(filter)) {
    const auto network = own.network(membership.value.network);
    const auto today = own.today_in(network ? network->value.time_zone : "UTC");
    for (auto& row : contact_rows(context, own, membership.value.id, today)) {
      (*row.object())["network"] = short_name_of_organisation(context, own, membership.value.network);
      list.push_back(std::move(row));
    }
  }
  return list;
}

Object proposal_row(const Context& context, const domain::Proposal& proposal) {
  const auto zone_day = base::day_at(proposal.made_at, "UTC");
  return {{"text", proposal.text},
          {"made_on", long_date(context, zone_day)},
          {"is_settled", proposal.settled_at.has_value()},
          {"answer", proposal.answer}};
}

FormPage propose_form() {
  FormPage form{"proposals", "/me/proposals", "proposals.propose"};
  form.sets.push_back({{}, {paragraph("text", {}, true)}});
  return form;
}

Response show_own(Context& context, base::Refusals refusals) {
  const auto own = own_view(context);
  const auto organisation = own.organisation(own_organisation(context));
  // The office has its own pages.
  if (!organisation) return context.in_office() ? see_other("/office") : not_found(context);
  const auto& value = organisation->value;
  List proposals;
  for (const auto& proposal : app::proposals_of(context.site.house(), value.id))
    proposals.push_back(proposal_row(context, proposal));
  auto form = propose_form();
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  auto cases = cases_of(context, own);
  auto memberships = memberships_of(context, own);
  auto contacts = contacts_of(context, own);
  const bool has_contacts = !contacts.empty();
  auto documents = documents_of(context, own);
  const bool has_documents = !documents.empty();
  const bool has_cases = !cases.empty(), has_proposals = !proposals.empty(),
             has_memberships = !memberships.empty();
  Object content{
      {"title", drafting::full_name(value, context.language)},
      {"contracting_party", value.contracting_party},
      {"website", render::safe_url(value.website)},
      {"memberships", std::move(memberships)},
      {"has_memberships", has_memberships},
      {"cases", std::move(cases)},
      {"has_cases", has_cases},
      {"contacts", std::move(contacts)},
      {"has_contacts", has_contacts},
      {"documents", std::move(documents)},
      {"has_documents", has_documents},
      {"proposals", std::move(proposals)},
      {"has_proposals", has_proposals},
      {"public_href",
       context.view().organisation(value.id) ? organisation_address(context, value.id) : std::string()},
      {"form", to_view(context, std::move(form))}};
  return page(context, "me/show", std::move(content), status);
}

FormPage settle_form(const domain::Proposal& proposal) {
  FormPage form{"proposals", "/office/proposals/" + proposal.id, "proposals.settle"};
  form.sets.push_back({{}, {paragraph("answer", {}, true)}});
  return form;
}

Response show_one(Context& context, base::Refusals refusals) {
  const auto found = app::find_proposal(context.site.house(), context.parameter("id"));
  if (!found) return not_found(context);
  const auto view = context.view();
  auto form = settle_form(*found);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  const auto account = view.account(found->account);
  Object content{
      {"title", context.say("proposals.of",
                            {{"organisation", name_of_organisation(context, view, found->organisation)}})},
      {"proposal", proposal_row(context, *found)},
      {"by",
       account && !account->value.name.erased ? account->value.name.text : context.say("common.erased")},
      {"made_on", long_date(context, base::day_at(found->made_at, "UTC"))},
      {"organisation_href", "/office/organisations/" + percent_encode(found->organisation)},
      {"may_settle", !found->settled_at && domain::may(context.session->account.role, domain::Right::record)},
      {"form", to_view(context, std::move(form))}};
  return page(context, "office/proposal", std::move(content), status);
}

}  // namespace

Response show_me(Context& context) { return show_own(context, {}); }

Response propose_change(Context& context) {
  const auto id = app::propose_change(context.site.house(), context.submission(), context.session->account,
                                      context.field("text"));
  return id ? see_other("/me") : show_own(context, id.refusals());
}

Response show_proposal(Context& context) { return show_one(context, {}); }

Response settle_proposal(Context& context) {
  const auto id = app::settle_proposal(context.site.house(), context.submission(), context.parameter("id"),
                                       context.field("answer"));
  return id ? see_other("/office") : show_one(context, id.refusals());
}

List waiting_proposals(const Context& context, const app::View& view) {
  List list;
  for (const auto& proposal : app::waiting_proposals(context.site.house())) {
    auto row = proposal_row(context, proposal);
    row["href"] = "/office/proposals/" + proposal.id;
    row["organisation"] = name_of_organisation(context, view, proposal.organisation);
    list.push_back(std::move(row));
  }
  return list;
}

}  // namespace gremium::web
