// What is asked about memberships: of one, of a network on a day, who speaks for a member, what is missing.
#include <algorithm>

#include "app/view.h"
#include "storage/member_contacts.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {

std::vector<domain::Recorded<domain::Membership>> View::memberships(domain::MembershipFilter filter) const {
  filter.public_only = !shows(false);
  return storage::list_memberships(connection(), filter);
}

std::vector<domain::Recorded<domain::MemberContact>> View::member_contacts(
    const std::string& membership) const {
  if (!shows(false)) return {};
  return storage::list_member_contacts(connection(), membership);
}

std::optional<domain::Recorded<domain::MemberContact>> View::member_contact(const std::string& id) const {
  return shows(false) ? storage::find_member_contact(connection(), id) : std::nullopt;
}

std::optional<Roster> View::roster(const std::string& network, std::optional<base::Day> as_of) const {
  const auto rules = storage::find_network(connection(), network);
  if (!rules) return std::nullopt;
  Roster roster;
  roster.as_of = as_of.value_or(today_in(rules->value.time_zone));
  domain::MembershipFilter filter;
  filter.network = network;
  std::vector<domain::Standing> standings;
  for (auto& membership : memberships(filter)) {
    const auto standing = domain::standing_on(membership.value, roster.as_of);
    standings.push_back(standing);
    if (standing == domain::Standing::absent) continue;
    const auto found = organisation(membership.value.organisation);
    if (found) roster.rows.push_back({std::move(membership), found->value, standing});
  }
  roster.count = domain::count_members(standings, rules->value.complete_since, roster.as_of);
  return roster;
}

std::vector<domain::MissingMembership> View::missing_memberships(const std::string& organisation) const {
  if (!shows(false)) return {};
  std::vector<domain::Network> rules;
  for (auto& network : networks()) rules.push_back(std::move(network.value));
  const bool any =
      std::any_of(rules.begin(), rules.end(), [](const auto& each) { return !each.derives.empty(); });
  if (!any) return {};
  domain::MembershipFilter filter;
  filter.organisation = organisation;
  std::vector<domain::Membership> all;
  for (auto& membership : memberships(filter)) all.push_back(std::move(membership.value));
  return domain::find_missing_derived(all, rules, today_in("UTC"), [&](const std::string& id) {
    const auto found = this->organisation(id);
    return found ? found->value.country : std::string();
  });
}

std::vector<domain::GrowthStep> View::growth(const std::string& network) const {
  const auto rules = storage::find_network(connection(), network);
  if (!rules) return {};
  domain::MembershipFilter filter;
  filter.network = network;
  std::vector<domain::Membership> all;
  for (auto& membership : memberships(filter)) all.push_back(std::move(membership.value));
  return domain::growth_of(all, rules->value.complete_since, today_in(rules->value.time_zone));
}

}  // namespace gremium::app
