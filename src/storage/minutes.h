// Released minutes, their approvals and corrections, and what was objected.
#pragma once

#include <optional>
#include <string>

#include "domain/fact.h"
#include "domain/minutes_version.h"

namespace gremium::storage {

class Connection;

domain::MinutesCase find_minutes(Connection& connection, const std::string& meeting);

// Who entered the newest fact about the meeting's records (the meeting, its agenda, attendance, decisions,
// the seats of its body) after a fact; nothing if there is none.
std::optional<std::string> last_to_change(Connection& connection, const std::string& meeting,
                                          domain::FactNumber after);

}  // namespace gremium::storage
