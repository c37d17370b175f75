#include "storage/unsaved_keys.h"

#include "storage/connection.h"

namespace gremium::storage {

std::optional<std::string> find_unsaved_key(Connection& connection, const std::string& account) {
  Query query(connection, "SELECT key FROM local_unsaved_keys WHERE account = ?");
  if (!query.with(account).step()) return std::nullopt;
  return query.text(0);
}

void keep_unsaved_key(Connection& connection, const std::string& account, const std::string& key) {
  Query(connection,
        "INSERT INTO local_unsaved_keys (account, key) VALUES (?, ?) ON CONFLICT (account) DO NOTHING")
      .with(account, key)
      .run();
}

}  // namespace gremium::storage
