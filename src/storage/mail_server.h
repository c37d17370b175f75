// Who takes the mails, as set in the office: a local row.
#pragma once

#include "domain/mail_server.h"

namespace gremium::storage {

class Connection;

// One that is not on: none is kept.
void put_mail_server(Connection& connection, const domain::MailServer& server);
// Not on where none was set.
domain::MailServer find_mail_server(Connection& connection);

}  // namespace gremium::storage
