#include "exchange/term/words.h"

#include "exchange/phrase/fold.h"

namespace gremium::exchange::term {
namespace {

using phrase::Glyph;

bool joins_figures(const phrase::Character& character) {
  return character.glyph == Glyph::sign &&
         (character.folded == "." || character.folded == "-" || character.folded == "/");
}

// What stands between words and says nothing; any other sign is a word of its own, which nobody knows.
bool parts(const std::string& sign) {
  for (const auto* known : {",", ";", ":", ".", "-", "(", ")", "'", "’", "‘", "\"", "„", "“", "”", "«", "»"})
    if (sign == known) return true;
  return false;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool goes_on = false;
  for (std::size_t place = 0; place < text.size();) {
    const auto next = phrase::first_character(text.substr(place));
    place += next.size;
    if (next.glyph == Glyph::nothing) continue;
    const bool digit = next.glyph == Glyph::digit || next.glyph == Glyph::odd_digit;
    const bool in_figure = goes_on && words.back().figure;
    if (digit || (in_figure && joins_figures(next))) {
      if (!in_figure) words.push_back({{}, true});
      words.back().text += next.folded;
      goes_on = true;
    } else if (next.glyph == Glyph::letter) {
      if (!goes_on || in_figure) words.push_back({});
      words.back().text += next.folded;
      goes_on = true;
    } else {
      const bool minus = !goes_on && next.folded == "-" && place < text.size() &&
                         phrase::first_character(text.substr(place)).glyph == Glyph::digit;
      if (next.glyph == Glyph::sign && (minus || !parts(next.folded))) words.push_back({next.folded, false});
      goes_on = false;
    }
  }
  return words;
}

}  // namespace gremium::exchange::term
