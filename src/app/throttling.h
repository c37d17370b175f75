// How often somebody may ask for a mail.
#pragma once

#include <chrono>
#include <string>

#include "base/day.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

// Whether one more is too many; if not, it is counted. What is older than `memory`, counted from the last
// one, is forgotten. Within an act's transaction.
bool is_too_often(storage::Connection& connection, const std::string& key, int most,
                  std::chrono::hours memory, base::Instant now);

}  // namespace gremium::app
