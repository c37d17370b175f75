#include "storage/meetings.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

bool is_seen(Connection& connection, const std::string& meeting) {
  Query query(connection, "SELECT is_public FROM meetings WHERE id = ?");
  return query.with(meeting).step() && query.number(0) != 0;
}

std::vector<domain::MeetingCase> with_advances(Connection& connection,
                                               std::vector<domain::Recorded<domain::Meeting>> meetings) {
  std::vector<domain::MeetingCase> list;
  for (auto& meeting : meetings) {
    Query query(connection, "SELECT fact, content FROM meeting_advances WHERE meeting = ? ORDER BY rowid");
    auto advances = all<domain::MeetingAdvanced>(query.with(meeting.value.id));
    list.push_back({std::move(meeting), std::move(advances)});
  }
  return list;
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Meeting& meeting) {
  const bool was_seen = is_seen(connection, meeting.id);
  Query(connection,
        "INSERT INTO meetings (id, fact, body, first_day, last_day, is_public, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET fact = excluded.fact,"
        " body = excluded.body, first_day = excluded.first_day, last_day = excluded.last_day,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(meeting.id, fact.number, meeting.body, meeting.first_day(), meeting.last_day(), meeting.is_public,
            encode(meeting))
      .run();
  Query(connection,
        "INSERT INTO meeting_numbers (body, period, is_public, number, meeting, fact)"
        " VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING")
      .with(meeting.body, meeting.period, meeting.is_public, meeting.number, meeting.id, fact.number)
      .run();
  return touches_if(meeting.is_public || was_seen);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MeetingAdvanced& advance) {
  Query(connection,
        "INSERT INTO meeting_advances (id, fact, meeting, state, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, meeting = excluded.meeting,"
        " state = excluded.state, content = excluded.content")
      .with(advance.id, fact.number, advance.meeting, name_of(advance.state), encode(advance))
      .run();
  return touches_if(is_seen(connection, advance.meeting));
}

std::optional<domain::MeetingCase> find_meeting(Connection& connection, const std::string& id) {
  std::vector<domain::Recorded<domain::Meeting>> found;
  {
    Query query(connection, "SELECT fact, content FROM meetings WHERE id = ?");
    found = all<domain::Meeting>(query.with(id));
  }
  if (found.empty()) return std::nullopt;
  return with_advances(connection, std::move(found)).front();
}

std::vector<domain::MeetingCase> list_meetings(Connection& connection, const domain::MeetingFilter& filter) {
  // ~ sorts after every day and id: without a place to go on from, all come.
  const bool goes_on = !filter.after_id.empty();
  std::vector<domain::Recorded<domain::Meeting>> found;
  {
    Query query(connection,
                "SELECT fact, content FROM meetings WHERE (NOT ?1 OR is_public) AND (?2 = '' OR body = ?2)"
                " AND (?3 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?3))"
                " AND (first_day, id) < (?4, ?5) AND last_day < ?6"
                " ORDER BY first_day DESC, id DESC LIMIT ?7");
    found = all<domain::Meeting>(query.with(
        filter.public_only, filter.body, filter.organisation, goes_on ? filter.after_day : "~",
        goes_on ? filter.after_id : "~", filter.over_before ? filter.over_before->iso() : "~", filter.limit));
  }
  return with_advances(connection, std::move(found));
}

std::vector<domain::MeetingCase> list_coming_meetings(Connection& connection, base::Day from,
                                                      const domain::MeetingFilter& filter) {
  std::vector<domain::Recorded<domain::Meeting>> found;
  {
    Query query(connection,
                "SELECT fact, content FROM meetings WHERE (NOT ?1 OR is_public) AND (?2 = '' OR body = ?2)"
                " AND (?3 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?3))"
                " AND last_day >= ?4 AND first_day <= ?5 ORDER BY first_day, id LIMIT ?6");
    found = all<domain::Meeting>(query.with(filter.public_only, filter.body, filter.organisation, from,
                                            filter.begins_until ? filter.begins_until->iso() : "~",
                                            filter.limit));
  }
  return with_advances(connection, std::move(found));
}

std::optional<domain::MeetingSpan> find_meeting_span(Connection& connection,
                                                     const domain::MeetingFilter& filter) {
  Query query(connection,
              "SELECT min(first_day), max(last_day) FROM meetings WHERE (NOT ?1 OR is_public)"
              " AND (?2 = '' OR body = ?2)"
              " AND (?3 = '' OR body IN (SELECT id FROM bodies WHERE organisation = ?3))");
  query.with(filter.public_only, filter.body, filter.organisation).step();
  const auto first = base::Day::parse(query.text(0)), last = base::Day::parse(query.text(1));
  if (!first || !last) return std::nullopt;
  return domain::MeetingSpan{*first, *last};
}

int meeting_number(Connection& connection, const domain::Meeting& meeting) {
  Query query(connection,
              "SELECT coalesce(max(iif(meeting = ?4, number, NULL)), max(number) + 1, 1) FROM meeting_numbers"
              " WHERE body = ?1 AND period = ?2 AND is_public = ?3");
  query.with(meeting.body, meeting.period, meeting.is_public, meeting.id).step();
  return static_cast<int>(query.number(0));
}

std::optional<std::string> find_second_call(Connection& connection, const std::string& meeting) {
  Query query(connection, "SELECT id FROM meetings WHERE json_extract(content, '$.second_call_of') = ?");
  if (!query.with(meeting).step()) return std::nullopt;
  return query.text(0);
}

}  // namespace gremium::storage
