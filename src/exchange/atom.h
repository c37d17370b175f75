// Atom (RFC 4287): values in, bytes out.
#pragma once

#include <string>

#include "exchange/feed.h"

namespace gremium::exchange {

// Characters that XML does not allow are left out.
std::string to_atom(const Feed& feed);

}  // namespace gremium::exchange
