// The front without sockets: what a client that sends these bytes and waits gets back. The entry for unit
// tests and the target for fuzzing.
#pragma once

#include <string>
#include <string_view>

#include "web/front/exchange.h"

namespace gremium::web {

// Pipelined requests are answered in order until one closes the connection; an unfinished one is left
// unanswered.
std::string answer_bytes(std::string_view bytes, const std::string& client, const Common& common);

// Whether this body may be taken, by the limits and the handler; the reason if not.
std::optional<Refused> admit_body(const Common& common, Exchange& exchange, const CheckedHead& head,
                                  const std::string& peer);

}  // namespace gremium::web
