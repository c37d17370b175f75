// Decisions as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/decision.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Decision>> find_decision(Connection& connection,
                                                                const std::string& id);
std::vector<domain::Recorded<domain::Decision>> list_decisions(Connection& connection,
                                                               const domain::DecisionFilter& filter);

}  // namespace gremium::storage
