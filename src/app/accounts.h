// Accounts, log-in and sessions.
#pragma once

#include <optional>
#include <string>

#include "app/act.h"
#include "domain/account.h"

namespace gremium::app {

inline constexpr std::size_t shortest_password = 12;

// Answers the account's id. Codes: text.*, account.name_taken, account.organisation_missing (for members),
// organisation.unknown. Fields: name, role, organisation.
Recorded add_account(House& house, const Submission& submission, domain::Account account);
// A disabled account's sessions end. Code: account.last_administrator.
Recorded amend_account(House& house, const Submission& submission, domain::Account account,
                       domain::FactNumber seen, const std::string& reason = {});
// Codes: password.short (argument least), password.long, text.not_utf8; at the field password.
std::optional<base::Refusal> check_password(const std::string& password);
// Ends all sessions of the account. One's own, or with the right to administer. Codes: password.short
// (argument least), password.long, account.unknown, forbidden.
base::Result<base::Done> set_password(House& house, const Actor& actor, const std::string& account,
                                      const std::string& password);
// One's own, with the one in use. Codes besides: password.wrong.
base::Result<base::Done> change_password(House& house, const Actor& actor, const std::string& current,
                                         const std::string& password);

struct Session {
  // The cookie's value; known only when the session starts.
  std::string secret;
  // What every form of this session sends back.
  std::string token;
  domain::Account account;

  Actor actor() const { return {account.id, account.role}; }
};

// A new session under a new secret. Codes: login.failed (name or password; no more is told), login.wait
// (argument minutes: too many failures of this account or this address).
base::Result<Session> log_in(House& house, const std::string& name, const std::string& password,
                             const std::string& address);
// Nothing if it ended: logged out, idle too long, too old, the account disabled.
std::optional<Session> find_session(House& house, const std::string& secret);
// The same without keeping it alive: reads alone and waits for nobody.
std::optional<Session> peek_session(House& house, const std::string& secret);
void log_out(House& house, const std::string& secret);
void log_out_everywhere(House& house, const std::string& account);

inline constexpr std::chrono::hours session_idle{1};
inline constexpr std::chrono::hours session_age{12};

}  // namespace gremium::app
