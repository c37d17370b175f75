// Organisations and networks as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/network.h"
#include "domain/organisation.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Organisation>> find_organisation(Connection& connection,
                                                                        const std::string& id);
// All, by id.
std::vector<domain::Recorded<domain::Organisation>> list_organisations(Connection& connection);
// Whether the public may know of it: networks, and those with a public membership, accession or decision.
bool is_public_organisation(Connection& connection, const std::string& id);

std::optional<domain::Recorded<domain::Network>> find_network(Connection& connection, const std::string& id);
std::vector<domain::Recorded<domain::Network>> list_networks(Connection& connection);

}  // namespace gremium::storage
