// A phrase cut into words, figures and signs. Any bytes may come; nothing is refused.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/phrase/words.h"

namespace gremium::exchange::phrase {

enum class Kind { word, number, colon, comma, stop, open, close, slash, dash, question, other };

struct Token {
  Kind kind = Kind::other;
  // Of words: their entry. Of figures: `value`.
  Word word = {};
  // Folded for words, as it stands for figures.
  std::string text = {};
  // Where it stands in the phrase, in bytes.
  std::size_t begin = 0;
  std::size_t end = 0;
  // No blank between it and the token before.
  bool glued = false;
  // Of figures: a plain, whole one that is not too large to be votes.
  bool plain = false;
  // Understood, or read over on purpose.
  bool used = false;

  bool is(Role role) const { return kind == Kind::word && word.role == role; }
};

using Tokens = std::vector<Token>;

// The whole phrase. Words that were broken at a line's end ("JA- Stimmen", "mehr- heitlich") are whole again;
// endings in brackets ("Stimme(n)") are gone.
Tokens tokens_of(std::string_view text);

// Whether a figure cannot go on over it: comma, brackets, "und", "bei".
bool ends_figure(const Token& token);
// Whether a negation cannot reach over it: comma, brackets, "sondern".
bool ends_clause(const Token& token);

}  // namespace gremium::exchange::phrase
