#include "storage/papers.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

void plan_consultations(Connection& connection, domain::FactNumber fact, const domain::Paper& paper) {
  Query(connection, "DELETE FROM consultations WHERE paper = ?").with(paper.id).run();
  for (const auto& step : paper.consultations)
    Query(connection, "INSERT INTO consultations (paper, body, fact) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .with(paper.id, step.body, fact)
        .run();
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Paper& paper) {
  const auto before = find_paper(connection, paper.id);
  Query(connection,
        "INSERT INTO papers (id, fact, organisation, number, is_public, content) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, organisation = excluded.organisation,"
        " number = excluded.number, is_public = excluded.is_public, content = excluded.content")
      .with(paper.id, fact.number, paper.organisation, paper.number, paper.is_public, encode(paper))
      .run();
  plan_consultations(connection, fact.number, paper);
  return touches_if(paper.is_public || (before && before->value.is_public));
}

std::optional<domain::Recorded<domain::Paper>> find_paper(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM papers WHERE id = ?");
  return one<domain::Paper>(query.with(id));
}

std::optional<domain::Recorded<domain::Paper>> find_paper_numbered(Connection& connection,
                                                                   const std::string& organisation,
                                                                   const std::string& number) {
  Query query(connection, "SELECT fact, content FROM papers WHERE organisation = ? AND number = ?");
  return one<domain::Paper>(query.with(organisation, number));
}

std::vector<domain::Recorded<domain::Paper>> list_papers(Connection& connection,
                                                         const domain::PaperFilter& filter) {
  Query query(
      connection,
      "SELECT fact, content FROM papers WHERE (?1 = 0 OR is_public) AND (?2 = '' OR organisation = ?2)"
      " AND (?3 = 0 OR fact < ?3) AND (?4 = '' OR coalesce(json_extract(content, '$.dated'), '') <= ?4)"
      " ORDER BY fact DESC LIMIT ?5");
  return all<domain::Paper>(query.with(filter.public_only, filter.organisation, filter.before,
                                       filter.dated_by ? filter.dated_by->iso() : std::string(),
                                       filter.limit));
}

}  // namespace gremium::storage
