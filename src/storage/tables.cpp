#include "storage/tables.h"

#include <stdexcept>
#include <vector>

#include "base/crypto.h"
#include "base/resources.h"
#include "storage/calendar.h"
#include "storage/connection.h"
#include "storage/search.h"

namespace gremium::storage {
namespace {

std::string tables_sql() {
  const auto sql = base::resource("db/tables.sql");
  if (!sql) throw std::logic_error("db/tables.sql is not in the program");
  return std::string(*sql);
}

std::vector<std::string> texts(SQLite::Database& database, const std::string& sql) {
  std::vector<std::string> list;
  SQLite::Statement statement(database, sql);
  while (statement.executeStep()) list.push_back(statement.getColumn(0).getString());
  return list;
}

// Tables of a schema, children before parents: the order of their making, backwards.
std::vector<std::string> derived_tables(SQLite::Database& database, const std::string& schema) {
  return texts(database,
               "SELECT name FROM " + schema +
                   ".sqlite_master WHERE type = 'table' AND name NOT IN ('journal', 'personal',"
                   " 'contents', 'tables_state') AND name NOT LIKE 'local\\_%' ESCAPE '\\'"
                   " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                   // What the index of the search is made of comes and goes with it.
                   " AND name NOT LIKE 'search\\_index\\_%' ESCAPE '\\'"
                   " AND name NOT LIKE 'office\\_search\\_index\\_%' ESCAPE '\\' ORDER BY rowid DESC");
}

// What is compared of a table: all that follows from the facts. A row of the search may bear another number.
std::string columns_of(const std::string& table) {
  const bool is_searched = table == "search_documents" || table == "office_search_documents";
  return is_searched ? "kind, id, language, fact, day, title, words" : "*";
}

void apply_all(Connection& connection) {
  read_facts(connection, 1, [&](const domain::Fact& fact) {
    apply_to_tables(connection, fact);
    return true;
  });
}

// The number of the fact behind the first row, in the order of facts, that one side has and the other has
// not.
std::optional<Fault> difference(SQLite::Database& database, const std::string& table) {
  const auto rows = [&](const char* in, const char* not_in) {
    return "SELECT min(fact) FROM (SELECT " + columns_of(table) + " FROM " + std::string(in) + "." + table +
           " EXCEPT SELECT " + columns_of(table) + " FROM " + std::string(not_in) + "." + table + ")";
  };
  SQLite::Statement missing(database, rows("main", "live"));
  missing.executeStep();
  if (!missing.isColumnNull(0)) return Fault{missing.getColumn(0).getInt64(), "row_changed", table};
  SQLite::Statement added(database, rows("live", "main"));
  added.executeStep();
  if (!added.isColumnNull(0)) return Fault{added.getColumn(0).getInt64(), "row_added", table};
  return std::nullopt;
}

}  // namespace

std::string tables_digest() { return base::to_hex(base::sha256(tables_sql())); }

bool tables_are_current(Connection& connection) {
  Query query(connection, "SELECT digest, facts FROM tables_state");
  return query.step() && query.text(0) == tables_digest() &&
         query.number(1) == journal_head(connection).number;
}

void rebuild_tables(Connection& connection) {
  for (const auto& table : derived_tables(connection.database(), "main"))
    connection.run("DROP TABLE " + table);
  connection.run(tables_sql());
  apply_all(connection);
  Query(connection, "INSERT OR REPLACE INTO tables_state (id, digest, facts) VALUES (1, ?, ?)")
      .with(tables_digest(), journal_head(connection).number)
      .run();
}

void apply_to_tables(Connection& connection, const domain::Fact& fact) {
  const auto touches = apply(connection, fact);
  const bool in_calendar = follow_in_calendar(connection, fact);
  const bool in_search = follow_in_search(connection, domain::SearchScope::everyone, fact);
  follow_in_search(connection, domain::SearchScope::office, fact);
  if (touches == Touches::office && !in_calendar && !in_search) return;
  Query(connection,
        "INSERT INTO heads (name, fact) VALUES ('public', ?) ON CONFLICT (name) DO UPDATE SET fact = "
        "excluded.fact")
      .with(fact.number)
      .run();
}

domain::FactNumber public_head(Connection& connection) {
  Query query(connection, "SELECT fact FROM heads WHERE name = 'public'");
  return query.step() ? query.number(0) : 0;
}

Touches apply(Connection& connection, const domain::Fact& fact) {
  return std::visit([&](const auto& content) { return apply(connection, fact, content); }, fact.content);
}

std::optional<Fault> find_fault_in_tables(const std::string& path) {
  // Tables made anew in memory, beside the file: a name that memory does not have is looked up in the file,
  // which is how the facts are read.
  Connection fresh(":memory:", Connection::Mode::write);
  auto& database = fresh.database();
  SQLite::Statement attach(database, "ATTACH ? AS live");
  attach.bind(1, address_to_read(path));
  attach.exec();
  fresh.run("BEGIN");
  fresh.run(tables_sql());
  const auto expected = derived_tables(database, "main");
  if (derived_tables(database, "live").size() != expected.size()) return Fault{1, "tables_differ", {}};
  apply_all(fresh);
  std::optional<Fault> first;
  for (const auto& table : expected) {
    // An index over a table that is compared.
    if (table == "search_index" || table == "office_search_index") continue;
    const auto fault = difference(database, table);
    if (fault && (!first || fault->number < first->number)) first = fault;
  }
  return first;
}

}  // namespace gremium::storage
