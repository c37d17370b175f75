#include "storage/ids.h"

#include "storage/connection.h"

namespace gremium::storage {

std::unordered_set<std::string> ids_ever_given(Connection& connection, std::string_view type) {
  std::unordered_set<std::string> ids;
  Query query(connection, "SELECT json_extract(body, '$.id') FROM journal WHERE type = ?");
  query.with(type);
  while (query.step()) ids.insert(query.text(0));
  return ids;
}

}  // namespace gremium::storage
