#include "storage/site.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {

Touches apply(Connection& connection, const domain::Fact& fact, const domain::RegisterFounded& founded) {
  Query(connection,
        "INSERT INTO register (id, fact, content) VALUES (1, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(fact.number, encode(founded))
      .run();
  return Touches::everyone;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::SiteText& text) {
  Query(connection,
        "INSERT INTO site_texts (key, fact, content) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(text.key, fact.number, encode(text))
      .run();
  return Touches::everyone;
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::SiteIdentity& identity) {
  Query(connection,
        "INSERT INTO site_identity (id, fact, content) VALUES (1, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, content = excluded.content")
      .with(fact.number, encode(identity))
      .run();
  return Touches::everyone;
}

std::optional<domain::RegisterFounded> find_register(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM register");
  auto found = one<domain::RegisterFounded>(query);
  if (!found) return std::nullopt;
  return std::move(found->value);
}

std::optional<domain::Recorded<domain::SiteText>> find_site_text(Connection& connection,
                                                                 const std::string& key) {
  Query query(connection, "SELECT fact, content FROM site_texts WHERE key = ?");
  return one<domain::SiteText>(query.with(key));
}

std::optional<domain::Recorded<domain::SiteIdentity>> find_site_identity(Connection& connection) {
  Query query(connection, "SELECT fact, content FROM site_identity");
  return one<domain::SiteIdentity>(query);
}

std::string site_name(Connection& connection, base::Language language) {
  if (const auto identity = find_site_identity(connection))
    if (const auto name = identity->value.names.find(language); name != identity->value.names.end())
      return name->second;
  const auto founded = find_register(connection);
  return founded ? founded->name : "Gremium";
}

}  // namespace gremium::storage
