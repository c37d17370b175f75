#include "storage/calendar.h"

#include <algorithm>

#include "storage/bodies.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/memberships.h"

namespace gremium::storage {
namespace {

using domain::CalendarEntry;
using domain::KeptEntry;

#define GREMIUM_CALENDAR_COLUMNS                                                                    \
  "kind, subject, part, day, begins, ends, time_zone, organisation, network, body, title, number, " \
  "period, place, online_url, cancelled, shown, changes, since, changed_at"

base::Instant instant_of(const std::string& text) {
  const auto instant = base::parse_instant(text);
  if (!instant) throw DamagedFact("not a time in the calendar: " + text);
  return *instant;
}

CalendarEntry entry_of(Query& query) {
  const auto kind = domain::calendar_kind_named(query.text(0));
  const auto day = base::Day::parse(query.text(3));
  if (!kind || !day) throw DamagedFact("a row of the calendar cannot be read");
  CalendarEntry entry;
  entry.kind = *kind;
  entry.subject = query.text(1);
  entry.part = static_cast<int>(query.number(2));
  entry.day = *day;
  entry.begins = query.text(4);
  entry.ends = query.text(5);
  entry.time_zone = query.text(6);
  entry.organisation = query.text(7);
  entry.network = query.text(8);
  entry.body = query.text(9);
  entry.title = query.text(10);
  entry.number = static_cast<int>(query.number(11));
  entry.period = query.text(12);
  entry.place = query.text(13);
  entry.online_url = query.text(14);
  entry.cancelled = query.number(15) != 0;
  return entry;
}

std::vector<KeptEntry> all_of(Query& query) {
  std::vector<KeptEntry> list;
  while (query.step())
    list.push_back({entry_of(query), query.number(16) != 0, static_cast<int>(query.number(17)),
                    instant_of(query.text(18)), instant_of(query.text(19))});
  return list;
}

void put(Connection& connection, domain::FactNumber fact, const KeptEntry& kept) {
  const auto& entry = kept.entry;
  Query(connection, "INSERT OR REPLACE INTO calendar (" GREMIUM_CALENDAR_COLUMNS
                    ", fact) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(std::string(name_of(entry.kind)), entry.subject, entry.part, entry.day, entry.begins, entry.ends,
            entry.time_zone, entry.organisation, entry.network, entry.body, entry.title, entry.number,
            entry.period, entry.place, entry.online_url, entry.cancelled, kept.shown, kept.changes,
            base::to_text(kept.since), base::to_text(kept.changed_at), fact)
      .run();
}

// Writes what is different from before; whether anything was.
bool write(Connection& connection, domain::FactNumber fact, const std::vector<KeptEntry>& before,
           const std::vector<KeptEntry>& after) {
  bool wrote = false;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (i < before.size() && before[i] == after[i]) continue;
    put(connection, fact, after[i]);
    wrote = true;
  }
  return wrote;
}

// `now`: nothing where it is not public.
bool follow(Connection& connection, const domain::Fact& fact, const std::vector<KeptEntry>& before,
            const std::optional<std::vector<CalendarEntry>>& now) {
  return write(connection, fact.number, before,
               now ? domain::go_on(before, *now, fact.entered_at) : domain::hide(before));
}

bool follow_meeting(Connection& connection, const domain::Fact& fact, const std::string& id) {
  std::vector<KeptEntry> before;
  {
    Query query(connection, "SELECT " GREMIUM_CALENDAR_COLUMNS
                            " FROM calendar WHERE kind = 'meeting' AND subject = ? ORDER BY part");
    before = all_of(query.with(id));
  }
  const auto found = find_meeting(connection, id);
  if (found && !found->meeting.value.is_public) return follow(connection, fact, before, {});
  const auto body = found ? find_body(connection, found->meeting.value.body) : std::nullopt;
  return follow(connection, fact, before,
                body ? domain::calendar_entries(*found, body->value) : std::vector<CalendarEntry>{});
}

bool follow_membership(Connection& connection, const domain::Fact& fact, const std::string& id) {
  std::vector<KeptEntry> before;
  {
    Query query(connection, "SELECT " GREMIUM_CALENDAR_COLUMNS
                            " FROM calendar WHERE kind IN ('begins', 'ends') AND subject = ? ORDER BY kind");
    before = all_of(query.with(id));
  }
  const auto found = find_membership(connection, id);
  if (found && !found->value.is_public) return follow(connection, fact, before, {});
  return follow(connection, fact, before,
                found ? domain::calendar_entries(found->value) : std::vector<CalendarEntry>{});
}

// Names are no part of an entry, but readers see them.
bool follow_name(Connection& connection, const domain::Fact& fact, const std::string& organisation) {
  Query query(
      connection,
      "UPDATE calendar SET changed_at = ?1, fact = ?2 WHERE shown AND (organisation = ?3 OR network = ?3)");
  return query.with(base::to_text(fact.entered_at), fact.number, organisation).run() > 0;
}

bool follow_body(Connection& connection, const domain::Fact& fact, const std::string& body) {
  std::vector<std::string> meetings;
  {
    Query query(connection, "SELECT id FROM meetings WHERE body = ?");
    query.with(body);
    while (query.step()) meetings.push_back(query.text(0));
  }
  for (const auto& meeting : meetings) follow_meeting(connection, fact, meeting);
  Query query(connection, "UPDATE calendar SET changed_at = ?, fact = ? WHERE shown AND body = ?");
  return query.with(base::to_text(fact.entered_at), fact.number, body).run() > 0;
}

bool follow_content(Connection& connection, const domain::Fact& fact, const domain::FactContent& content) {
  if (const auto* meeting = std::get_if<domain::Meeting>(&content))
    return follow_meeting(connection, fact, meeting->id);
  if (const auto* advance = std::get_if<domain::MeetingAdvanced>(&content))
    return follow_meeting(connection, fact, advance->meeting);
  if (const auto* membership = std::get_if<domain::Membership>(&content))
    return follow_membership(connection, fact, membership->id);
  if (const auto* organisation = std::get_if<domain::Organisation>(&content))
    return follow_name(connection, fact, organisation->id);
  const auto* body = std::get_if<domain::Body>(&content);
  return body != nullptr && follow_body(connection, fact, body->id);
}

}  // namespace

bool follow_in_calendar(Connection& connection, const domain::Fact& fact) {
  const auto* voided = std::get_if<domain::FactVoided>(&fact.content);
  if (voided == nullptr) return follow_content(connection, fact, fact.content);
  const auto target = find_fact(connection, voided->number);
  return target && follow_content(connection, fact, target->content);
}

std::vector<KeptEntry> list_calendar(Connection& connection, const domain::CalendarFilter& filter) {
  Query query(connection, "SELECT " GREMIUM_CALENDAR_COLUMNS
                          " FROM calendar WHERE shown AND day >= ?1"
                          " AND (?2 = '' OR network = ?2 OR (kind = 'meeting' AND organisation = ?2))"
                          " AND (?3 = '' OR organisation = ?3) AND (?4 = '' OR body = ?4)"
                          " ORDER BY day, begins, kind, organisation, network, subject, part");
  return all_of(query.with(filter.from ? filter.from->iso() : std::string(), filter.network,
                           filter.organisation, filter.body));
}

}  // namespace gremium::storage
