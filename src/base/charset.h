// Files of spreadsheets as UTF-8: what encoding a file is in, found out from its bytes alone.
#pragma once

#include <string>
#include <string_view>

namespace gremium::base {

enum class Charset {
  utf8,
  utf16_little,
  utf16_big,
  windows_1252,  // what is no UTF-8 at all
  mixed,         // UTF-8 in one place, something else in another: two files were put together
};

std::string_view name_of(Charset charset);

// UTF-16 by its byte order mark, or by the zeros between Latin letters.
Charset charset_of(std::string_view bytes);
// The text as UTF-8 without a byte order mark. What means nothing in that encoding becomes U+FFFD. A mixed
// file stays as it is: is_utf8() tells which cells are wrong.
std::string to_utf8(std::string bytes, Charset charset);

// Whether it was read in a wrong encoding before it was written into this file: "KÃ¶ln", or U+FFFD where a
// letter was.
bool is_garbled(std::string_view utf8);

}  // namespace gremium::base
