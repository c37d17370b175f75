// Elections with their rounds, lots and ends.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/election.h"

namespace gremium::storage {

class Connection;

std::optional<domain::ElectionCase> find_election(Connection& connection, const std::string& id);
// Newest first; those of one day as they were recorded.
std::vector<domain::ElectionCase> list_elections(Connection& connection,
                                                 const domain::ElectionFilter& filter);

}  // namespace gremium::storage
