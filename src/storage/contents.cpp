#include "storage/contents.h"

#include "base/crypto.h"
#include "storage/connection.h"

namespace gremium::storage {
namespace {

std::string digest_of(std::string_view bytes) { return base::to_hex(base::sha256(bytes)); }

// Nothing if they are not there.
std::optional<std::int64_t> size_of(Connection& connection, const std::string& digest) {
  Query query(connection, "SELECT length(bytes) FROM contents WHERE digest = ?");
  if (!query.with(digest).step()) return std::nullopt;
  return query.number(0);
}

// Whether a fact says so that was not erased.
bool is_held(Connection& connection, const std::string& digest) {
  Query query(connection,
              "SELECT 1 FROM journal WHERE type = 'DocumentRecorded'"
              " AND json_extract(body, '$.digest') = ?1 AND NOT EXISTS"
              " (SELECT 1 FROM journal AS erasure, json_each(erasure.body, '$.parts') AS part"
              "  WHERE erasure.type = 'PersonalDataErased' AND part.value = ?2"
              "  AND json_extract(erasure.body, '$.number') = journal.number)");
  return query.with(digest, domain::content_part).step();
}

}  // namespace

bool put_content(Connection& connection, const std::string& digest, std::string_view bytes) {
  if (digest_of(bytes) != digest) return false;
  if (!size_of(connection, digest))
    Query(connection, "INSERT INTO contents (digest, bytes) VALUES (?, ?)").with(digest, Blob{bytes}).run();
  return true;
}

std::optional<std::string> find_content(Connection& connection, const std::string& digest) {
  Query query(connection, "SELECT bytes FROM contents WHERE digest = ?");
  if (!query.with(digest).step()) return std::nullopt;
  return query.blob(0);
}

void erase_content(Connection& connection, domain::FactNumber number) {
  const auto fact = find_fact(connection, number);
  const auto* document = fact ? std::get_if<domain::Document>(&fact->content) : nullptr;
  // Looked for first: a check of the register applies the erasure where nothing may be written.
  if (document == nullptr || !size_of(connection, document->digest)) return;
  if (is_held(connection, document->digest)) return;
  Query(connection, "DELETE FROM contents WHERE digest = ?").with(document->digest).run();
}

std::optional<Fault> fault_in_content(Connection& connection, domain::FactNumber number,
                                      const domain::Document& document, Contents how) {
  const auto size = size_of(connection, document.digest);
  if (was_erased(connection, number, std::string(domain::content_part))) {
    if (size && !is_held(connection, document.digest)) return Fault{number, "content_restored", {}};
    return std::nullopt;
  }
  if (!size) return Fault{number, "content_missing", document.id};
  if (*size != document.size) return Fault{number, "content_changed", document.id};
  if (how == Contents::are_there) return std::nullopt;
  const auto bytes = find_content(connection, document.digest);
  if (!bytes || digest_of(*bytes) != document.digest) return Fault{number, "content_changed", document.id};
  return std::nullopt;
}

}  // namespace gremium::storage
