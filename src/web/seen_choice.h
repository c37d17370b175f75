// One of several records to be ticked, with the newest fact about it that the page showed: "k7m2q~17".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gremium::web {

struct SeenChoice {
  std::string id;
  // 0 where it cannot be read.
  std::int64_t seen = 0;
};

std::string to_text(const SeenChoice& choice);
SeenChoice read_seen_choice(std::string_view text);

}  // namespace gremium::web
