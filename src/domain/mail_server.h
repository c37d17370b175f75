// Who takes the mails, and in whose name they go out. No fact: it holds a password.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gremium::domain {

struct MailServer {
  // smtp://host:587 (with STARTTLS) or smtps://host:465. Empty: nothing is sent.
  std::string url;
  // The sender, as mailbox_address() reads it: "Register <register@example.org>" or the bare address.
  std::string from;
  std::string user = {};
  std::string password = {};
  // Without TLS, though the host is another machine.
  bool plain = false;

  bool on() const { return !url.empty() && !from.empty(); }
  bool operator==(const MailServer&) const = default;
};

// Codes: mail.only_half (one of url and from without the other), mail.url_malformed (argument url),
// mail.url_with_login, mail.from_malformed (argument from), text.* (user, password); the field is the
// member's name.
std::optional<base::Refusal> check_mail_server(const MailServer& server);

// Whether the host is this machine.
bool is_local_server(std::string_view url);

}  // namespace gremium::domain
