#include "storage/attendance.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

Touches touches_meeting(Connection& connection, const std::string& meeting) {
  Query query(connection, "SELECT is_public FROM meetings WHERE id = ?");
  return touches_if(query.with(meeting).step() && query.number(0) != 0);
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::PresenceNoted& noted) {
  Query(connection,
        "INSERT INTO presence_notes (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, meeting = excluded.meeting,"
        " content = excluded.content")
      .with(noted.id, fact.number, noted.meeting, encode(noted))
      .run();
  return touches_meeting(connection, noted.meeting);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::ProxyGiven& proxy) {
  Query(connection,
        "INSERT INTO proxies (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, meeting = excluded.meeting,"
        " content = excluded.content")
      .with(proxy.id, fact.number, proxy.meeting, encode(proxy))
      .run();
  return touches_meeting(connection, proxy.meeting);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MemberBarred& barred) {
  Query(connection,
        "INSERT INTO barred_members (id, fact, item, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, item = excluded.item,"
        " content = excluded.content")
      .with(barred.id, fact.number, barred.item, encode(barred))
      .run();
  return Touches::everyone;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::OfficeTaken& taken) {
  Query(connection,
        "INSERT INTO meeting_offices (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, meeting = excluded.meeting,"
        " content = excluded.content")
      .with(taken.id, fact.number, taken.meeting, encode(taken))
      .run();
  return touches_meeting(connection, taken.meeting);
}

domain::Attendance find_attendance(Connection& connection, const std::string& meeting) {
  domain::Attendance found;
  Query meetings(connection, "SELECT fact, content FROM meetings WHERE id = ?");
  if (const auto of = one<domain::Meeting>(meetings.with(meeting)))
    for (const auto& sitting : of->value.sittings) found.days.push_back(sitting.date);
  Query notes(connection, "SELECT fact, content FROM presence_notes WHERE meeting = ? ORDER BY rowid");
  found.notes = all<domain::PresenceNoted>(notes.with(meeting));
  Query proxies(connection, "SELECT fact, content FROM proxies WHERE meeting = ? ORDER BY rowid");
  found.proxies = all<domain::ProxyGiven>(proxies.with(meeting));
  Query barred(connection,
               "SELECT b.fact, b.content FROM barred_members b JOIN agenda_items i ON i.id = b.item"
               " WHERE i.meeting = ? ORDER BY b.rowid");
  found.barred = all<domain::MemberBarred>(barred.with(meeting));
  Query offices(connection, "SELECT fact, content FROM meeting_offices WHERE meeting = ? ORDER BY rowid");
  found.offices = all<domain::OfficeTaken>(offices.with(meeting));
  return found;
}

}  // namespace gremium::storage
