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
std::optional<domain::Recorded<domain::SiteIdentity>> find_site_identity(Connection& connection);
// What the site is called in that language; "Gremium" in an empty register.
std::string site_name(Connection& connection, base::Language language);

}  // namespace gremium::storage
