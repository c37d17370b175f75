// Ids that were ever given: they are never given again.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace gremium::storage {

class Connection;

// Those in facts of a type ("OrganisationRecorded"), taken back ones included.
std::unordered_set<std::string> ids_ever_given(Connection& connection, std::string_view type);

}  // namespace gremium::storage
