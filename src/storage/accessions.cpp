#include "storage/accessions.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

bool is_public(Connection& connection, const std::string& accession) {
  Query query(connection, "SELECT 1 FROM accessions WHERE id = ? AND is_public");
  return query.with(accession).step();
}

domain::AccessionCase case_of(Connection& connection, domain::Recorded<domain::Accession> accession) {
  domain::AccessionCase found{std::move(accession), {}, {}, {}};
  const auto& id = found.accession.value.id;
  found.taken.resize(found.accession.value.steps.size());
  Query steps(connection, "SELECT fact, content, step FROM steps_taken WHERE accession = ? ORDER BY step");
  steps.with(id);
  while (steps.step()) {
    const auto step = static_cast<std::size_t>(steps.number(2));
    if (step < found.taken.size()) found.taken[step] = recorded<domain::StepTaken>(steps);
  }
  Query received(connection,
                 "SELECT fact, content FROM documents_received WHERE accession = ? ORDER BY step, document");
  found.received = all<domain::DocumentReceived>(received.with(id));
  Query end(connection, "SELECT fact, content FROM accession_ends WHERE accession = ?");
  found.closed = one<domain::AccessionClosed>(end.with(id));
  return found;
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Accession& accession) {
  const bool was_public = is_public(connection, accession.id);
  Query(connection,
        "INSERT INTO accessions (id, fact, organisation, is_public, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, organisation = excluded.organisation,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(accession.id, fact.number, accession.organisation, accession.is_public, encode(accession))
      .run();
  Query(connection, "DELETE FROM accession_procedures WHERE accession = ?").with(accession.id).run();
  for (const auto& procedure : accession.procedures)
    Query(connection, "INSERT INTO accession_procedures (accession, procedure, fact) VALUES (?, ?, ?)")
        .with(accession.id, procedure, fact.number)
        .run();
  return touches_if(was_public || accession.is_public);
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::StepTaken& taken) {
  Query(connection,
        "INSERT INTO steps_taken (accession, step, fact, decision, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (accession, step) DO UPDATE SET fact = excluded.fact, decision = excluded.decision,"
        " content = excluded.content")
      .with(taken.accession, taken.step, fact.number, or_null(taken.decision), encode(taken))
      .run();
  return touches_if(is_public(connection, taken.accession));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::DocumentReceived& received) {
  Query(connection,
        "INSERT INTO documents_received (accession, step, document, fact, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (accession, step, document) DO UPDATE SET fact = excluded.fact,"
        " content = excluded.content")
      .with(received.accession, received.step, received.document, fact.number, encode(received))
      .run();
  return touches_if(is_public(connection, received.accession));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::AccessionClosed& closed) {
  Query(connection,
        "INSERT INTO accession_ends (accession, fact, state, content) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (accession) DO UPDATE SET fact = excluded.fact, state = excluded.state,"
        " content = excluded.content")
      .with(closed.accession, fact.number, std::string(name_of(closed.state)), encode(closed))
      .run();
  return touches_if(is_public(connection, closed.accession));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Quotation& quotation) {
  const auto before = find_quotation(connection, quotation.id);
  Query(connection,
        "INSERT INTO quotations (id, fact, accession, is_public, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, accession = excluded.accession,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(quotation.id, fact.number, quotation.accession, quotation.is_public, encode(quotation))
      .run();
  const bool shown = quotation.is_public || (before && before->value.is_public);
  return touches_if(shown && is_public(connection, quotation.accession));
}

std::optional<domain::AccessionCase> find_accession(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM accessions WHERE id = ?");
  auto accession = one<domain::Accession>(query.with(id));
  if (!accession) return std::nullopt;
  return case_of(connection, std::move(*accession));
}

std::vector<domain::AccessionCase> list_accessions(Connection& connection,
                                                   const domain::AccessionFilter& filter) {
  Query query(connection,
              "SELECT fact, content FROM accessions WHERE (NOT ?1 OR is_public)"
              " AND (NOT ?2 OR id NOT IN (SELECT accession FROM accession_ends))"
              " AND (?3 = '' OR organisation = ?3)"
              " AND (?4 = '' OR id IN (SELECT accession FROM steps_taken WHERE decision = ?4))"
              " AND (?5 = '' OR id IN (SELECT accession FROM accession_procedures WHERE procedure = ?5))"
              " ORDER BY fact DESC");
  std::vector<domain::AccessionCase> list;
  for (auto& accession : all<domain::Accession>(query.with(
           filter.public_only, filter.open_only, filter.organisation, filter.decision, filter.procedure)))
    list.push_back(case_of(connection, std::move(accession)));
  return list;
}

std::optional<domain::Recorded<domain::Quotation>> find_quotation(Connection& connection,
                                                                  const std::string& id) {
  Query query(connection, "SELECT fact, content FROM quotations WHERE id = ?");
  return one<domain::Quotation>(query.with(id));
}

std::vector<domain::Recorded<domain::Quotation>> list_quotations(Connection& connection,
                                                                 const std::string& accession) {
  Query query(connection, "SELECT fact, content FROM quotations WHERE accession = ? ORDER BY fact");
  return all<domain::Quotation>(query.with(accession));
}

}  // namespace gremium::storage
