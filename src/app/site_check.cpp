#include "app/site_check.h"

#include "app/mail_server.h"
#include "app/site.h"
#include "storage/account_mail.h"
#include "storage/followers.h"

namespace gremium::app {
namespace {

bool has_addresses(House& house) {
  const auto reading = house.home->read();
  auto& connection = reading.connection();
  return storage::has_followers(connection) || !storage::list_account_mail(connection).empty();
}

bool has_rules_today(const View& view, const domain::Body& body) {
  std::vector<domain::RuleSet> rules;
  for (auto& row : view.rule_sets(body.id)) rules.push_back(std::move(row.value));
  return domain::in_force(rules, view.today_in(body.time_zone)) != nullptr;
}

}  // namespace

domain::SiteState site_state(House& house, const View& view) {
  domain::SiteState state;
  const auto founded = view.founded();
  state.example = founded && founded->example;
  if (founded) state.founded_in = founded->language;
  if (auto identity = view.site_identity()) state.site_names = std::move(identity->value.names);
  state.sends_mail = sends_mail(house);
  state.has_addresses = has_addresses(house);
  state.needed_texts = site_text_keys();
  for (const auto& key : state.needed_texts)
    if (auto text = view.site_text(key)) state.texts.push_back(std::move(text->value));
  for (auto& network : view.networks()) state.networks.push_back(std::move(network.value));
  for (auto& account : view.accounts()) state.accounts.push_back(std::move(account.value));
  for (const auto& body : view.bodies())
    if (view.is_own_body(body.value.id) && !has_rules_today(view, body.value))
      state.bodies_without_rules.push_back(body.value.id);
  for (auto& organisation : view.organisations())
    state.organisations.push_back(std::move(organisation.value));
  return state;
}

}  // namespace gremium::app
