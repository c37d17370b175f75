#include "domain/derived_membership.h"

#include <set>
#include <utility>

namespace gremium::domain {
namespace {

bool is_in(const Membership& membership, base::Day day) {
  const auto standing = standing_on(membership, day);
  return standing == Standing::member || standing == Standing::coming;
}

}  // namespace

std::vector<MissingMembership> find_missing_derived(
    const std::vector<Membership>& memberships, const std::vector<Network>& networks, base::Day day,
    const std::function<std::string(const std::string& organisation)>& country_of) {
  // Whoever may be a member there already is not asked for.
  std::set<std::pair<std::string, std::string>> there;
  for (const auto& membership : memberships)
    if (is_in(membership, day) || standing_on(membership, day) == Standing::unknown)
      there.emplace(membership.organisation, membership.network);
  std::vector<MissingMembership> missing;
  for (const auto& network : networks)
    for (const auto& derivation : network.derives)
      for (const auto& membership : memberships)
        if (membership.network == network.id && is_in(membership, day) &&
            !there.contains({membership.organisation, derivation.network}) &&
            (derivation.country.empty() || country_of(membership.organisation) == derivation.country))
          missing.push_back(
              {membership, derivation.network, standing_on(membership, day) == Standing::coming});
  return missing;
}

}  // namespace gremium::domain
