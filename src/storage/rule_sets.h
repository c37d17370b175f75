// Rule sets as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/recorded.h"
#include "domain/rule_set.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::RuleSet>> find_rule_set(Connection& connection, const std::string& id);
// Of one body, the newest first.
std::vector<domain::Recorded<domain::RuleSet>> list_rule_sets(Connection& connection,
                                                              const std::string& body);

}  // namespace gremium::storage
