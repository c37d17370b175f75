// Accounts, which are facts, and what belongs to them but is none: passwords, sessions, throttles, accepted
// forms.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "domain/account.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Account>> find_account(Connection& connection, const std::string& id);
std::optional<domain::Recorded<domain::Account>> find_account_named(Connection& connection,
                                                                    const std::string& name);
std::vector<domain::Recorded<domain::Account>> list_accounts(Connection& connection);

// The password's hash; nothing after an import, until one is set.
std::optional<std::string> find_password(Connection& connection, const std::string& account);
void set_password(Connection& connection, const std::string& account, const std::string& hash,
                  base::Instant now);

struct StoredSession {
  // The digest of what the cookie holds, never that itself.
  std::string id;
  std::string account;
  // What every form of this session must send back.
  std::string token;
  base::Instant started_at;
  base::Instant seen_at;
};
std::optional<StoredSession> find_session(Connection& connection, const std::string& id);
void put_session(Connection& connection, const StoredSession& session);
void end_session(Connection& connection, const std::string& id);
void end_sessions_of(Connection& connection, const std::string& account);
void end_sessions_before(Connection& connection, base::Instant started, base::Instant seen);

struct Throttle {
  int failures = 0;
  base::Instant failed_at = {};
};
Throttle find_throttle(Connection& connection, const std::string& key);
void put_throttle(Connection& connection, const std::string& key, const Throttle& throttle);
void clear_throttle(Connection& connection, const std::string& key);
// Those whose last failure lies before then.
void forget_throttles(Connection& connection, base::Instant before);

// What an accepted form recorded, by the key it carried.
std::optional<std::string> find_submission(Connection& connection, const std::string& key,
                                           const std::string& account);
void put_submission(Connection& connection, const std::string& key, const std::string& account,
                    const std::string& result, std::int64_t fact);

}  // namespace gremium::storage
