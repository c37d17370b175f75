#include "exchange/phrase/sides.h"

#include <algorithm>

#include "exchange/phrase/places.h"

namespace gremium::exchange::phrase {
namespace {

void make_figure(Token& token, std::int64_t value) {
  token.kind = Kind::number;
  token.word.value = value;
  token.plain = true;
}

void number_words(Tokens& tokens) {
  for (auto& token : tokens)
    if (token.is(Role::number)) make_figure(token, token.word.value);
}

bool side_like(const Tokens& tokens, std::size_t place) {
  if (place == nowhere) return false;
  if (tokens[place].is(Role::side) || tokens[place].is(Role::side_if_counted)) return true;
  // "bedarf einer Zustimmung" counts nothing.
  return tokens[place].is(Role::outcome_or_side) && tokens[place].word.side == Side::no;
}

// "bei einer Enthaltung" is one; "in einer Sitzung" is not. "gegen eine Stimme" is left to the ratios.
void articles(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(Role::article)) continue;
    const bool against = i > 0 && tokens[i - 1].is(Role::against) && has_role(tokens, i + 1, Role::votes);
    if (against || side_like(tokens, after(tokens, i)))
      make_figure(tokens[i], 1);
    else
      tokens[i].word.role = Role::filler;
  }
}

// "Ja (12), Nein (3)": brackets around a figure alone, after its side.
void open_brackets(Tokens& tokens) {
  for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
    const bool alone =
        tokens[i].kind == Kind::open && plain_number(tokens, i + 1) && tokens[i + 2].kind == Kind::close;
    if (!alone || !side_like(tokens, i - 1)) continue;
    tokens[i] = {.kind = Kind::colon, .text = ":"};
    tokens[i + 2] = {.kind = Kind::comma, .text = ","};
  }
}

// "3 nicht anwesend": negates nothing else.
void absent(Tokens& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    if (tokens[i].is(Role::negation) && tokens[i + 1].word.side == Side::other)
      tokens[i].word = {.role = Role::filler};
}

bool ends_here(const Tokens& tokens, std::size_t place) {
  return place == nowhere || ends_figure(tokens[place]);
}

// After a figure that its side stood before comes another side, or the end.
bool list_goes_on(const Tokens& tokens, std::size_t figure) {
  const auto next = after(tokens, figure);
  return ends_here(tokens, next) || side_like(tokens, next);
}

// "12 for, 3 against", "pour : 12, contre : 3"; "approved for use" is neither.
void sides_if_counted(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is(Role::side_if_counted)) continue;
    const auto prior = before(tokens, i), next = after(tokens, i);
    const bool headed = has_role(tokens, i + 1, Role::unknown) ? false : plain_number(tokens, next);
    const bool colon = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::colon;
    const bool none = prior != nowhere && (tokens[prior].is(Role::none_of) || tokens[prior].is(Role::no));
    // "12 for the centre": the figure before a preposition must end there.
    const bool preposition = tokens[i].text == "for" || tokens[i].text == "fuer" || tokens[i].text == "fur";
    // "im Haushalt 2024 enthalten"
    const bool own =
        plain_number(tokens, prior) &&
        (prior == 0 || !(tokens[prior - 1].is(Role::unknown) || tokens[prior - 1].is(Role::into)));
    const bool counted = own && (!preposition || ends_here(tokens, next) || headed ||
                                 (next != nowhere && tokens[next].kind == Kind::number));
    // "For 12, against 3"; "approved, for 12 schools" counts no votes.
    const bool begins = i == 0 || ends_figure(tokens[i - 1]);
    const bool listed = headed && begins && list_goes_on(tokens, next);
    tokens[i].word.role =
        counted || none || colon || listed || (headed && !preposition) ? Role::side : Role::filler;
  }
}

// "3 Ablehnungen", "Zustimmung: 12"; "Mehrheitliche Zustimmung: 40 Ja" is an outcome.
void outcomes_or_sides(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& token = tokens[i];
    if (!token.is(Role::outcome_or_side)) continue;
    const auto prior = before(tokens, i), next = after(tokens, i);
    const bool plural = token.text.ends_with("en");
    bool counted = plain_number(tokens, prior) && (plural || tokens[prior].word.value == 1) &&
                   tokens[prior].word.value <= (plural ? domain::most_votes : 1);
    const bool colon = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::colon;
    if (!counted && colon && plain_number(tokens, next)) counted = !side_like(tokens, after(tokens, next));
    const bool none = prior != nowhere && tokens[prior].is(Role::none_of);
    if (none && (plural || token.word.side == Side::no)) counted = true;
    token.word.role = counted ? Role::side : Role::outcome;
  }
}

// "12 yes, 3 no", "no: 3"; before anything else it negates.
void no_and_non(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& word = tokens[i].word;
    if (!tokens[i].is(Role::no) && !tokens[i].is(Role::non)) continue;
    const bool counted = plain_number(tokens, before(tokens, i)) || plain_number(tokens, after(tokens, i)) ||
                         (i + 1 < tokens.size() && tokens[i + 1].kind == Kind::colon);
    if (counted)
      word = {.role = Role::side, .side = Side::no};
    else
      word = {.role = word.role == Role::no ? Role::none_of : Role::negation};
  }
}

// "weder … noch …": both are none of. A "noch" by itself is not.
void neither_nor(Tokens& tokens) {
  bool neither = false;
  for (auto& token : tokens) {
    if (token.text == "weder") neither = true;
    if (neither && token.text == "noch") token.word = {.role = Role::none_of};
    if (token.kind == Kind::stop) neither = false;
  }
}

// "pas d’abstention", "pas de vote": none of.
void none_in_two_words(Tokens& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const auto& next = tokens[i + 1].text;
    if (tokens[i].text == "pas" && (next == "d" || next == "de")) tokens[i].word.role = Role::none_of;
  }
}

void set_aside(Token& token) {
  token.plain = false;
  token.used = true;
}

// "19:30 Uhr", "um 19:30", "75 %", "2/3-Mehrheit", "zwei Drittel".
void times_and_shares(Tokens& tokens, std::size_t i) {
  auto next = i + 1;
  while (next < tokens.size() && tokens[next].kind == Kind::dash) ++next;
  const auto* follows = next < tokens.size() ? &tokens[next] : nullptr;
  const bool share = follows != nullptr &&
                     (follows->text == "%" || follows->is(Role::percent) || follows->is(Role::fraction) ||
                      follows->is(Role::clock) || (follows->is(Role::label) && !tokens[i].plain));
  if (share) set_aside(tokens[i]);
  const bool after_colon = i >= 2 && tokens[i - 1].kind == Kind::colon && tokens[i - 2].kind == Kind::number;
  if (share && after_colon) set_aside(tokens[i - 2]);
  if (i > 0 && tokens[i - 1].is(Role::before_clock)) {
    set_aside(tokens[i]);
    const bool minutes = next + 1 < tokens.size() && tokens[next].kind == Kind::colon;
    if (minutes && tokens[next + 1].kind == Kind::number) set_aside(tokens[next + 1]);
  }
}

// "mehr als 12", "knapp 40".
bool approximate(const Tokens& tokens, std::size_t i) {
  for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
    const auto& token = tokens[i - back];
    // "l’unanimité moins une abstention" is exact.
    const bool less = back == 1 && token.text == "moins" && !(i >= 2 && tokens[i - 2].text == "au");
    if (less) return false;
    if (token.is(Role::approximate) || (back == 1 && token.is(Role::narrow))) return true;
    const bool than = token.text == "als" || token.text == "de" || token.text == "than" || token.text == "d";
    // "ca."
    const bool shortened = token.kind == Kind::other && token.text == ".";
    if (!than && !shortened && token.kind != Kind::stop) return false;
  }
  return false;
}

bool is_or(const Token& token) { return token.text == "oder" || token.text == "or" || token.text == "ou"; }

// "2 oder 3"
bool alternative(const Tokens& tokens, std::size_t i) {
  const auto number = [&](std::size_t place) {
    return place < tokens.size() && tokens[place].kind == Kind::number;
  };
  return (i >= 2 && is_or(tokens[i - 1]) && number(i - 2)) ||
         (i + 2 < tokens.size() && is_or(tokens[i + 1]) && number(i + 2));
}

bool is_scrap(const Token& token) {
  return token.kind == Kind::word && token.text.size() <= 2 && token.text != "x" && !token.is(Role::side) &&
         !token.is(Role::clock) && !token.is(Role::votes);
}

// "4l Ja", "I7 Ja", "1Z": a letter that was a digit.
bool scanned_badly(const Tokens& tokens, std::size_t i) {
  const bool before = i > 0 && tokens[i].glued && is_scrap(tokens[i - 1]);
  const bool after = i + 1 < tokens.size() && tokens[i + 1].glued && is_scrap(tokens[i + 1]);
  return before || after;
}

// "12.03.2024", "12.3.", "2024-03-12", "12. März".
bool day(const Tokens& tokens, std::size_t i) {
  const auto& text = tokens[i].text;
  const auto parts = [&](char sign) { return std::count(text.begin(), text.end(), sign); };
  const bool stop = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::stop && tokens[i + 1].glued;
  if (parts('.') == 2 || (parts('.') == 1 && stop)) return true;
  if (parts('-') == 2) return text.find('-') == 4 || text.size() - text.rfind('-') == 5;
  if (parts('/') == 2) return text.find('/') == 4 || text.size() - text.rfind('/') == 5;
  return tokens[i].plain && stop && has_role(tokens, i + 2, Role::unknown);
}

// "Variante 1", "§ 5", "TOP 3.1": the number belongs to what stands before it, unless it counts votes.
bool designates(const Tokens& tokens, std::size_t i) {
  if (i == 0 || side_like(tokens, after(tokens, i))) return false;
  const auto& prior = tokens[i - 1];
  // "Ziffern 1, 2 und 3"
  const bool joins = prior.is(Role::conjunction) || prior.kind == Kind::comma || prior.kind == Kind::dash;
  if (joins && i >= 2 && tokens[i - 2].kind == Kind::number && tokens[i - 2].used) return true;
  // "Nr. 12"
  if (prior.text == "." && prior.kind == Kind::other) return i >= 2 && tokens[i - 2].is(Role::item);
  return prior.is(Role::unknown) || prior.is(Role::item) || prior.is(Role::meeting) ||
         (prior.kind == Kind::other && prior.text != "=");
}

}  // namespace

void settle_by_neighbours(Tokens& tokens) {
  open_brackets(tokens);
  absent(tokens);
  number_words(tokens);
  none_in_two_words(tokens);
  neither_nor(tokens);
  articles(tokens);
  no_and_non(tokens);
  sides_if_counted(tokens);
  outcomes_or_sides(tokens);
}

void set_other_figures_aside(Tokens& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != Kind::number) continue;
    times_and_shares(tokens, i);
    if (approximate(tokens, i) || alternative(tokens, i) || scanned_badly(tokens, i)) tokens[i].plain = false;
    if (designates(tokens, i) || day(tokens, i)) set_aside(tokens[i]);
  }
}

}  // namespace gremium::exchange::phrase
