// Words as the search compares them: München, Muenchen and Munchen are one, and so are ß and ss, É and e.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::language {

// A word of a text: letters and digits, at its bytes [begin, end).
struct FoldedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  // Small letters and digits, without accents; ae, oe and ue as the vowel alone, since they stand for ä, ö
  // and ü as well as for themselves. Other scripts in Latin letters. Never empty.
  std::string folded;
};

// In the order of the text, which may be any bytes: what is no letter or digit parts words.
std::vector<FoldedWord> folded_words(std::string_view text);
// The same words alone, with blanks between.
std::string folded(std::string_view text);

}  // namespace gremium::language
