#include "web/seen_choice.h"

#include <charconv>

namespace gremium::web {

std::string to_text(const SeenChoice& choice) { return choice.id + "~" + std::to_string(choice.seen); }

SeenChoice read_seen_choice(std::string_view text) {
  const auto mark = text.find('~');
  SeenChoice choice{std::string(text.substr(0, mark))};
  if (mark == std::string_view::npos) return choice;
  const auto number = text.substr(mark + 1);
  const auto read = std::from_chars(number.data(), number.data() + number.size(), choice.seen);
  if (read.ec != std::errc() || read.ptr != number.data() + number.size()) choice.seen = 0;
  return choice;
}

}  // namespace gremium::web
