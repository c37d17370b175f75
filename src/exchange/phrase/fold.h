// One spelling for all: what people type, what files contain, what copying leaves behind.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gremium::exchange::phrase {

enum class Glyph {
  letter,
  digit,
  // "²", "½", digits of other scripts: a figure they stand in cannot be read.
  odd_digit,
  blank,
  // Soft hyphens, marks without width: as if they were not there.
  nothing,
  sign
};

struct Character {
  Glyph glyph = Glyph::sign;
  // What it is written as: small letters without accents (ä: ae), or the sign itself; '-' for all dashes.
  std::string folded = {};
  // In bytes.
  std::size_t size = 1;
};

// The character at the start of a text that is not empty. Bytes that are no UTF-8 are signs.
Character first_character(std::string_view text);

}  // namespace gremium::exchange::phrase
