// The text cut into folded words (small letters, ä as ae, é as e) and figures; signs that part are left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gremium::exchange::term {

// "30.09.", "2025-01-01" and "1" are figures: with their dots, bars and hyphens.
struct Word {
  std::string text;
  bool figure = false;
};

std::vector<Word> words_of(std::string_view text);

}  // namespace gremium::exchange::term
