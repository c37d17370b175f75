#include "exchange/phrase/fold.h"

#include <unordered_map>

namespace gremium::exchange::phrase {
namespace {

struct Point {
  char32_t value = 0xFFFD;
  std::size_t size = 1;
};

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// One code point; a single byte as U+FFFD if it is not UTF-8.
Point first_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  auto value = static_cast<char32_t>(lead & (0x7FU >> size));
  for (std::size_t i = 1; i < size; ++i) {
    if (!continues(text[i])) return {};
    value = (value << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  return {value, size};
}

bool between(char32_t point, char32_t first, char32_t last) { return first <= point && point <= last; }

bool blank(char32_t point) {
  return point <= 0x20 || between(point, 0x7F, 0x9F) || point == 0xA0 || between(point, 0x2000, 0x200A) ||
         point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F || point == 0x3000;
}

bool nothing(char32_t point) {
  return point == 0xAD || between(point, 0x200B, 0x200F) || between(point, 0x202A, 0x202E) ||
         between(point, 0x2060, 0x206F) || point == 0xFEFF;
}

bool dash(char32_t point) { return point == '-' || between(point, 0x2010, 0x2015) || point == 0x2212; }

bool odd_digit(char32_t point) {
  return point == 0xB2 || point == 0xB3 || point == 0xB9 || between(point, 0xBC, 0xBE) ||
         between(point, 0x660, 0x669) || between(point, 0x6F0, 0x6F9) || between(point, 0x2070, 0x2089) ||
         between(point, 0x2150, 0x218B) || between(point, 0x2460, 0x249B) || between(point, 0xFF10, 0xFF19) ||
         between(point, 0x1D7CE, 0x1D7FF);
}

const std::unordered_map<char32_t, std::string_view>& accented() {
  static const std::unordered_map<char32_t, std::string_view> all{{U'ä', "ae"},
                                                                  {U'ö', "oe"},
                                                                  {U'ü', "ue"},
                                                                  {U'ß', "ss"},
                                                                  {U'Ä', "ae"},
                                                                  {U'Ö', "oe"},
                                                                  {U'Ü', "ue"},
                                                                  {U'ẞ', "ss"},
                                                                  {U'à', "a"},
                                                                  {U'â', "a"},
                                                                  {U'á', "a"},
                                                                  {U'À', "a"},
                                                                  {U'Â', "a"},
                                                                  {U'Á', "a"},
                                                                  {U'ç', "c"},
                                                                  {U'Ç', "c"},
                                                                  {U'é', "e"},
                                                                  {U'è', "e"},
                                                                  {U'ê', "e"},
                                                                  {U'ë', "e"},
                                                                  {U'É', "e"},
                                                                  {U'È', "e"},
                                                                  {U'Ê', "e"},
                                                                  {U'Ë', "e"},
                                                                  {U'î', "i"},
                                                                  {U'ï', "i"},
                                                                  {U'Î', "i"},
                                                                  {U'Ï', "i"},
                                                                  {U'ô', "o"},
                                                                  {U'Ô', "o"},
                                                                  {U'û', "u"},
                                                                  {U'ù', "u"},
                                                                  {U'Û', "u"},
                                                                  {U'Ù', "u"},
                                                                  {U'ÿ', "y"},
                                                                  {U'œ', "oe"},
                                                                  {U'Œ', "oe"},
                                                                  {U'æ', "ae"},
                                                                  {U'Æ', "ae"},
                                                                  {U'ﬁ', "fi"},
                                                                  {U'ﬂ', "fl"},
                                                                  {U'ﬀ', "ff"},
                                                                  // An umlaut whose dots stand by themselves.
                                                                  {U'\u0308', "e"}};
  return all;
}

Character ascii(char32_t point) {
  const auto c = static_cast<char>(point);
  if (c >= 'A' && c <= 'Z') return {Glyph::letter, std::string(1, static_cast<char>(c - 'A' + 'a')), 1};
  if (c >= 'a' && c <= 'z') return {Glyph::letter, std::string(1, c), 1};
  if (c >= '0' && c <= '9') return {Glyph::digit, std::string(1, c), 1};
  return {Glyph::sign, std::string(1, c), 1};
}

}  // namespace

Character first_character(std::string_view text) {
  const auto [point, size] = first_point(text);
  if (blank(point)) return {Glyph::blank, " ", size};
  if (nothing(point)) return {Glyph::nothing, "", size};
  if (dash(point)) return {Glyph::sign, "-", size};
  if (point < 0x80) return ascii(point);
  if (odd_digit(point)) return {Glyph::odd_digit, "?", size};
  if (const auto found = accented().find(point); found != accented().end())
    return {Glyph::letter, std::string(found->second), size};
  // Other accents that stand by themselves belong to their letter.
  if (between(point, 0x300, 0x36F)) return {Glyph::letter, "", size};
  // Other scripts and signs: a word that is in no table, or a sign without a meaning.
  const bool sign =
      point < 0xC0 || point == 0xD7 || point == 0xF7 || between(point, 0x2000, 0x2BFF) || point == 0xFFFD;
  return {sign ? Glyph::sign : Glyph::letter, std::string(text.substr(0, size)), size};
}

}  // namespace gremium::exchange::phrase
