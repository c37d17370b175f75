#include "storage/elections.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

std::optional<domain::Recorded<domain::Election>> find_bare(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM elections WHERE id = ?");
  return one<domain::Election>(query.with(id));
}

Touches touches(Connection& connection, const std::string& election) {
  const auto found = find_bare(connection, election);
  return touches_if(found && found->value.is_public);
}

template <class T>
std::vector<domain::Recorded<T>> all_of(Connection& connection, const char* sql, const std::string& id) {
  Query query(connection, sql);
  return all<T>(query.with(id));
}

domain::ElectionCase case_of(Connection& connection, domain::Recorded<domain::Election> election) {
  const auto id = election.value.id;
  domain::ElectionCase found;
  found.election = std::move(election);
  found.nominated = all_of<domain::CandidateNominated>(
      connection, "SELECT fact, content FROM election_nominations WHERE election = ? ORDER BY rowid", id);
  found.rounds = all_of<domain::ElectionRoundHeld>(
      connection, "SELECT fact, content FROM election_rounds WHERE election = ? ORDER BY round", id);
  found.lots = all_of<domain::LotDrawn>(
      connection, "SELECT fact, content FROM election_lots WHERE election = ? ORDER BY round", id);
  Query end(connection, "SELECT fact, content FROM election_ends WHERE election = ?");
  found.closed = one<domain::ElectionClosed>(end.with(id));
  return found;
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Election& election) {
  const auto before = find_bare(connection, election.id);
  Query(connection,
        "INSERT INTO elections (id, fact, body, held_on, meeting, item, is_public, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " held_on = excluded.held_on, meeting = excluded.meeting, item = excluded.item,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(election.id, fact.number, election.body, election.date, election.meeting, election.item,
            election.is_public, encode(election))
      .run();
  return touches_if(election.is_public || (before && before->value.is_public));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::CandidateNominated& nominated) {
  Query(connection,
        "INSERT INTO election_nominations (election, candidate, fact, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (election, candidate) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(nominated.election, nominated.candidate.id, fact.number, encode(nominated))
      .run();
  return touches(connection, nominated.election);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::ElectionRoundHeld& held) {
  Query(connection,
        "INSERT INTO election_rounds (election, round, fact, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (election, round) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(held.election, held.round, fact.number, encode(held))
      .run();
  return touches(connection, held.election);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::LotDrawn& lot) {
  Query(connection,
        "INSERT INTO election_lots (election, round, fact, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (election, round) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(lot.election, lot.round, fact.number, encode(lot))
      .run();
  return touches(connection, lot.election);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::ElectionClosed& closed) {
  Query(connection,
        "INSERT INTO election_ends (election, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (election) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(closed.election, fact.number, encode(closed))
      .run();
  return touches(connection, closed.election);
}

std::optional<domain::ElectionCase> find_election(Connection& connection, const std::string& id) {
  auto election = find_bare(connection, id);
  if (!election) return std::nullopt;
  return case_of(connection, std::move(*election));
}

std::vector<domain::ElectionCase> list_elections(Connection& connection,
                                                 const domain::ElectionFilter& filter) {
  std::vector<domain::Recorded<domain::Election>> elections;
  {
    Query query(connection,
                "SELECT fact, content FROM elections WHERE (NOT ?1 OR is_public) AND (?2 = '' OR body = ?2)"
                " AND (?3 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?3))"
                " AND (?4 = '' OR meeting = ?4) AND (?5 = '' OR item = ?5)"
                " ORDER BY held_on DESC, rowid");
    elections = all<domain::Election>(
        query.with(filter.public_only, filter.body, filter.organisation, filter.meeting, filter.item));
  }
  std::vector<domain::ElectionCase> list;
  for (auto& election : elections) list.push_back(case_of(connection, std::move(election)));
  return list;
}

}  // namespace gremium::storage
