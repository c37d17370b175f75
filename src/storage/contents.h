// The bytes of documents, under their SHA-256 in hexadecimal. Beside the journal, not derived from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/document.h"
#include "storage/journal.h"

namespace gremium::storage {

class Connection;

// Keeps them once, however often they come. False if they are not those of the digest.
bool put_content(Connection& connection, const std::string& digest, std::string_view bytes);
std::optional<std::string> find_content(Connection& connection, const std::string& digest);

// Removes the bytes of the document that a fact is about, unless a fact that is not erased has them too.
void erase_content(Connection& connection, domain::FactNumber number);

// Codes: content_missing, content_changed, content_restored (erased bytes are there again).
std::optional<Fault> fault_in_content(Connection& connection, domain::FactNumber number,
                                      const domain::Document& document, Contents how);

}  // namespace gremium::storage
