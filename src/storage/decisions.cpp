#include "storage/decisions.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"
#include "storage/search.h"

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
        "INSERT INTO decisions (id, fact, body, meeting, item, paper, supersedes, decided_on, kind, outcome,"
        " is_public, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " meeting = excluded.meeting, item = excluded.item, paper = excluded.paper,"
        " supersedes = excluded.supersedes, decided_on = excluded.decided_on,"
        " kind = excluded.kind, outcome = excluded.outcome,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(decision.id, fact.number, decision.body, key(decision.meeting), key(decision.item),
            key(decision.paper), key(decision.annuls.empty() ? decision.replaces : decision.annuls),
            decision.date ? decision.date->earliest().iso() : std::string(),
            std::string(name_of(decision.kind)), std::string(name_of(decision.outcome)), decision.is_public,
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

// What the decisions of a list have in common; then comes which way it goes. CROSS: the index is asked once,
// not for each decision.
#define GREMIUM_LISTED_DECISIONS                                                                         \
  "SELECT fact, content FROM decisions WHERE (NOT ?1 OR is_public)"                                      \
  " AND (?2 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?2)) AND (?3 = '' OR body = ?3)" \
  " AND (?7 = '' OR meeting = ?7) AND (?8 = '' OR item = ?8) AND (?9 = '' OR paper = ?9)"                \
  " AND (?10 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?10)"                           \
  "  OR id IN (SELECT s.decision FROM steps_taken AS s JOIN accessions AS a ON a.id = s.accession,"      \
  "   json_each(a.content, '$.networks') AS n WHERE n.value = ?10 AND (NOT ?1 OR a.is_public)))"         \
  " AND (?11 = '' OR kind = ?11) AND (?12 = '' OR outcome = ?12)"                                        \
  " AND (?13 = '' OR decided_on >= ?13) AND (?14 = '' OR decided_on BETWEEN '0' AND ?14)"                \
  " AND (NOT ?15 OR id IN (SELECT f.id FROM search_index CROSS JOIN search_documents AS f"               \
  "  ON f.docid = search_index.rowid WHERE search_index MATCH ?16 AND f.kind = 'decision'))"

std::vector<domain::Recorded<domain::Decision>> list_decisions(Connection& connection,
                                                               const domain::DecisionFilter& filter) {
  // ~ sorts after every day and id: without a place to go on from, all come. Those without a day come last,
  // or first where the oldest do.
  const bool goes_on = !filter.after_id.empty();
  const auto* sql = filter.oldest_first ? GREMIUM_LISTED_DECISIONS
                        " AND (decided_on, id) > (?4, ?5) ORDER BY decided_on, id LIMIT ?6"
                                        : GREMIUM_LISTED_DECISIONS
                        " AND (decided_on, id) < (?4, ?5) ORDER BY decided_on DESC, id DESC LIMIT ?6";
  const std::string start = filter.oldest_first ? "" : "~";
  Query query(connection, sql);
  return all<domain::Decision>(
      query.with(filter.public_only, filter.organisation, filter.body, goes_on ? filter.after_day : start,
                 goes_on ? filter.after_id : start, filter.limit, filter.meeting, filter.item, filter.paper,
                 filter.network, filter.kind ? std::string(name_of(*filter.kind)) : std::string(),
                 filter.outcome ? std::string(name_of(*filter.outcome)) : std::string(),
                 filter.from ? filter.from->iso() : std::string(),
                 filter.until ? filter.until->day.iso() : std::string(), filter.question.has_value(),
                 filter.question ? match_of(*filter.question) : std::string("\"\"")));
}

std::vector<std::string> list_deciding_bodies(Connection& connection, bool public_only, int limit) {
  Query query(connection,
              "SELECT id FROM bodies WHERE EXISTS (SELECT 1 FROM decisions WHERE body = bodies.id"
              " AND (NOT ? OR is_public)) ORDER BY id LIMIT ?");
  query.with(public_only, limit);
  std::vector<std::string> list;
  while (query.step()) list.push_back(query.text(0));
  return list;
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

std::vector<domain::Recorded<domain::Decision>> list_unreleased_decisions(Connection& connection, int limit) {
  Query query(connection,
              "SELECT fact, content FROM decisions WHERE is_public = 0"
              " AND json_extract(content, '$.to_be_public') = 1 ORDER BY fact LIMIT ?");
  return all<domain::Decision>(query.with(limit));
}

std::optional<domain::Recorded<domain::Decision>> newest_decision_by(Connection& connection,
                                                                     const std::string& author,
                                                                     base::Instant since) {
  Query query(connection,
              "SELECT d.fact, d.content FROM (SELECT number, author, entered_at FROM journal"
              "  WHERE type = 'DecisionRecorded' ORDER BY number DESC LIMIT 100) AS j"
              " JOIN decisions AS d ON d.fact = j.number"
              " WHERE j.author = ? AND j.entered_at >= ? ORDER BY j.number DESC LIMIT 1");
  return one<domain::Decision>(query.with(author, base::to_text(since)));
}

}  // namespace gremium::storage
