#include "language/sizes.h"

#include <array>

namespace gremium::language {
namespace {

struct Units {
  const char* byte;
  const char* bytes;
  std::array<const char*, 3> larger;
  char mark;
};

const Units& units_of(base::Language language) {
  static const Units german{"Byte", "Byte", {"kB", "MB", "GB"}, ','};
  static const Units english{"byte", "bytes", {"kB", "MB", "GB"}, '.'};
  static const Units french{"octet", "octets", {"ko", "Mo", "Go"}, ','};
  switch (language) {
    case base::Language::de:
      return german;
    case base::Language::en:
      return english;
    case base::Language::fr:
      break;
  }
  return french;
}

}  // namespace

std::string file_size(base::Language language, std::int64_t bytes) {
  const auto& units = units_of(language);
  if (bytes < 1000) {
    const bool one = bytes == 1 || (bytes == 0 && language == base::Language::fr);
    return std::to_string(bytes) + " " + (one ? units.byte : units.bytes);
  }
  std::size_t unit = 0;
  std::int64_t scale = 1000;
  // What would round to a thousand of one is one of the next.
  while (unit + 1 < units.larger.size() && bytes + scale / 2 >= 1000 * scale) {
    scale *= 1000;
    ++unit;
  }
  const auto tenths = (bytes + scale / 20) / (scale / 10);
  const auto number = tenths < 100 ? std::to_string(tenths / 10) + units.mark + std::to_string(tenths % 10)
                                   : std::to_string((bytes + scale / 2) / scale);
  return number + " " + units.larger[unit];
}

}  // namespace gremium::language
