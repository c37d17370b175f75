#include "storage/rule_sets.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

// No public page shows a rule set: what a decision was judged by stands in the decision.
Touches apply(Connection& connection, const domain::Fact& fact, const domain::RuleSet& rules) {
  Query(connection,
        "INSERT INTO rule_sets (id, fact, body, valid_from, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " valid_from = excluded.valid_from, content = excluded.content")
      .with(rules.id, fact.number, rules.body, rules.valid_from ? rules.valid_from->iso() : std::string(),
            encode(rules))
      .run();
  return Touches::office;
}

std::optional<domain::Recorded<domain::RuleSet>> find_rule_set(Connection& connection,
                                                               const std::string& id) {
  Query query(connection, "SELECT fact, content FROM rule_sets WHERE id = ?");
  return one<domain::RuleSet>(query.with(id));
}

std::vector<domain::Recorded<domain::RuleSet>> list_rule_sets(Connection& connection,
                                                              const std::string& body) {
  Query query(connection, "SELECT fact, content FROM rule_sets WHERE body = ? ORDER BY valid_from DESC");
  return all<domain::RuleSet>(query.with(body));
}

}  // namespace gremium::storage
