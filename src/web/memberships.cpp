#include "app/memberships.h"

#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using render::Object;

FormPage new_form(const Context& context, const app::View& view, const std::string& organisation) {
  FormPage form{"memberships", "/office/organisations/" + organisation + "/memberships",
                "memberships.record"};
  form.sets.push_back({{},
                       {choice("network", network_options(context, view), {}, true), date("start"),
                        date("attested_on"), date("last_day"), line("source"), line("unconfirmed")}});
  return form;
}

Response show_new(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("id"));
  if (!organisation) return not_found(context);
  auto form = new_form(context, view, organisation->value.id);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/form",
              {{"title",
                context.say("memberships.new",
                            {{"organisation", name_of_organisation(context, view, organisation->value.id)}})},
               {"form", to_view(context, std::move(form))}},
              status);
}

FormPage start_form(const domain::Recorded<domain::Membership>& found) {
  FormPage form{"memberships",
                "/office/memberships/" + found.value.id + "/start",
                "memberships.correct_start",
                {},
                found.fact};
  form.id = "start";
  form.sets.push_back(
      {"memberships.start_legend",
       {date("start", found.value.from ? found.value.from->iso() : std::string()),
        date("attested_on", found.value.attested_on ? found.value.attested_on->iso() : std::string()),
        line("reason", {}, true)}});
  return form;
}

FormPage end_form(const domain::Recorded<domain::Membership>& found) {
  FormPage form{
      "memberships", "/office/memberships/" + found.value.id + "/end", "memberships.end", {}, found.fact};
  form.id = "end";
  form.sets.push_back({"memberships.end_legend",
                       {date("last_day", found.value.last_day ? found.value.last_day->iso() : std::string()),
                        line("reason")}});
  return form;
}

Response show_edit(Context& context, const std::string& refused, const base::Refusals& refusals) {
  const auto view = context.view();
  const auto found = view.membership(context.parameter("id"));
  if (!found) return not_found(context);
  const auto network = view.network(found->value.network);
  auto start = start_form(*found), end = end_form(*found);
  if (refused == "start") start.refusals = refusals;
  if (refused == "end") end.refusals = refusals;
  return page(
      context, "office/membership",
      {{"title", name_of_organisation(context, view, found->value.organisation) + ", " +
                     short_name_of_organisation(context, view, found->value.network)},
       {"membership", membership_row(context, view, found->value, view.today_in(network->value.time_zone))},
       {"start_form", to_view(context, std::move(start))},
       {"end_form", to_view(context, std::move(end))}},
      status_of(refusals));
}

Response worked(Context& context, const app::Recorded& result, const std::string& form) {
  if (result) return see_other("/office/memberships/" + context.parameter("id"));
  return show_edit(context, form, result.refusals());
}

}  // namespace

Response new_membership(Context& context) { return show_new(context, {}); }

Response record_membership(Context& context) {
  base::Refusals wrong;
  domain::Membership membership;
  membership.organisation = context.parameter("id");
  membership.network = context.field("network");
  membership.from = read_partial(context, "start", wrong);
  membership.attested_on = read_day(context, "attested_on", wrong);
  membership.last_day = read_day(context, "last_day", wrong);
  membership.start = membership.from ? domain::StartKind::known : domain::StartKind::attested;
  membership.source = context.field("source");
  membership.unconfirmed = context.field("unconfirmed");
  if (!wrong.empty()) return show_new(context, std::move(wrong));
  const auto id = app::record_membership(context.site.house(), context.submission(), membership);
  if (id) return see_other("/office/organisations/" + membership.organisation);
  return show_new(context, id.refusals());
}

Response edit_membership(Context& context) { return show_edit(context, {}, {}); }

Response correct_start(Context& context) {
  base::Refusals wrong;
  app::CorrectStart correction;
  correction.membership = context.parameter("id");
  correction.from = read_partial(context, "start", wrong);
  correction.attested_on = read_day(context, "attested_on", wrong);
  correction.reason = context.field("reason");
  correction.seen = read_seen(context);
  if (!wrong.empty()) return show_edit(context, "start", wrong);
  return worked(context, app::correct_start(context.site.house(), context.submission(), correction), "start");
}

Response end_membership(Context& context) {
  base::Refusals wrong;
  app::EndMembership end;
  end.membership = context.parameter("id");
  end.last_day = read_day(context, "last_day", wrong);
  end.reason = context.field("reason");
  end.seen = read_seen(context);
  if (!wrong.empty()) return show_edit(context, "end", wrong);
  return worked(context, app::end_membership(context.site.house(), context.submission(), end), "end");
}

}  // namespace gremium::web
