#include "domain/dependent_membership.h"

#include <algorithm>

namespace gremium::domain {
namespace {

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// All networks that require it, or one that does.
std::vector<std::string> networks_on(const std::string& network, const std::vector<Network>& networks) {
  std::vector<std::string> found{network};
  for (std::size_t i = 0; i < found.size(); ++i)
    for (const auto& other : networks)
      if (has(other.requires_networks, found[i]) && !has(found, other.id)) found.push_back(other.id);
  found.erase(found.begin());
  return found;
}

bool has_begun_by(const Membership& membership, base::Day day) {
  if (membership.start == StartKind::attested) return true;
  return membership.start == StartKind::known && membership.from && membership.from->earliest() <= day;
}

}  // namespace

std::vector<Membership> dependents(const Membership& required, base::Day last_day,
                                   const std::vector<Membership>& own, const std::vector<Network>& networks) {
  const auto standing = networks_on(required.network, networks);
  std::vector<Membership> found;
  std::copy_if(own.begin(), own.end(), std::back_inserter(found), [&](const Membership& other) {
    const bool goes_on = !other.last_day || *other.last_day > last_day;
    return has(standing, other.network) && goes_on && has_begun_by(other, last_day);
  });
  return found;
}

}  // namespace gremium::domain
