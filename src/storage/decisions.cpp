#include "storage/decisions.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Decision& decision) {
  const auto before = find_decision(connection, decision.id);
  Query(connection,
        "INSERT INTO decisions (id, fact, body, decided_on, is_public, content) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " decided_on = excluded.decided_on, is_public = excluded.is_public, content = excluded.content")
      .with(decision.id, fact.number, decision.body,
            decision.date ? decision.date->earliest().iso() : std::string(), decision.is_public,
            encode(decision))
      .run();
  return touches_if(decision.is_public || (before && before->value.is_public));
}

std::optional<domain::Recorded<domain::Decision>> find_decision(Connection& connection,
                                                                const std::string& id) {
  Query query(connection, "SELECT fact, content FROM decisions WHERE id = ?");
  return one<domain::Decision>(query.with(id));
}

std::vector<domain::Recorded<domain::Decision>> list_decisions(Connection& connection,
                                                               const domain::DecisionFilter& filter) {
  // ~ sorts after every day and id: without a place to go on from, all come. Those without a day come last.
  const bool goes_on = !filter.after_id.empty();
  Query query(
      connection,
      "SELECT fact, content FROM decisions WHERE (NOT ?1 OR is_public)"
      " AND (?2 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?2)) AND (?3 = '' OR body = ?3)"
      " AND (decided_on, id) < (?4, ?5) ORDER BY decided_on DESC, id DESC LIMIT ?6");
  return all<domain::Decision>(query.with(filter.public_only, filter.organisation, filter.body,
                                          goes_on ? filter.after_day : "~", goes_on ? filter.after_id : "~",
                                          filter.limit));
}

}  // namespace gremium::storage
