// Proposals of members: local rows, never part of the journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/proposal.h"

namespace gremium::storage {

class Connection;

void put_proposal(Connection& connection, const domain::Proposal& proposal);
void settle_proposal(Connection& connection, const std::string& id, const std::string& by, base::Instant at,
                     const std::string& answer);
std::optional<domain::Proposal> find_proposal(Connection& connection, const std::string& id);
// The newest first.
std::vector<domain::Proposal> list_proposals_of(Connection& connection, const std::string& organisation,
                                                int limit);
// Those that wait, the oldest first.
std::vector<domain::Proposal> list_waiting_proposals(Connection& connection);

}  // namespace gremium::storage
