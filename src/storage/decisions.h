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
// Those that annul or replace it, as they came.
// Bodies that took any of them.
std::vector<std::string> list_deciding_bodies(Connection& connection, bool public_only, int limit);
std::vector<domain::Recorded<domain::Decision>> list_superseding(Connection& connection,
                                                                 const std::string& decision);
// The number the body's next decision of that series gets: no number is given twice.
int next_decision_number(Connection& connection, const std::string& body, const std::string& period,
                         bool is_public);

// Meant to be public and not released yet, in the order of entry.
std::vector<domain::Recorded<domain::Decision>> list_unreleased_decisions(Connection& connection, int limit);
// What an account entered last, not before an instant, among the newest entries of all.
std::optional<domain::Recorded<domain::Decision>> newest_decision_by(Connection& connection,
                                                                     const std::string& author,
                                                                     base::Instant since);

}  // namespace gremium::storage
