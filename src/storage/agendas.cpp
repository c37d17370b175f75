#include "storage/agendas.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

std::optional<std::string> key(const std::string& id) {
  return id.empty() ? std::nullopt : std::optional(id);
}

bool is_meeting_seen(Connection& connection, const std::string& meeting) {
  Query query(connection, "SELECT is_public FROM meetings WHERE id = ?");
  return query.with(meeting).step() && query.number(0) != 0;
}

bool is_item_seen(Connection& connection, const std::string& item) {
  Query query(connection,
              "SELECT i.is_public AND m.is_public FROM agenda_items i JOIN meetings m ON m.id = i.meeting"
              " WHERE i.id = ?");
  return query.with(item).step() && query.number(0) != 0;
}

// What stands under an item that is not public is not public either, whatever was recorded of it.
void close_what_is_under(Connection& connection, const std::string& meeting) {
  Query(
      connection,
      "WITH RECURSIVE closed (id) AS ("
      " SELECT id FROM agenda_items WHERE meeting = ?1 AND NOT content ->> '$.is_public'"
      " UNION SELECT entry.value ->> '$.item' FROM agendas, json_each(agendas.content, '$.entries') AS entry"
      " JOIN closed ON closed.id = entry.value ->> '$.parent' WHERE agendas.meeting = ?1)"
      " UPDATE agenda_items SET is_public = id NOT IN (SELECT id FROM closed) WHERE meeting = ?1")
      .with(meeting)
      .run();
}

// Of fact, content and is_public.
std::vector<domain::Recorded<domain::AgendaItem>> items_of(Query& query) {
  std::vector<domain::Recorded<domain::AgendaItem>> items;
  while (query.step()) {
    items.push_back(recorded<domain::AgendaItem>(query));
    items.back().value.is_public = query.number(2) != 0;
  }
  return items;
}

std::vector<domain::AgendaLine> lines_of(Connection& connection, const std::string& meeting) {
  std::vector<domain::Recorded<domain::AgendaItem>> items;
  {
    Query query(connection,
                "SELECT fact, content, is_public FROM agenda_items WHERE meeting = ? ORDER BY rowid");
    items = items_of(query.with(meeting));
  }
  std::vector<domain::AgendaLine> lines;
  for (auto& item : items) {
    const auto id = item.value.id;
    domain::AgendaLine line;
    line.item = std::move(item);
    Query advances(connection, "SELECT fact, content FROM item_advances WHERE item = ? ORDER BY rowid");
    line.advances = all<domain::ItemAdvanced>(advances.with(id));
    Query minuted(connection, "SELECT fact, content FROM item_minutes WHERE item = ?");
    line.minuted = one<domain::ItemMinuted>(minuted.with(id));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<domain::Recorded<domain::AgendaArranged>> arrangement_of(Connection& connection,
                                                                       const std::string& meeting) {
  Query query(connection, "SELECT fact, content FROM agendas WHERE meeting = ?");
  return one<domain::AgendaArranged>(query.with(meeting));
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::AgendaItem& item) {
  const bool was_seen = is_item_seen(connection, item.id);
  Query(connection,
        "INSERT INTO agenda_items (id, fact, meeting, paper, is_public, content) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, meeting = excluded.meeting,"
        " paper = excluded.paper, is_public = excluded.is_public, content = excluded.content")
      .with(item.id, fact.number, item.meeting, key(item.paper), item.is_public, encode(item))
      .run();
  close_what_is_under(connection, item.meeting);
  return touches_if(was_seen || is_item_seen(connection, item.id));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::AgendaArranged& arranged) {
  Query(connection,
        "INSERT INTO agendas (meeting, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (meeting) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(arranged.meeting, fact.number, encode(arranged))
      .run();
  close_what_is_under(connection, arranged.meeting);
  return touches_if(is_meeting_seen(connection, arranged.meeting));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::ItemAdvanced& advance) {
  Query(connection,
        "INSERT INTO item_advances (id, fact, item, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, item = excluded.item,"
        " content = excluded.content")
      .with(advance.id, fact.number, advance.item, encode(advance))
      .run();
  return touches_if(is_item_seen(connection, advance.item));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::ItemMinuted& minuted) {
  Query(connection,
        "INSERT INTO item_minutes (item, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (item) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(minuted.item, fact.number, encode(minuted))
      .run();
  return touches_if(is_item_seen(connection, minuted.item));
}

std::optional<domain::Recorded<domain::AgendaItem>> find_agenda_item(Connection& connection,
                                                                     const std::string& id) {
  Query query(connection, "SELECT fact, content, is_public FROM agenda_items WHERE id = ?");
  auto found = items_of(query.with(id));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

domain::Agenda find_agenda(Connection& connection, const std::string& meeting) {
  const auto arranged = arrangement_of(connection, meeting);
  auto lines = lines_of(connection, meeting);
  if (!arranged) return {0, std::move(lines)};
  return {arranged->fact, domain::arrange(std::move(lines), arranged->value)};
}

domain::AgendaArranged find_arrangement(Connection& connection, const std::string& meeting) {
  const auto arranged = arrangement_of(connection, meeting);
  return arranged ? arranged->value : domain::AgendaArranged{meeting, {}};
}

std::vector<domain::Recorded<domain::AgendaItem>> list_items_about(Connection& connection,
                                                                   const std::string& paper) {
  Query query(connection, "SELECT fact, content, is_public FROM agenda_items WHERE paper = ? ORDER BY rowid");
  return items_of(query.with(paper));
}

std::vector<domain::Recorded<domain::AgendaItem>> list_carried_from(Connection& connection,
                                                                    const std::string& item) {
  Query query(connection,
              "SELECT fact, content, is_public FROM agenda_items"
              " WHERE json_extract(content, '$.carried_from') = ? ORDER BY rowid");
  return items_of(query.with(item));
}

}  // namespace gremium::storage
