#include "storage/documents.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/organisations.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

// How to ask whether a subject is public, for each kind that the register has.
struct SubjectQuery {
  domain::SubjectKind kind;
  const char* is_public;
};
constexpr SubjectQuery subject_queries[] = {
    {domain::SubjectKind::decision, "SELECT is_public FROM decisions WHERE id = ?"},
    {domain::SubjectKind::accession, "SELECT is_public FROM accessions WHERE id = ?"},
    {domain::SubjectKind::paper, "SELECT is_public FROM papers WHERE id = ?"},
    {domain::SubjectKind::meeting, "SELECT is_public FROM meetings WHERE id = ?"},
    {domain::SubjectKind::agenda_item,
     // As domain::MeetingCase::agenda_is_out().
     "SELECT i.is_public AND m.is_public AND EXISTS (SELECT 1 FROM meeting_advances a WHERE a.meeting = m.id"
     " AND a.state IN ('invited', 'in_session'))"
     " FROM agenda_items i JOIN meetings m ON m.id = i.meeting WHERE i.id = ?"},
};

// Whose body, paper or case a subject is.
struct OwnerQuery {
  domain::SubjectKind kind;
  const char* owner;
};
constexpr OwnerQuery owner_queries[] = {
    {domain::SubjectKind::decision,
     "SELECT b.organisation FROM decisions d JOIN bodies b ON b.id = d.body WHERE d.id = ?"},
    {domain::SubjectKind::accession, "SELECT organisation FROM accessions WHERE id = ?"},
    {domain::SubjectKind::paper, "SELECT organisation FROM papers WHERE id = ?"},
    {domain::SubjectKind::meeting,
     "SELECT b.organisation FROM meetings m JOIN bodies b ON b.id = m.body WHERE m.id = ?"},
    {domain::SubjectKind::agenda_item,
     "SELECT b.organisation FROM agenda_items i JOIN meetings m ON m.id = i.meeting"
     " JOIN bodies b ON b.id = m.body WHERE i.id = ?"},
    {domain::SubjectKind::organisation, "SELECT id FROM organisations WHERE id = ?"},
};

bool seen_by_everyone(Connection& connection, const domain::Document& document) {
  return document.is_public &&
         subject_state(connection, document.subject_kind, document.subject) == SubjectState::everyone;
}

}  // namespace

SubjectState subject_state(Connection& connection, domain::SubjectKind kind, const std::string& id) {
  if (kind == domain::SubjectKind::organisation) {
    if (!find_organisation(connection, id)) return SubjectState::unknown;
    return is_public_organisation(connection, id) ? SubjectState::everyone : SubjectState::office_only;
  }
  for (const auto& [known, sql] : subject_queries) {
    if (known != kind) continue;
    Query query(connection, sql);
    if (!query.with(id).step()) return SubjectState::unknown;
    return query.number(0) != 0 ? SubjectState::everyone : SubjectState::office_only;
  }
  return SubjectState::unknown;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Document& document) {
  const auto before = find_document(connection, document.id);
  const bool was_seen = before && seen_by_everyone(connection, before->value);
  Query(connection,
        "INSERT INTO documents (id, fact, subject_kind, subject, is_public, for_members, content)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET fact = excluded.fact,"
        " subject_kind = excluded.subject_kind, subject = excluded.subject,"
        " is_public = excluded.is_public, for_members = excluded.for_members,"
        " content = excluded.content")
      .with(document.id, fact.number, name_of(document.subject_kind), document.subject, document.is_public,
            document.for_members, encode(document))
      .run();
  return touches_if(was_seen || seen_by_everyone(connection, document));
}

std::optional<domain::Recorded<domain::Document>> find_document(Connection& connection,
                                                                const std::string& id) {
  Query query(connection, "SELECT fact, content FROM documents WHERE id = ?");
  return one<domain::Document>(query.with(id));
}

std::vector<std::int64_t> facts_about_document(Connection& connection, const std::string& id) {
  Query query(connection,
              "SELECT number FROM journal WHERE type = 'DocumentRecorded' AND json_extract(body, '$.id') = ?"
              " ORDER BY number DESC");
  std::vector<std::int64_t> numbers;
  query.with(id);
  while (query.step()) numbers.push_back(query.number(0));
  return numbers;
}

std::string subject_owner(Connection& connection, domain::SubjectKind kind, const std::string& id) {
  for (const auto& [known, sql] : owner_queries) {
    if (known != kind) continue;
    Query query(connection, sql);
    if (query.with(id).step()) return query.text(0);
  }
  return {};
}

std::vector<domain::Recorded<domain::Document>> list_documents_for_members(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM documents WHERE for_members ORDER BY fact DESC");
  return all<domain::Document>(query);
}

std::vector<domain::Recorded<domain::Document>> list_documents(Connection& connection,
                                                               const domain::DocumentFilter& filter) {
  Query query(connection,
              "SELECT fact, content FROM documents WHERE (?1 = '' OR subject_kind = ?1)"
              " AND (?2 = '' OR subject = ?2) ORDER BY fact DESC LIMIT ?3");
  return all<domain::Document>(
      query.with(filter.subject_kind ? name_of(*filter.subject_kind) : std::string_view(), filter.subject,
                 filter.limit));
}

}  // namespace gremium::storage
