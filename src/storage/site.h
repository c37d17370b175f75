// What the register says of itself, and the texts of its site.
#pragma once

#include <optional>
#include <string>

#include "domain/recorded.h"
#include "domain/site.h"

namespace gremium::storage {

class Connection;

// Nothing in an empty register.
std::optional<domain::RegisterFounded> find_register(Connection& connection);
std::optional<domain::Recorded<domain::SiteText>> find_site_text(Connection& connection,
                                                                 const std::string& key);

}  // namespace gremium::storage
