#include "storage/journal.h"

#include <charconv>
#include <set>
#include <stdexcept>

#include "base/crypto.h"
#include "base/text.h"
#include "storage/connection.h"
#include "storage/contents.h"

namespace gremium::storage {
namespace {

std::string digest_after(const std::string& before, const JournalRow& row) {
  return std::string(base::bytes_of(base::sha256(before + chained_bytes(row))));
}

JournalRow row_of(Query& query) {
  return {query.number(0),
          query.text(1),
          static_cast<int>(query.number(2)),
          query.text(3),
          query.text(4),
          query.number_or_nothing(5),
          query.text(6),
          query.number_or_nothing(7),
          query.text(8),
          query.text(9),
          query.blob(10)};
}

void insert(Connection& connection, const JournalRow& row, const std::vector<PersonalPart>& personal) {
  Query(connection,
        "INSERT INTO journal (number, type, version, entered_at, author, cause, program, replaces, reason, "
        "body, digest)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .with(row.number, row.type, row.version, row.entered_at, row.author, row.cause, row.program,
            row.replaces, row.reason, row.body, Blob{row.digest})
      .run();
  for (const auto& part : personal)
    Query(connection, "INSERT INTO personal (fact, part, salt, value) VALUES (?, ?, ?, ?)")
        .with(row.number, part.id, Blob{part.salt}, part.value)
        .run();
}

std::string digest_before(Connection& connection, domain::FactNumber number) {
  Query query(connection, "SELECT digest FROM journal WHERE number = ?");
  query.with(number - 1);
  return query.step() ? query.blob(0) : std::string(32, '\0');
}

std::optional<Fault> fault_in_personal(Connection& connection, const JournalRow& row) {
  const auto parts = personal_parts(connection, row.number);
  std::set<std::string> stated;
  for (const auto& [id, digest] : personal_digests(row.body)) {
    stated.insert(id);
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&wanted = id](const auto& p) { return p.id == wanted; });
    if (part == parts.end()) {
      if (!was_erased(connection, row.number, id)) return Fault{row.number, "personal_missing", id};
    } else if (was_erased(connection, row.number, id)) {
      return Fault{row.number, "personal_restored", id};
    } else if (personal_digest(*part) != digest) {
      return Fault{row.number, "personal_changed", id};
    }
  }
  for (const auto& part : parts)
    if (!stated.contains(part.id)) return Fault{row.number, "personal_added", part.id};
  return std::nullopt;
}

std::optional<Fault> fault_in_row(Connection& connection, const JournalRow& row, domain::FactNumber expected,
                                  const std::string& before, Contents contents) {
  if (row.number != expected) return Fault{expected, "number_missing", {}};
  if (row.digest != digest_after(before, row)) return Fault{row.number, "fact_changed", {}};
  try {
    const auto content = decode_content(row.type, row.version, row.body, {});
    if (auto fault = fault_in_personal(connection, row)) return fault;
    const auto* document = std::get_if<domain::Document>(&content);
    return document ? fault_in_content(connection, row.number, *document, contents) : std::nullopt;
  } catch (const DamagedFact& damage) {
    return Fault{row.number, "fact_unreadable", damage.what()};
  }
}

}  // namespace

bool was_erased(Connection& connection, domain::FactNumber number, const std::string& part) {
  Query query(connection,
              "SELECT 1 FROM journal, json_each(journal.body, '$.parts') AS part"
              " WHERE journal.type = 'PersonalDataErased' AND json_extract(journal.body, '$.number') = ? AND "
              "part.value = ?");
  return query.with(number, part).step();
}

Head journal_head(Connection& connection) {
  Query query(connection, "SELECT number, digest FROM journal ORDER BY number DESC LIMIT 1");
  if (!query.step()) return {0, std::string(32, '\0')};
  return {query.number(0), query.blob(1)};
}

std::string to_text(const Head& head) {
  return std::to_string(head.number) + " " + base::to_hex(head.digest);
}

std::optional<Head> parse_head(const std::string& text) {
  const auto parts = base::split(base::trim(text), ' ');
  if (parts.size() != 2 || parts[1].size() != 64) return std::nullopt;
  Head head;
  const auto end = parts[0].data() + parts[0].size();
  if (std::from_chars(parts[0].data(), end, head.number).ptr != end || head.number < 0) return std::nullopt;
  for (std::size_t i = 0; i < 64; i += 2) {
    unsigned byte = 0;
    const auto* from = parts[1].data() + i;
    if (std::from_chars(from, from + 2, byte, 16).ptr != from + 2) return std::nullopt;
    head.digest += static_cast<char>(byte);
  }
  return head;
}

Head append(Connection& connection, const Head& head, domain::Fact& fact) {
  if (journal_head(connection).digest != head.digest) throw std::logic_error("the journal's head has moved");
  const auto encoded = encode_content(fact.content);
  const auto type = domain::type_of(fact.content);
  fact.number = head.number + 1;
  JournalRow row{fact.number,
                 std::string(type),
                 version_of(type),
                 base::to_text(fact.entered_at),
                 fact.author,
                 fact.cause,
                 fact.program,
                 fact.replaces,
                 fact.reason,
                 encoded.body,
                 {}};
  row.digest = digest_after(head.digest, row);
  insert(connection, row, encoded.personal);
  return {row.number, row.digest};
}

Head append_line(Connection& connection, const Head& head, const JournalLine& line) {
  if (line.row.number != head.number + 1 || line.row.digest != digest_after(head.digest, line.row))
    throw DamagedFact("the chain breaks at fact " + std::to_string(line.row.number));
  insert(connection, line.row, line.personal);
  return {line.row.number, line.row.digest};
}

domain::Fact to_fact(const JournalRow& row, const std::vector<PersonalPart>& personal) {
  const auto entered_at = base::parse_instant(row.entered_at);
  if (!entered_at) throw DamagedFact("not a time of entry: " + row.entered_at);
  return {row.number,  *entered_at,  row.author, row.cause,
          row.program, row.replaces, row.reason, decode_content(row.type, row.version, row.body, personal)};
}

std::optional<domain::Fact> find_fact(Connection& connection, domain::FactNumber number) {
  std::optional<domain::Fact> found;
  read_rows(connection, number, [&](const JournalRow& row) {
    if (row.number == number) found = to_fact(row, personal_parts(connection, number));
    return false;
  });
  return found;
}

std::vector<domain::Fact> find_versions(Connection& connection, domain::FactNumber number) {
  Query query(
      connection,
      "WITH RECURSIVE before (number, replaces) AS ("
      "  SELECT number, replaces FROM journal WHERE number = ?"
      "  UNION ALL SELECT journal.number, journal.replaces FROM journal"
      "  JOIN before ON journal.number = before.replaces),"
      " versions (number) AS ("
      "  SELECT number FROM before WHERE replaces IS NULL"
      "  UNION ALL SELECT journal.number FROM journal JOIN versions ON journal.replaces = versions.number)"
      " SELECT number FROM versions ORDER BY number");
  query.with(number);
  std::vector<domain::Fact> facts;
  while (query.step()) facts.push_back(*find_fact(connection, query.number(0)));
  return facts;
}

bool is_superseded(Connection& connection, domain::FactNumber number) {
  Query query(connection, "SELECT 1 FROM journal WHERE replaces = ?");
  return query.with(number).step();
}

void read_facts(Connection& connection, domain::FactNumber from,
                const std::function<bool(const domain::Fact&)>& use) {
  read_rows(connection, from,
            [&](const JournalRow& row) { return use(to_fact(row, personal_parts(connection, row.number))); });
}

void read_rows(Connection& connection, domain::FactNumber from,
               const std::function<bool(const JournalRow&)>& use) {
  Query query(
      connection,
      "SELECT number, type, version, entered_at, author, cause, program, replaces, reason, body, digest"
      " FROM journal WHERE number >= ? ORDER BY number");
  query.with(from);
  while (query.step())
    if (!use(row_of(query))) return;
}

std::vector<PersonalPart> personal_parts(Connection& connection, domain::FactNumber number) {
  std::vector<PersonalPart> parts;
  Query query(connection, "SELECT part, salt, value FROM personal WHERE fact = ? ORDER BY part");
  query.with(number);
  while (query.step()) parts.push_back({query.text(0), query.blob(1), query.text(2)});
  return parts;
}

void erase_personal(Connection& connection, const domain::PersonalDataErased& what) {
  for (const auto& part : what.parts) {
    if (part == domain::content_part) erase_content(connection, what.number);
    // Asked first: a check of the register applies this fact where nothing may be written.
    Query there(connection, "SELECT 1 FROM personal WHERE fact = ? AND part = ?");
    if (!there.with(what.number, part).step()) continue;
    Query(connection, "DELETE FROM personal WHERE fact = ? AND part = ?").with(what.number, part).run();
  }
}

std::optional<Fault> find_fault_in_journal(Connection& connection, domain::FactNumber from,
                                           Contents contents) {
  std::optional<Fault> fault;
  auto expected = from;
  auto before = digest_before(connection, from);
  read_rows(connection, from, [&](const JournalRow& row) {
    fault = fault_in_row(connection, row, expected++, before, contents);
    before = row.digest;
    return !fault;
  });
  if (fault) return fault;
  Query orphans(connection, "SELECT min(fact) FROM personal WHERE fact NOT IN (SELECT number FROM journal)");
  if (orphans.step() && !orphans.is_null(0)) return Fault{orphans.number(0), "personal_added", {}};
  return std::nullopt;
}

std::optional<Fault> compare_with(Connection& connection, const Head& expected) {
  const auto head = journal_head(connection);
  if (head.number < expected.number) return Fault{head.number + 1, "tail_cut", {}};
  Query query(connection, "SELECT digest FROM journal WHERE number = ?");
  query.with(expected.number);
  if (query.step() && query.blob(0) != expected.digest) return Fault{expected.number, "chain_replaced", {}};
  return std::nullopt;
}

}  // namespace gremium::storage
