// One member goes into another: all its memberships end on one day.
#include "app/mergers.h"
#include "app/membership_changes.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

Response show(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto organisation = view.organisation(context.parameter("id"));
  if (!organisation) return not_found(context);
  const auto& id = organisation->value.id;
  auto others = organisation_options(context, view);
  std::erase_if(others, [&](const Option& option) { return option.value == id; });
  FormPage form{"mergers", "/office/organisations/" + id + "/merger", "mergers.record"};
  form.sets.push_back(
      {{},
       {choice("successor", std::move(others), {}, true), date("last_day", {}, true),
        tick("takes_over", true), choice("decision", decision_options(context, view, id)), line("reason")}});
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(
      context, "office/form",
      {{"title", context.say("mergers.title", {{"organisation", name_of_organisation(context, view, id)}})},
       {"form", to_view(context, std::move(form))}},
      status);
}

}  // namespace

Response edit_merger(Context& context) { return show(context, {}); }

Response merge_members(Context& context) {
  base::Refusals wrong;
  app::MergeMembers merge;
  merge.organisation = context.parameter("id");
  merge.successor = context.field("successor");
  merge.last_day = read_day(context, "last_day", wrong);
  merge.takes_over = context.field("takes_over") == "yes";
  merge.decision = context.field("decision");
  merge.reason = context.field("reason");
  const auto id = app::merge_members(context.site.house(), context.submission(wrong), merge);
  if (id) return see_other("/office/organisations/" + *id);
  return show(context, id.refusals());
}

}  // namespace gremium::web
