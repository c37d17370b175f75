// With what a browser encrypts what an account typed and did not save, so that the next one there cannot read
// it.
#pragma once

#include <string>

#include "app/house.h"

namespace gremium::app {

// 256 bits in hex, for the pages of the account's sessions alone; made with its first log-in. Empty: it has
// not logged in since there are keys.
std::string unsaved_key(House& house, const std::string& account);

}  // namespace gremium::app
