#include "storage/accounts.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

std::int64_t stamp(base::Instant instant) { return instant.time_since_epoch().count(); }
base::Instant instant_of(std::int64_t stamp) { return base::Instant{std::chrono::milliseconds{stamp}}; }

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Account& account) {
  Query(connection,
        "INSERT INTO accounts (id, fact, name, content) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET fact = excluded.fact, name = excluded.name, content = excluded.content")
      .with(account.id, fact.number, account.name.text, encode(account))
      .run();
  return Touches::office;
}

std::optional<domain::Recorded<domain::Account>> find_account(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM accounts WHERE id = ?");
  return one<domain::Account>(query.with(id));
}

std::optional<domain::Recorded<domain::Account>> find_account_named(Connection& connection,
                                                                    const std::string& name) {
  Query query(connection, "SELECT fact, content FROM accounts WHERE name = ? AND name <> ''");
  return one<domain::Account>(query.with(name));
}

std::vector<domain::Recorded<domain::Account>> list_accounts(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM accounts ORDER BY name, id");
  return all<domain::Account>(query);
}

std::optional<std::string> find_password(Connection& connection, const std::string& account) {
  Query query(connection, "SELECT password FROM local_credentials WHERE account = ?");
  if (!query.with(account).step()) return std::nullopt;
  return query.text(0);
}

void set_password(Connection& connection, const std::string& account, const std::string& hash,
                  base::Instant now) {
  Query(connection,
        "INSERT INTO local_credentials (account, password, changed_at) VALUES (?, ?, ?) ON CONFLICT (account)"
        " DO UPDATE SET password = excluded.password, changed_at = excluded.changed_at")
      .with(account, hash, base::to_text(now))
      .run();
}

std::optional<StoredSession> find_session(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT account, token, started_at, seen_at FROM local_sessions WHERE id = ?");
  if (!query.with(id).step()) return std::nullopt;
  return StoredSession{id, query.text(0), query.text(1), instant_of(query.number(2)),
                       instant_of(query.number(3))};
}

void put_session(Connection& connection, const StoredSession& session) {
  Query(connection,
        "INSERT INTO local_sessions (id, account, token, started_at, seen_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at")
      .with(session.id, session.account, session.token, stamp(session.started_at), stamp(session.seen_at))
      .run();
}

void end_session(Connection& connection, const std::string& id) {
  Query(connection, "DELETE FROM local_sessions WHERE id = ?").with(id).run();
}

void end_sessions_of(Connection& connection, const std::string& account) {
  Query(connection, "DELETE FROM local_sessions WHERE account = ?").with(account).run();
}

void end_sessions_before(Connection& connection, base::Instant started, base::Instant seen) {
  Query(connection, "DELETE FROM local_sessions WHERE started_at < ? OR seen_at < ?")
      .with(stamp(started), stamp(seen))
      .run();
}

Throttle find_throttle(Connection& connection, const std::string& key) {
  Query query(connection, "SELECT failures, failed_at FROM local_throttles WHERE key = ?");
  if (!query.with(key).step()) return {};
  return {static_cast<int>(query.number(0)), instant_of(query.number(1))};
}

void put_throttle(Connection& connection, const std::string& key, const Throttle& throttle) {
  Query(connection,
        "INSERT INTO local_throttles (key, failures, failed_at) VALUES (?, ?, ?) ON CONFLICT (key)"
        " DO UPDATE SET failures = excluded.failures, failed_at = excluded.failed_at")
      .with(key, throttle.failures, stamp(throttle.failed_at))
      .run();
}

void clear_throttle(Connection& connection, const std::string& key) {
  Query(connection, "DELETE FROM local_throttles WHERE key = ?").with(key).run();
}

void forget_throttles(Connection& connection, base::Instant before) {
  Query(connection, "DELETE FROM local_throttles WHERE failed_at < ?").with(stamp(before)).run();
}

std::optional<std::string> find_submission(Connection& connection, const std::string& key,
                                           const std::string& account) {
  Query query(connection, "SELECT result FROM local_submissions WHERE key = ? AND account = ?");
  if (!query.with(key, account).step()) return std::nullopt;
  return query.text(0);
}

void put_submission(Connection& connection, const std::string& key, const std::string& account,
                    const std::string& result, std::int64_t fact) {
  Query(connection, "INSERT INTO local_submissions (key, account, result, fact) VALUES (?, ?, ?, ?)")
      .with(key, account, result, fact)
      .run();
}

}  // namespace gremium::storage
