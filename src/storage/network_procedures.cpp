#include "storage/network_procedures.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

// No public page shows a procedure: the steps of a case stand in the case.
Touches apply(Connection& connection, const domain::Fact& fact, const domain::NetworkProcedure& procedure) {
  Query(connection,
        "INSERT INTO network_procedures (id, fact, network, valid_from, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, network = excluded.network,"
        " valid_from = excluded.valid_from, content = excluded.content")
      .with(procedure.id, fact.number, procedure.network,
            procedure.valid_from ? procedure.valid_from->iso() : std::string(), encode(procedure))
      .run();
  return Touches::office;
}

std::optional<domain::Recorded<domain::NetworkProcedure>> find_network_procedure(Connection& connection,
                                                                                 const std::string& id) {
  Query query(connection, "SELECT fact, content FROM network_procedures WHERE id = ?");
  return one<domain::NetworkProcedure>(query.with(id));
}

std::vector<domain::Recorded<domain::NetworkProcedure>> list_network_procedures(Connection& connection,
                                                                                const std::string& network) {
  Query query(connection,
              "SELECT fact, content FROM network_procedures WHERE network = ? ORDER BY valid_from DESC");
  return all<domain::NetworkProcedure>(query.with(network));
}

int cases_under(Connection& connection, const std::string& procedure) {
  Query query(connection, "SELECT count(*) FROM accession_procedures WHERE procedure = ?");
  query.with(procedure).step();
  return static_cast<int>(query.number(0));
}

}  // namespace gremium::storage
