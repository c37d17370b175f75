#include "storage/mail_server.h"

#include "storage/connection.h"

namespace gremium::storage {

void put_mail_server(Connection& connection, const domain::MailServer& server) {
  Query(connection, "DELETE FROM local_mail_server").run();
  if (!server.on()) return;
  Query(connection,
        "INSERT INTO local_mail_server (id, url, sender, user, password, plain) VALUES (1, ?, ?, ?, ?, ?)")
      .with(server.url, server.from, server.user, server.password, server.plain)
      .run();
}

domain::MailServer find_mail_server(Connection& connection) {
  Query query(connection, "SELECT url, sender, user, password, plain FROM local_mail_server");
  if (!query.step()) return {};
  return {query.text(0), query.text(1), query.text(2), query.text(3), query.number(4) != 0};
}

}  // namespace gremium::storage
