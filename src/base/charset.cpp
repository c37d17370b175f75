#include "base/charset.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace gremium::base {
namespace {

constexpr char32_t lost = 0xFFFD;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view little_mark = "\xFF\xFE";
constexpr std::string_view big_mark = "\xFE\xFF";

// Windows-1252 from 0x80 to 0x9F; the rest is Latin-1. Five bytes mean nothing.
constexpr std::array<char16_t, 32> windows{0x20AC, lost,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, lost,   0x017D, lost,
                                           lost,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, lost,   0x017E, 0x0178};

void append(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | (c >> 6U));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(text, byte >= 0x80 && byte < 0xA0 ? windows[byte - 0x80U] : char32_t{byte});
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool big) {
  const auto unit = [&](std::size_t i) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[i]),
               second = static_cast<unsigned char>(bytes[i + 1]);
    return big ? char32_t{first} << 8U | second : char32_t{second} << 8U | first;
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto c = unit(i);
    const bool leads = c >= 0xD800 && c < 0xDC00;
    const auto next = leads && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (leads && next >= 0xDC00 && next < 0xE000) {
      append(text, 0x10000 + ((c - 0xD800) << 10U) + (next - 0xDC00));
      i += 2;
    } else {
      append(text, c >= 0xD800 && c < 0xE000 ? lost : c);
    }
  }
  if (bytes.size() % 2 != 0) append(text, lost);
  return text;
}

// Half of the bytes of a Latin text in UTF-16 are zeros, all on one side.
bool has_zeros_at(std::string_view bytes, std::size_t side) {
  constexpr std::size_t looked_at = 200;
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return false;
  std::size_t zeros = 0, pairs = 0;
  for (std::size_t i = 0; i + 1 < std::min(bytes.size(), looked_at); i += 2, ++pairs) {
    if (bytes[i + side] == '\0') ++zeros;
    if (bytes[i + 1 - side] == '\0') return false;
  }
  return zeros * 10 >= pairs * 8;
}

// Whether there is a sign of UTF-8 that takes more than one byte.
bool has_long_sign(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first >= 0xC2 && is_utf8(bytes.substr(i, size)) && i + size <= bytes.size()) return true;
  }
  return false;
}

}  // namespace

std::string_view name_of(Charset charset) {
  switch (charset) {
    case Charset::utf8:
      return "UTF-8";
    case Charset::utf16_little:
    case Charset::utf16_big:
      return "UTF-16";
    case Charset::windows_1252:
      return "Windows-1252";
    case Charset::mixed:
      break;
  }
  return "?";
}

Charset charset_of(std::string_view bytes) {
  if (starts_with(bytes, little_mark)) return Charset::utf16_little;
  if (starts_with(bytes, big_mark)) return Charset::utf16_big;
  if (has_zeros_at(bytes, 1)) return Charset::utf16_little;
  if (has_zeros_at(bytes, 0)) return Charset::utf16_big;
  if (is_utf8(bytes)) return Charset::utf8;
  return has_long_sign(bytes) ? Charset::mixed : Charset::windows_1252;
}

std::string to_utf8(std::string bytes, Charset charset) {
  switch (charset) {
    case Charset::utf16_little:
    case Charset::utf16_big: {
      const bool big = charset == Charset::utf16_big;
      const bool marked = starts_with(bytes, big ? big_mark : little_mark);
      return from_utf16(std::string_view(bytes).substr(marked ? 2 : 0), big);
    }
    case Charset::windows_1252:
      return from_windows(bytes);
    case Charset::utf8:
    case Charset::mixed:
      break;
  }
  if (starts_with(bytes, utf8_mark)) bytes.erase(0, utf8_mark.size());
  return bytes;
}

bool is_garbled(std::string_view utf8) {
  if (utf8.find("\xEF\xBF\xBD") != std::string_view::npos) return true;
  // The first byte of an accented letter, read as Windows-1252, is Ã or Â; the second one a sign that never
  // follows them.
  for (const std::string_view first : {"\u00C3", "\u00C2"})
    for (auto at = utf8.find(first); at != std::string_view::npos; at = utf8.find(first, at + 1)) {
      const auto next = utf8.substr(at + first.size());
      if (next.size() < 2) continue;
      const auto lead = static_cast<unsigned char>(next[0]), second = static_cast<unsigned char>(next[1]);
      if (lead == 0xC2 && second >= 0xA1 && second <= 0xBF) return true;
    }
  // Letters whose second byte lies where Windows-1252 has quotation marks and the like.
  for (const std::string_view pair : {"\u00C3\u0178", "\u00C3\u201E", "\u00C3\u2013", "\u00C3\u0153",
                                      "\u00C3\u2030", "\u00C3\u20AC", "\u00E2\u20AC"})
    if (utf8.find(pair) != std::string_view::npos) return true;
  return false;
}

}  // namespace gremium::base
