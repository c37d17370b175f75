// JSON Feed 1.1 (jsonfeed.org): values in, bytes out.
#pragma once

#include <string>

#include "exchange/feed.h"

namespace gremium::exchange {

// Throws on text that is not UTF-8.
std::string to_json_feed(const Feed& feed);

}  // namespace gremium::exchange
