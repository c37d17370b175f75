// Papers that bodies consult about.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/paper.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Paper>> find_paper(Connection& connection, const std::string& id);
// The newest first.
std::vector<domain::Recorded<domain::Paper>> list_papers(Connection& connection);

}  // namespace gremium::storage
