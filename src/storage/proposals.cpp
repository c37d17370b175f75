#include "storage/proposals.h"

#include "storage/connection.h"

namespace gremium::storage {
namespace {

std::int64_t milliseconds(base::Instant instant) { return instant.time_since_epoch().count(); }
base::Instant instant_at(std::int64_t milliseconds) {
  return base::Instant{std::chrono::milliseconds{milliseconds}};
}

domain::Proposal proposal_in(Query& query) {
  domain::Proposal proposal{query.text(0), query.text(1), query.text(2), query.text(3),
                            instant_at(query.number(4))};
  if (const auto settled = query.number_or_nothing(5)) proposal.settled_at = instant_at(*settled);
  proposal.answer = query.text(6);
  return proposal;
}

std::vector<domain::Proposal> proposals_in(Query& query) {
  std::vector<domain::Proposal> list;
  while (query.step()) list.push_back(proposal_in(query));
  return list;
}

}  // namespace

void put_proposal(Connection& connection, const domain::Proposal& proposal) {
  Query(connection,
        "INSERT INTO local_proposals (id, organisation, account, text, made_at) VALUES (?, ?, ?, ?, ?)")
      .with(proposal.id, proposal.organisation, proposal.account, proposal.text,
            milliseconds(proposal.made_at))
      .run();
}

void settle_proposal(Connection& connection, const std::string& id, const std::string& by, base::Instant at,
                     const std::string& answer) {
  Query(connection, "UPDATE local_proposals SET settled_at = ?, settled_by = ?, answer = ? WHERE id = ?")
      .with(milliseconds(at), by, answer, id)
      .run();
}

std::optional<domain::Proposal> find_proposal(Connection& connection, const std::string& id) {
  Query query(
      connection,
      "SELECT id, organisation, account, text, made_at, settled_at, answer FROM local_proposals WHERE id = ?");
  if (!query.with(id).step()) return std::nullopt;
  return proposal_in(query);
}

std::vector<domain::Proposal> list_proposals_of(Connection& connection, const std::string& organisation,
                                                int limit) {
  Query query(connection,
              "SELECT id, organisation, account, text, made_at, settled_at, answer FROM local_proposals"
              " WHERE organisation = ? ORDER BY made_at DESC, id LIMIT ?");
  return proposals_in(query.with(organisation, limit));
}

std::vector<domain::Proposal> list_waiting_proposals(Connection& connection) {
  Query query(connection,
              "SELECT id, organisation, account, text, made_at, settled_at, answer FROM local_proposals"
              " WHERE settled_at IS NULL ORDER BY made_at, id");
  return proposals_in(query);
}

}  // namespace gremium::storage
