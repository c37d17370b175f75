// With what browsers encrypt what an account typed and did not save: local rows.
#pragma once

#include <optional>
#include <string>

namespace gremium::storage {

class Connection;

std::optional<std::string> find_unsaved_key(Connection& connection, const std::string& account);
// The first one stays: what was encrypted with it is to be read again.
void keep_unsaved_key(Connection& connection, const std::string& account, const std::string& key);

}  // namespace gremium::storage
