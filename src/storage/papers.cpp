#include "storage/papers.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Paper& paper) {
  const auto before = find_paper(connection, paper.id);
  Query(connection,
        "INSERT INTO papers (id, fact, organisation, is_public, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, organisation = excluded.organisation,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(paper.id, fact.number, paper.organisation, paper.is_public, encode(paper))
      .run();
  return touches_if(paper.is_public || (before && before->value.is_public));
}

std::optional<domain::Recorded<domain::Paper>> find_paper(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM papers WHERE id = ?");
  return one<domain::Paper>(query.with(id));
}

std::vector<domain::Recorded<domain::Paper>> list_papers(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM papers ORDER BY rowid DESC");
  return all<domain::Paper>(query);
}

}  // namespace gremium::storage
