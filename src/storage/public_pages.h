// All that everyone can open, for the sitemap. Reads ids alone.
#pragma once

#include <vector>

#include "domain/public_page.h"

namespace gremium::storage {

class Connection;

// By kind and id: an order that nothing secret has a part in.
std::vector<domain::PublicPage> list_public_pages(Connection& connection);

}  // namespace gremium::storage
