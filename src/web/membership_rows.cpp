#include "web/membership_rows.h"

#include "web/rows.h"

namespace gremium::web {

using render::List;
using render::Object;

void add_missing_memberships(const Context& context, const app::View& view, const std::string& organisation,
                             Object& content) {
  const bool may_record = domain::may(context.session->account.role, domain::Right::record);
  List list;
  for (const auto& [cause, network, is_coming] : view.missing_memberships(organisation)) {
    auto href = "/office/organisations/" + cause.organisation + "/memberships/new?network=" + network;
    if (cause.from) href += "&start=" + cause.from->iso();
    list.push_back(Object{
        {"text", context.say(is_coming ? "memberships.will_be_missing" : "memberships.is_missing",
                             {{"organisation", name_of_organisation(context, view, cause.organisation)},
                              {"cause", short_name_of_organisation(context, view, cause.network)},
                              {"network", short_name_of_organisation(context, view, network)}})},
        {"href", may_record ? href : std::string()}});
  }
  content["has_missing"] = !list.empty();
  content["missing"] = std::move(list);
}

void add_mistaken_memberships(const Context& context, const app::View& view, const std::string& organisation,
                              Object& content) {
  List list;
  for (const auto& found : view.memberships({.organisation = organisation, .never_was = true}))
    list.push_back(Object{{"href", "/office/memberships/" + found.value.id},
                          {"label", short_name_of_organisation(context, view, found.value.network)}});
  content["has_mistaken"] = !list.empty();
  content["mistaken"] = std::move(list);
}

}  // namespace gremium::web
