// Where an account is written to: local, set by an administrator. Never a fact.
#pragma once

#include <string>

#include "base/day.h"
#include "base/languages.h"

namespace gremium::domain {

struct AccountMail {
  std::string account;
  // Empty: it gets no mail.
  std::string address;
  base::Language language = base::Language::de;
  // The daily one about what is due.
  bool reminders = true;

  bool operator==(const AccountMail&) const = default;
};

// A link by which a password may be set, once.
struct PasswordLink {
  // SHA-256 of what the link holds.
  std::string digest;
  std::string account;
  base::Instant expires_at = {};
};

}  // namespace gremium::domain
