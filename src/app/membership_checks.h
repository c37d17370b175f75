// What must hold among the memberships of one organisation, whoever changed them.
#pragma once

#include <string>

#include "base/result.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

// Codes: those of domain::check_suspensions, membership.end_before_start, membership.start_before_decision
// (arguments start, decision), membership.overlaps, membership.requires (arguments
// network, required): a membership without the one it requires on some day of it.
base::Refusals check_memberships_of(storage::Connection& connection, const std::string& organisation);

}  // namespace gremium::app
