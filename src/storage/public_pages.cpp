#include "storage/public_pages.h"

#include "storage/connection.h"
#include "storage/organisations.h"

namespace gremium::storage {
namespace {

using domain::PublicPage;
using domain::PublicPageKind;

void add(Connection& connection, PublicPageKind kind, const char* sql, std::vector<PublicPage>& pages) {
  Query query(connection, sql);
  while (query.step()) pages.push_back({kind, query.text(0), {}});
}

void add_organisations(Connection& connection, std::vector<PublicPage>& pages) {
  Query query(connection, "SELECT id FROM organisations ORDER BY id");
  while (query.step())
    if (is_public_organisation(connection, query.text(0)))
      pages.push_back({PublicPageKind::organisation, query.text(0), {}});
}

void add_news(Connection& connection, std::vector<PublicPage>& pages) {
  Query query(
      connection,
      "SELECT announcement, language, slug FROM publications WHERE version = 1 AND announcement NOT IN"
      " (SELECT announcement FROM announcement_withdrawals) ORDER BY announcement, language");
  while (query.step()) {
    const auto id = query.text(0);
    if (pages.empty() || pages.back().kind != PublicPageKind::news || pages.back().id != id)
      pages.push_back({PublicPageKind::news, id, {}});
    if (const auto language = base::language_of(query.text(1))) pages.back().slugs[*language] = query.text(2);
  }
}

}  // namespace

std::vector<PublicPage> list_public_pages(Connection& connection) {
  std::vector<PublicPage> pages;
  add(connection, PublicPageKind::network, "SELECT id FROM networks ORDER BY id", pages);
  add_organisations(connection, pages);
  add(connection, PublicPageKind::accession, "SELECT id FROM accessions WHERE is_public ORDER BY id", pages);
  add(connection, PublicPageKind::meeting, "SELECT id FROM meetings WHERE is_public ORDER BY id", pages);
  add(connection, PublicPageKind::minutes,
      "SELECT DISTINCT m.id FROM meetings AS m JOIN minutes_versions AS v ON v.meeting = m.id"
      " WHERE m.is_public ORDER BY m.id",
      pages);
  add(connection, PublicPageKind::decision, "SELECT id FROM decisions WHERE is_public ORDER BY id", pages);
  add(connection, PublicPageKind::election, "SELECT id FROM elections WHERE is_public ORDER BY id", pages);
  add(connection, PublicPageKind::paper, "SELECT id FROM papers WHERE is_public ORDER BY id", pages);
  add_news(connection, pages);
  return pages;
}

}  // namespace gremium::storage
