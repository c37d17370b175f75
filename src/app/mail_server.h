// Who sends the mails: as given at the start (command line, environment, settings file), else as set in the
// office.
#pragma once

#include <optional>

#include "app/act.h"
#include "domain/mail_server.h"

namespace gremium::app {

// Not on where there is none.
domain::MailServer mail_server(const House& house);
// Else nobody is invited to follow, or to set a password.
bool sends_mail(const House& house);
inline bool is_given_at_start(const House& house) { return house.mail_server.on(); }

// One without address and sender: from now on nothing is sent. An empty password is the one that was set
// before, for the same user of the same server alone: no other is to be sent it. Codes: mail.given_at_start,
// those of domain::check_mail_server, mail.password_missing (field password), stale (it is no longer as it
// was `seen`; passwords are not compared).
Recorded set_mail_server(House& house, const Submission& submission, domain::MailServer server,
                         const std::optional<domain::MailServer>& seen = {});
// Into the outbox, to see whether mails arrive. Codes: mail.off; those of domain::check_mail_address
// (address).
Recorded send_test_mail(House& house, const Submission& submission, const std::string& address,
                        base::Language language);

}  // namespace gremium::app
