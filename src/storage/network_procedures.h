// The procedures of networks as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/network_procedure.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::NetworkProcedure>> find_network_procedure(Connection& connection,
                                                                                 const std::string& id);
// Of one network, the newest version first.
std::vector<domain::Recorded<domain::NetworkProcedure>> list_network_procedures(Connection& connection,
                                                                                const std::string& network);
// How many cases began under a version.
int cases_under(Connection& connection, const std::string& procedure);

}  // namespace gremium::storage
