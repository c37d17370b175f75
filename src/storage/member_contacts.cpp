#include "storage/member_contacts.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MemberContact& contact) {
  Query(connection,
        "INSERT INTO member_contacts (id, fact, membership, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, membership = excluded.membership,"
        " content = excluded.content")
      .with(contact.id, fact.number, contact.membership, encode(contact))
      .run();
  return Touches::office;
}

std::optional<domain::Recorded<domain::MemberContact>> find_member_contact(Connection& connection,
                                                                           const std::string& id) {
  Query query(connection, "SELECT fact, content FROM member_contacts WHERE id = ?");
  return one<domain::MemberContact>(query.with(id));
}

std::vector<domain::Recorded<domain::MemberContact>> list_member_contacts(Connection& connection,
                                                                          const std::string& membership) {
  Query query(connection, "SELECT fact, content FROM member_contacts WHERE membership = ? ORDER BY rowid");
  return all<domain::MemberContact>(query.with(membership));
}

}  // namespace gremium::storage
