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
std::optional<domain::Recorded<domain::Paper>> find_paper_numbered(Connection& connection,
                                                                   const std::string& organisation,
                                                                   const std::string& number);
// Recorded or changed last first.
std::vector<domain::Recorded<domain::Paper>> list_papers(Connection& connection,
                                                         const domain::PaperFilter& filter);

}  // namespace gremium::storage
