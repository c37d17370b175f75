#include "storage/organisations.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Organisation& organisation) {
  Query(connection,
        "INSERT INTO organisations (id, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(organisation.id, fact.number, encode(organisation))
      .run();
  return touches_if(is_public_organisation(connection, organisation.id));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Network& network) {
  Query(connection,
        "INSERT INTO networks (id, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(network.id, fact.number, encode(network))
      .run();
  return Touches::everyone;
}

std::optional<domain::Recorded<domain::Organisation>> find_organisation(Connection& connection,
                                                                        const std::string& id) {
  Query query(connection, "SELECT fact, content FROM organisations WHERE id = ?");
  return one<domain::Organisation>(query.with(id));
}

std::vector<domain::Recorded<domain::Organisation>> list_organisations(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM organisations ORDER BY id");
  return all<domain::Organisation>(query);
}

bool is_public_organisation(Connection& connection, const std::string& id) {
  Query query(connection,
              "SELECT 1 WHERE EXISTS (SELECT 1 FROM networks WHERE id = ?1)"
              " OR EXISTS (SELECT 1 FROM memberships WHERE organisation = ?1 AND is_public AND NOT never_was)"
              " OR EXISTS (SELECT 1 FROM accessions WHERE organisation = ?1 AND is_public)"
              " OR EXISTS (SELECT 1 FROM bodies JOIN meetings ON meetings.body = bodies.id"
              "            WHERE bodies.organisation = ?1 AND meetings.is_public)"
              " OR EXISTS (SELECT 1 FROM bodies JOIN decisions ON decisions.body = bodies.id"
              "            WHERE bodies.organisation = ?1 AND decisions.is_public)"
              " OR EXISTS (SELECT 1 FROM papers WHERE organisation = ?1 AND is_public)"
              " OR EXISTS (SELECT 1 FROM bodies JOIN consultations ON consultations.body = bodies.id"
              "            JOIN papers ON papers.id = consultations.paper"
              "            WHERE bodies.organisation = ?1 AND papers.is_public)"
              " OR EXISTS (SELECT 1 FROM bodies JOIN elections ON elections.body = bodies.id"
              "            WHERE bodies.organisation = ?1 AND elections.is_public)");
  return query.with(id).step();
}

std::optional<domain::Recorded<domain::Network>> find_network(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM networks WHERE id = ?");
  return one<domain::Network>(query.with(id));
}

std::vector<domain::Recorded<domain::Network>> list_networks(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM networks ORDER BY id");
  return all<domain::Network>(query);
}

}  // namespace gremium::storage
