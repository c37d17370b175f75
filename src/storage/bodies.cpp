#include "storage/bodies.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Body& body) {
  Query(connection,
        "INSERT INTO bodies (id, fact, organisation, content) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET fact = excluded.fact, organisation = excluded.organisation, content = excluded.content")
      .with(body.id, fact.number, body.organisation, encode(body))
      .run();
  Query decisions(connection, "SELECT 1 FROM decisions WHERE body = ? AND is_public");
  return touches_if(decisions.with(body.id).step());
}

std::optional<domain::Recorded<domain::Body>> find_body(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM bodies WHERE id = ?");
  return one<domain::Body>(query.with(id));
}

std::vector<domain::Recorded<domain::Body>> list_bodies(Connection& connection,
                                                        const std::string& organisation) {
  Query query(
      connection,
      "SELECT fact, content FROM bodies WHERE ?1 = '' OR organisation = ?1 ORDER BY organisation, id");
  return all<domain::Body>(query.with(organisation));
}

}  // namespace gremium::storage
