// Memberships that follow from others (Network::derives) and are not there: a German city that was brought in
// as a member of Efus and is not one of DEFUS. Cases add what follows by themselves; this finds what was
// entered directly or imported. Nothing is entered of itself: the network may be younger than the membership.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/membership.h"
#include "domain/network.h"

namespace gremium::domain {

struct MissingMembership {
  // The one that it should follow from.
  Membership cause;
  std::string network;
  // The cause has not begun on that day.
  bool is_coming = false;

  bool operator==(const MissingMembership&) const = default;
};

// Of those who are members on a day, or coming. `country_of`: the ISO code of an organisation; asked only
// where a derivation is for one country.
std::vector<MissingMembership> find_missing_derived(
    const std::vector<Membership>& memberships, const std::vector<Network>& networks, base::Day day,
    const std::function<std::string(const std::string& organisation)>& country_of);

}  // namespace gremium::domain
