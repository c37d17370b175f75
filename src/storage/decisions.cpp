#include "storage/decisions.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

namespace {

std::optional<std::string> key(const std::string& id) {
  return id.empty() ? std::nullopt : std::optional(id);
}

void give_number(Connection& connection, domain::FactNumber fact, const domain::Decision& decision) {
  if (!decision.serial) return;
  Query(connection,
        "INSERT INTO decision_numbers (body, period, is_public, number, decision, fact)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING")
      .with(decision.body, decision.serial->period, decision.serial->is_public, decision.serial->number,
            decision.id, fact)
      .run();
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Decision& decision) {
  const auto before = find_decision(connection, decision.id);
  Query(connection,
        "INSERT INTO decisions (id, fact, body, meeting, item, paper, supersedes, decided_on, is_public,"
        " content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " meeting = excluded.meeting, item = excluded.item, paper = excluded.paper,"
        " supersedes = excluded.supersedes, decided_on = excluded.decided_on,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(decision.id, fact.number, decision.body, key(decision.meeting), key(decision.item),
            key(decision.paper), key(decision.annuls.empty() ? decision.replaces : decision.annuls),
            decision.date ? decision.date->earliest().iso() : std::string(), decision.is_public,
            encode(decision))
      .run();
  give_number(connection, fact.number, decision);
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
      " AND (?7 = '' OR meeting = ?7) AND (?8 = '' OR item = ?8) AND (?9 = '' OR paper = ?9)"
      " AND (decided_on, id) < (?4, ?5) ORDER BY decided_on DESC, id DESC LIMIT ?6");
  return all<domain::Decision>(query.with(filter.public_only, filter.organisation, filter.body,
                                          goes_on ? filter.after_day : "~", goes_on ? filter.after_id : "~",
                                          filter.limit, filter.meeting, filter.item, filter.paper));
}

std::vector<domain::Recorded<domain::Decision>> list_superseding(Connection& connection,
                                                                 const std::string& decision) {
  Query query(connection,
              "SELECT fact, content FROM decisions WHERE supersedes = ? ORDER BY decided_on, fact");
  return all<domain::Decision>(query.with(decision));
}

int next_decision_number(Connection& connection, const std::string& body, const std::string& period,
                         bool is_public) {
  Query query(connection,
              "SELECT coalesce(max(number), 0) + 1 FROM decision_numbers"
              " WHERE body = ? AND period = ? AND is_public = ?");
  query.with(body, period, is_public).step();
  return static_cast<int>(query.number(0));
}

}  // namespace gremium::storage
