#include "app/accounts.h"

#include <algorithm>

#include "base/crypto.h"
#include "base/text.h"
#include "domain/text_check.h"
#include "storage/accounts.h"
#include "storage/organisations.h"
#include "storage/unsaved_keys.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::Need;

constexpr std::size_t longest_password = 1000;
// So many failures are free; then each doubles the wait. A town hall is one address.
constexpr int free_failures_of_account = 5;
constexpr int free_failures_of_address = 30;
constexpr std::chrono::seconds first_wait{30};
constexpr std::chrono::minutes longest_wait{15};
// Failures older than this are forgotten.
constexpr std::chrono::hours throttle_memory{24};
// How exactly `seen_at` follows: not every page view needs a write.
constexpr std::chrono::minutes seen_step{1};

base::Refusals check(storage::Connection& connection, const domain::Account& account) {
  base::Refusals wrong;
  base::note(wrong, domain::check_line("name", account.name.text, Need::required));
  const auto same = storage::find_account_named(connection, account.name.text);
  if (same && same->value.id != account.id) wrong.push_back({"account.name_taken", {}, "name"});
  if (account.role == domain::Role::member && account.organisation.empty())
    wrong.push_back({"account.organisation_missing", {}, "organisation"});
  if (!account.organisation.empty() && !storage::find_organisation(connection, account.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  return wrong;
}

bool is_last_administrator(storage::Connection& connection, const std::string& id) {
  const auto accounts = storage::list_accounts(connection);
  return std::none_of(accounts.begin(), accounts.end(), [&](const auto& other) {
    return other.value.id != id && other.value.role == domain::Role::administrator && !other.value.disabled;
  });
}

// How long this key still has to wait.
std::chrono::milliseconds wait_of(const storage::Throttle& throttle, int free_failures, base::Instant now) {
  if (throttle.failures < free_failures || now - throttle.failed_at > throttle_memory) return {};
  const auto doubled = first_wait * (1 << std::min(throttle.failures - free_failures, 10));
  const auto wait = std::min<std::chrono::milliseconds>(doubled, longest_wait);
  const auto until = throttle.failed_at + wait;
  return until > now ? until - now : std::chrono::milliseconds{0};
}

void count_failure(storage::Connection& connection, const std::string& key, base::Instant now) {
  auto throttle = storage::find_throttle(connection, key);
  if (now - throttle.failed_at > throttle_memory) throttle.failures = 0;
  storage::put_throttle(connection, key, {throttle.failures + 1, now});
}

// Hashed when there is no such account, so that the answer takes as long.
const std::string& nobodys_hash() {
  static const std::string hash = base::hash_password(base::random_token());
  return hash;
}

std::string stored_id(const std::string& secret) { return base::to_hex(base::sha256(secret)); }

struct KnownSession {
  storage::StoredSession stored;
  domain::Account account;
};

// Nothing if it ended.
std::optional<KnownSession> look_up(House& house, const std::string& secret) {
  if (secret.size() != 64) return std::nullopt;
  const auto now = house.now();
  const auto reading = house.home->read();
  auto stored = storage::find_session(reading.connection(), stored_id(secret));
  if (!stored || now - stored->started_at > session_age || now - stored->seen_at > session_idle)
    return std::nullopt;
  auto account = storage::find_account(reading.connection(), stored->account);
  if (!account || account->value.disabled) return std::nullopt;
  return KnownSession{std::move(*stored), std::move(account->value)};
}

}  // namespace

Recorded add_account(House& house, const Submission& submission, domain::Account account) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    account.id = "a" + base::random_ref(8);
    if (auto wrong = check(desk.connection(), account); !wrong.empty()) return wrong;
    desk.enter(account);
    return account.id;
  });
}

Recorded amend_account(House& house, const Submission& submission, domain::Account account,
                       domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    const auto before = storage::find_account(connection, account.id);
    if (!before) return Refusal{"account.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto wrong = check(connection, account); !wrong.empty()) return wrong;
    const bool stays = account.role == domain::Role::administrator && !account.disabled;
    if (!stays && before->value.role == domain::Role::administrator &&
        is_last_administrator(connection, account.id))
      return Refusal{"account.last_administrator", {}, "role"};
    desk.amend(before->fact, reason, account);
    if (account.disabled) storage::end_sessions_of(connection, account.id);
    return account.id;
  });
}

std::optional<Refusal> check_password(const std::string& password) {
  if (base::is_damaged(password)) return Refusal{"text.not_utf8", {}, "password"};
  if (password.size() < shortest_password)
    return Refusal{"password.short", {{"least", std::to_string(shortest_password)}}, "password"};
  if (password.size() > longest_password) return Refusal{"password.long", {}, "password"};
  return std::nullopt;
}

base::Result<base::Done> set_password(House& house, const Actor& actor, const std::string& account,
                                      const std::string& password) {
  if (actor.account != account && !domain::may(actor.role, domain::Right::administer))
    return Refusal{"forbidden"};
  if (auto refused = check_password(password)) return *refused;
  const auto hash = base::hash_password(password);
  const auto writing = house.home->write();
  if (!storage::find_account(writing->connection(), account)) return Refusal{"account.unknown"};
  storage::set_password(writing->connection(), account, hash, house.now());
  storage::end_sessions_of(writing->connection(), account);
  writing->commit();
  return base::Done{};
}

base::Result<base::Done> change_password(House& house, const Actor& actor, const std::string& current,
                                         const std::string& password) {
  std::optional<std::string> hash;
  {
    const auto reading = house.home->read();
    hash = storage::find_password(reading.connection(), actor.account);
  }
  if (!hash || !base::password_matches(*hash, current)) return Refusal{"password.wrong", {}, "current"};
  return set_password(house, actor, actor.account, password);
}

namespace {

base::Result<Session> admit(House& house, const std::string& name, const std::string& password,
                            const std::string& address) {
  const auto now = house.now();
  const auto by_account = "account:" + name.substr(0, domain::line_limit), by_address = "address:" + address;
  std::optional<domain::Recorded<domain::Account>> account;
  std::optional<std::string> hash;
  {
    const auto reading = house.home->read();
    auto& connection = reading.connection();
    const auto wait =
        std::max(wait_of(storage::find_throttle(connection, by_account), free_failures_of_account, now),
                 wait_of(storage::find_throttle(connection, by_address), free_failures_of_address, now));
    if (wait.count() > 0) {
      const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
      return Refusal{"login.wait", {{"minutes", std::to_string(minutes)}}};
    }
    account = storage::find_account_named(connection, name);
    if (account) hash = storage::find_password(connection, account->value.id);
  }
  const bool right = base::password_matches(hash.value_or(nobodys_hash()), password) && hash && account &&
                     !account->value.disabled;
  const auto writing = house.home->write();
  auto& connection = writing->connection();
  if (!right) {
    count_failure(connection, by_account, now);
    count_failure(connection, by_address, now);
    writing->commit();
    return Refusal{"login.failed"};
  }
  storage::clear_throttle(connection, by_account);
  storage::end_sessions_before(connection, now - session_age, now - session_idle);
  Session session{base::random_token(), base::random_token(), account->value};
  storage::put_session(connection, {stored_id(session.secret), account->value.id, session.token, now, now});
  storage::keep_unsaved_key(connection, account->value.id, base::random_token());
  writing->commit();
  return session;
}

}  // namespace

base::Result<Session> log_in(House& house, const std::string& name, const std::string& password,
                             const std::string& address) {
  try {
    return admit(house, name, password, address);
  } catch (const storage::NotSaved&) {
    return Refusal{"not_saved"};
  }
}

std::optional<Session> peek_session(House& house, const std::string& secret) {
  const auto known = look_up(house, secret);
  if (!known) return std::nullopt;
  return Session{secret, known->stored.token, known->account};
}

std::optional<Session> find_session(House& house, const std::string& secret) {
  auto known = look_up(house, secret);
  if (!known) return std::nullopt;
  auto& stored = known->stored;
  const auto now = house.now();
  if (now - stored.seen_at > seen_step) {
    try {
      const auto writing = house.home->write();
      stored.seen_at = now;
      // It may have ended meanwhile: it must not come back.
      if (!storage::find_session(writing->connection(), stored.id)) return std::nullopt;
      storage::put_session(writing->connection(), stored);
      writing->commit();
    } catch (const storage::NotSaved&) {  // NOLINT(bugprone-empty-catch): reading goes on with a full disk
    }
  }
  return Session{secret, stored.token, known->account};
}

void log_out(House& house, const std::string& secret) {
  const auto writing = house.home->write();
  storage::end_session(writing->connection(), stored_id(secret));
  writing->commit();
}

void log_out_everywhere(House& house, const std::string& account) {
  const auto writing = house.home->write();
  storage::end_sessions_of(writing->connection(), account);
  writing->commit();
}

}  // namespace gremium::app
