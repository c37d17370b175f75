#include "exchange/phrase/items.h"

#include <algorithm>

#include "exchange/phrase/places.h"

namespace gremium::exchange::phrase {
namespace {

bool tells_a_result(const Token& token) {
  return token.is(Role::outcome) || token.is(Role::outcome_or_side) || token.is(Role::label) ||
         token.is(Role::vote) || token.is(Role::no_quorum);
}

bool counts(const Tokens& tokens, std::size_t number) {
  const auto next = after(tokens, number);
  return next != nowhere && (tokens[next].is(Role::side) || tokens[next].is(Role::side_if_counted));
}

// "12.1", "8.12": one point and short. Not "12.03." or "12.03.2024", which are days.
bool section(const Tokens& tokens, std::size_t i) {
  const auto& token = tokens[i];
  if (token.kind != Kind::number || token.plain || token.text.size() > 7) return false;
  if (std::count(token.text.begin(), token.text.end(), '.') != 1) return false;
  if (token.text.find_first_not_of("0123456789.") != std::string::npos || counts(tokens, i)) return false;
  // "19.30 Uhr"
  if (has_role(tokens, i + 1, Role::clock)) return false;
  const bool day = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::stop && tokens[i + 1].glued &&
                   token.text.find(".0") != std::string::npos;
  return !day;
}

// "12:3", but not "TOP 3: 12 Ja".
bool ratio(const Tokens& tokens, std::size_t colon) {
  if (tokens[colon].kind != Kind::colon || colon == 0 || colon + 1 >= tokens.size()) return false;
  if (tokens[colon - 1].kind != Kind::number || tokens[colon + 1].kind != Kind::number) return false;
  return colon < 2 || !tokens[colon - 2].is(Role::item);
}

// What stands before a colon, back to the end of what was said before.
enum class Heading { none, item, unknown };

Heading heading_before(const Tokens& tokens, std::size_t colon) {
  if (colon == 0) return Heading::none;
  if (ratio(tokens, colon)) return Heading::none;
  auto found = Heading::none;
  for (auto i = colon; i-- > 0;) {
    const auto& token = tokens[i];
    if (token.kind == Kind::stop || token.kind == Kind::close || token.kind == Kind::colon) break;
    if (tells_a_result(token) && !token.is(Role::vote)) break;
    if (token.is(Role::side)) break;
    if (token.is(Role::item)) return Heading::item;
    if (token.is(Role::unknown)) found = Heading::unknown;
  }
  const bool numbered = tokens[colon - 1].kind == Kind::number && (colon == 1 || section(tokens, colon - 1));
  return numbered ? Heading::item : found;
}

bool headed(const Tokens& tokens) {
  int unknown = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Kind::colon) continue;
    const auto heading = heading_before(tokens, i);
    if (heading == Heading::item) return true;
    if (heading == Heading::unknown) ++unknown;
  }
  // "SPD: zugestimmt CDU: abgelehnt"
  return unknown > 1;
}

// "12.1 einstimmig zugestimmt 12.2"
bool sectioned(const Tokens& tokens) {
  std::size_t sections = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    if (section(tokens, i)) ++sections;
  return sections > 1 || (sections == 1 && section(tokens, 0));
}

// "1. einstimmig angenommen", "a) abgelehnt", "TOP 3 einstimmig angenommen".
bool enumerated(const Tokens& tokens) {
  std::size_t first = 0;
  while (first < tokens.size() && (tokens[first].is(Role::to) || tokens[first].is(Role::filler))) ++first;
  if (first + 2 >= tokens.size()) return false;
  const auto& mark = tokens[first];
  const auto& next = tokens[first + 1];
  const auto& then = tokens[first + 2];
  const bool letter = mark.kind == Kind::word && mark.text.size() == 1;
  if ((letter || mark.kind == Kind::number) && next.kind == Kind::close && next.glued) return true;
  const bool result = tells_a_result(then) || then.is(Role::with);
  if (mark.kind == Kind::number && mark.plain && next.kind == Kind::stop && next.glued) return result;
  return mark.is(Role::item) && next.kind == Kind::number && result;
}

}  // namespace

bool item_by_item(const Tokens& tokens) {
  bool result = false;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    result = result || tells_a_result(tokens[i]) || tokens[i].is(Role::side) || ratio(tokens, i);
  if (!result) return false;
  return headed(tokens) || sectioned(tokens) || enumerated(tokens);
}

}  // namespace gremium::exchange::phrase
