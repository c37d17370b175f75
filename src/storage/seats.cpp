#include "storage/seats.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

// Public pages name those who sat in a meeting.
Touches apply(Connection& connection, const domain::Fact& fact, const domain::Seat& seat) {
  Query(connection,
        "INSERT INTO seats (id, fact, body, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " content = excluded.content")
      .with(seat.id, fact.number, seat.body, encode(seat))
      .run();
  return Touches::everyone;
}

std::optional<domain::Recorded<domain::Seat>> find_seat(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM seats WHERE id = ?");
  return one<domain::Seat>(query.with(id));
}

domain::Seats list_seats(Connection& connection, const std::string& body) {
  Query query(connection, "SELECT fact, content FROM seats WHERE body = ? ORDER BY rowid");
  return all<domain::Seat>(query.with(body));
}

}  // namespace gremium::storage
