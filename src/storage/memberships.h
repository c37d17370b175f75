// Memberships and their effects as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/effect.h"
#include "domain/membership.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Membership>> find_membership(Connection& connection,
                                                                    const std::string& id);
// By organisation, network and fact.
std::vector<domain::Recorded<domain::Membership>> list_memberships(Connection& connection,
                                                                   const domain::MembershipFilter& filter);

// Those known to begin on a day, and those whose last day it is; public or not, in the order of their facts.
std::vector<domain::Recorded<domain::Membership>> list_beginning(Connection& connection, base::Day first_day);
std::vector<domain::Recorded<domain::Membership>> list_ending(Connection& connection, base::Day last_day);

// Memberships of a network whose first or last day may be due by a day and whose effect of the current
// revision has not been entered.
std::vector<domain::Recorded<domain::Membership>> list_due_memberships(Connection& connection,
                                                                       const std::string& network,
                                                                       base::Day today);
bool effect_entered(Connection& connection, const domain::Effect& effect);
// Effects of a membership that are in force: entered and not cancelled.
std::vector<domain::Recorded<domain::Effect>> list_effects(Connection& connection,
                                                           const std::string& membership);

}  // namespace gremium::storage
