// Bodies as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/body.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Body>> find_body(Connection& connection, const std::string& id);
// All, or those of one organisation; by organisation and id.
std::vector<domain::Recorded<domain::Body>> list_bodies(Connection& connection,
                                                        const std::string& organisation = {});

}  // namespace gremium::storage
