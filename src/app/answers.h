// The one table from the code of a refusal to what programs are told: the status of HTTP and the exit code of
// a command.
#pragma once

#include <string_view>

namespace gremium::app {

struct Answer {
  int http;
  int exit;
};

// Exit codes: 1 refused, 3 in use or newer, 4 the register does not verify, 5 the system failed.
Answer answer_to(std::string_view code);

}  // namespace gremium::app
