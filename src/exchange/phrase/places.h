// Ways to go over the tokens of a phrase.
#pragma once

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

// Stands for "no such token".
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Words and signs that may stand between a figure and what it counts: "12 Stimmen dafür", "Ja-Stimmen: 12".
inline bool passable(const Token& token) {
  if (token.kind == Kind::colon || token.kind == Kind::dash || token.kind == Kind::other) return true;
  if (token.text == "vote") return true;
  return token.is(Role::filler) || token.is(Role::votes) || token.is(Role::into);
}

// The next token that is not passable; `nowhere` at the end.
inline std::size_t after(const Tokens& tokens, std::size_t place) {
  for (auto i = place + 1; i < tokens.size(); ++i)
    if (!passable(tokens[i])) return i;
  return nowhere;
}

inline std::size_t before(const Tokens& tokens, std::size_t place) {
  for (auto i = place; i-- > 0;)
    if (!passable(tokens[i])) return i;
  return nowhere;
}

inline bool plain_number(const Tokens& tokens, std::size_t place) {
  return place != nowhere && tokens[place].kind == Kind::number && tokens[place].plain && !tokens[place].used;
}

inline bool has_role(const Tokens& tokens, std::size_t place, Role role) {
  return place != nowhere && place < tokens.size() && tokens[place].is(role);
}

}  // namespace gremium::exchange::phrase
