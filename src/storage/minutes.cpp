#include "storage/minutes.h"

#include <set>

#include "storage/agendas.h"
#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/journal.h"
#include "storage/meetings.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

Touches touches_meeting(Connection& connection, const std::string& meeting) {
  Query query(connection, "SELECT is_public FROM meetings WHERE id = ?");
  return touches_if(query.with(meeting).step() && query.number(0) != 0);
}

// Of rows whose third column is the author.
template <class T>
std::vector<domain::Authored<T>> all_authored(Query& query) {
  std::vector<domain::Authored<T>> list;
  while (query.step()) list.push_back({recorded<T>(query), query.text(2)});
  return list;
}

// Which facts are about the records of one meeting.
class RecordsOf {
 public:
  RecordsOf(Connection& connection, const std::string& meeting) : connection_(connection), meeting_(meeting) {
    if (const auto found = find_meeting(connection, meeting)) body_ = found->meeting.value.body;
    for (const auto& line : find_agenda(connection, meeting).lines) items_.insert(line.item.value.id);
  }

  bool hold(const domain::Fact& fact) const {
    return std::visit([this](const auto& content) { return is_about(content); }, fact.content);
  }

 private:
  template <class T>
  bool is_about(const T& /*content*/) const {
    return false;
  }
  bool is_about(const domain::Meeting& meeting) const { return meeting.id == meeting_; }
  bool is_about(const domain::Seat& seat) const { return seat.body == body_; }
  bool is_about(const domain::AgendaItem& item) const { return item.meeting == meeting_; }
  bool is_about(const domain::AgendaArranged& arranged) const { return arranged.meeting == meeting_; }
  bool is_about(const domain::ItemAdvanced& advance) const { return items_.contains(advance.item); }
  bool is_about(const domain::ItemMinuted& minuted) const { return items_.contains(minuted.item); }
  bool is_about(const domain::PresenceNoted& noted) const { return noted.meeting == meeting_; }
  bool is_about(const domain::ProxyGiven& proxy) const { return proxy.meeting == meeting_; }
  bool is_about(const domain::MemberBarred& barred) const { return items_.contains(barred.item); }
  bool is_about(const domain::OfficeTaken& taken) const { return taken.meeting == meeting_; }
  bool is_about(const domain::Decision& decision) const { return decision.meeting == meeting_; }
  bool is_about(const domain::FactVoided& voided) const {
    const auto fact = find_fact(connection_, voided.number);
    return fact && hold(*fact);
  }

  Connection& connection_;
  std::string meeting_;
  std::string body_;
  std::set<std::string> items_;
};

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MinutesReleased& released) {
  Query(connection,
        "INSERT INTO minutes_versions (meeting, version, fact, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (meeting, version) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(released.meeting, released.version, fact.number, encode(released))
      .run();
  return touches_meeting(connection, released.meeting);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MinutesApproved& approved) {
  Query(connection,
        "INSERT INTO minutes_approvals (meeting, version, fact, decision, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (meeting, version) DO UPDATE SET fact = excluded.fact, decision = excluded.decision,"
        " content = excluded.content")
      .with(approved.meeting, approved.version, fact.number, or_null(approved.decision), encode(approved))
      .run();
  return touches_meeting(connection, approved.meeting);
}

Touches apply(Connection& connection, const domain::Fact& fact,
              const domain::MinutesCorrectionOpened& opened) {
  Query(connection,
        "INSERT INTO minutes_corrections (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(opened.id, fact.number, opened.meeting, encode(opened))
      .run();
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MinutesObjected& objected) {
  Query(connection,
        "INSERT INTO minutes_objections (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(objected.id, fact.number, objected.meeting, encode(objected))
      .run();
  return Touches::office;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::MinutesSent& sent) {
  Query(connection,
        "INSERT INTO minutes_copies (id, fact, meeting, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(sent.id, fact.number, sent.meeting, encode(sent))
      .run();
  return Touches::office;
}

domain::MinutesCase find_minutes(Connection& connection, const std::string& meeting) {
  domain::MinutesCase found;
  Query versions(connection,
                 "SELECT fact, content, author FROM minutes_versions JOIN journal ON number = fact"
                 " WHERE meeting = ? ORDER BY minutes_versions.version");
  found.versions = all_authored<domain::MinutesReleased>(versions.with(meeting));
  Query approvals(connection, "SELECT fact, content FROM minutes_approvals WHERE meeting = ? ORDER BY fact");
  found.approvals = all<domain::MinutesApproved>(approvals.with(meeting));
  Query corrections(connection,
                    "SELECT fact, content, author FROM minutes_corrections JOIN journal ON number = fact"
                    " WHERE meeting = ? ORDER BY fact");
  found.corrections = all_authored<domain::MinutesCorrectionOpened>(corrections.with(meeting));
  Query objections(connection,
                   "SELECT fact, content FROM minutes_objections WHERE meeting = ? ORDER BY fact");
  found.objections = all<domain::MinutesObjected>(objections.with(meeting));
  Query copies(connection, "SELECT fact, content FROM minutes_copies WHERE meeting = ? ORDER BY fact");
  found.copies = all<domain::MinutesSent>(copies.with(meeting));
  return found;
}

std::optional<std::string> last_to_change(Connection& connection, const std::string& meeting,
                                          domain::FactNumber after) {
  const RecordsOf records(connection, meeting);
  std::optional<std::string> author;
  read_facts(connection, after + 1, [&](const domain::Fact& fact) {
    if (records.hold(fact)) author = fact.author;
    return true;
  });
  return author;
}

}  // namespace gremium::storage
