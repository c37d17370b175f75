#include "exchange/phrase/tokens.h"

#include <charconv>

#include "exchange/phrase/fold.h"

namespace gremium::exchange::phrase {
namespace {

Kind kind_of_sign(std::string_view sign) {
  if (sign == ":") return Kind::colon;
  if (sign == "," || sign == ";" || sign == "|" || sign == "+") return Kind::comma;
  if (sign == "." || sign == "!") return Kind::stop;
  if (sign == "(" || sign == "[" || sign == "{") return Kind::open;
  if (sign == ")" || sign == "]" || sign == "}") return Kind::close;
  if (sign == "/") return Kind::slash;
  if (sign == "-") return Kind::dash;
  if (sign == "?") return Kind::question;
  return Kind::other;
}

// Words whose full stop ends nothing: "2 Enth., 3 Nein".
bool abbreviation(std::string_view word) {
  return word == "enth" || word == "abst" || word == "stimm" || word == "st" || word == "nr" ||
         word == "ziff" || word == "ca" || word == "mehrheitl" || word == "mehrh";
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  Tokens cut() {
    while (place_ < text_.size()) {
      const auto next = first_character(text_.substr(place_));
      switch (next.glyph) {
        case Glyph::letter:
          word();
          break;
        case Glyph::digit:
        case Glyph::odd_digit:
          number();
          break;
        case Glyph::blank:
          glued_ = false;
          place_ += next.size;
          break;
        case Glyph::nothing:
          place_ += next.size;
          break;
        case Glyph::sign:
          sign(next);
          break;
      }
    }
    return std::move(tokens_);
  }

 private:
  Character at(std::size_t place) const {
    if (place >= text_.size()) return {Glyph::blank, " ", 0};
    return first_character(text_.substr(place));
  }

  Token& push(Kind kind, std::size_t begin, std::string folded) {
    Token token{.kind = kind, .text = std::move(folded), .begin = begin, .end = place_, .glued = glued_};
    glued_ = true;
    tokens_.push_back(std::move(token));
    return tokens_.back();
  }

  void word() {
    const auto begin = place_;
    std::string folded;
    for (auto next = at(place_); next.glyph == Glyph::letter || next.glyph == Glyph::nothing;
         next = at(place_)) {
      folded += next.folded;
      place_ += next.size;
    }
    auto entry = word_of(folded);
    push(Kind::word, begin, std::move(folded)).word = entry;
    ending_in_brackets();
  }

  // "Stimme(n)": after a word, without a blank.
  void ending_in_brackets() {
    for (const auto* ending : {"(n)", "(en)", "(e)", "(s)", "(r)"})
      if (text_.substr(place_).starts_with(ending)) {
        place_ += std::string_view(ending).size();
        return;
      }
  }

  static bool digit(const Character& next) {
    return next.glyph == Glyph::digit || next.glyph == Glyph::odd_digit;
  }

  // Figures that hang together are one token, and not a plain one: "12.1", "12,5", "2/3", "1-3",
  // "12.03.2024".
  void number() {
    const auto begin = place_;
    std::string digits;
    for (auto next = at(place_); digits_go_on(next); next = at(place_)) {
      digits += next.folded;
      place_ += next.size;
    }
    std::int64_t value = 0;
    const auto* const end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    // "05" stands in tables; "02024" is no count.
    const bool padded = digits.size() > 3 && digits.front() == '0';
    const bool plain = !padded && read.ec == std::errc{} && read.ptr == end && value <= domain::most_votes;
    auto& token = push(Kind::number, begin, std::move(digits));
    token.plain = plain;
    token.word.value = plain ? value : 0;
  }

  bool digits_go_on(const Character& next) const {
    if (digit(next) || (next.glyph == Glyph::nothing && next.size != 0)) return true;
    if (next.glyph != Glyph::sign) return false;
    const auto& sign = next.folded;
    const bool joins = sign == "." || sign == "," || sign == "/" || sign == "-" || sign == "'" || sign == "’";
    return joins && digit(at(place_ + next.size));
  }

  void sign(const Character& next) {
    const auto begin = place_;
    place_ += next.size;
    // Apostrophes only part words: "l’unanimité".
    if (next.folded == "'" || next.folded == "’" || next.folded == "‘") {
      glued_ = false;
      return;
    }
    const bool shortened =
        next.folded == "." && glued_ && !tokens_.empty() && abbreviation(tokens_.back().text);
    push(shortened ? Kind::other : kind_of_sign(next.folded), begin, next.folded);
  }

  std::string_view text_;
  std::size_t place_ = 0;
  bool glued_ = false;
  Tokens tokens_;
};

// "mehr- heitlich", "Ein-stimmig", "Gegen-Stimmen": one word, if the tables know it.
void join_broken_words(Tokens& tokens) {
  Tokens whole;
  whole.reserve(tokens.size());
  for (auto& token : tokens) {
    const auto size = whole.size();
    const bool broken = token.kind == Kind::word && size >= 2 && whole[size - 1].kind == Kind::dash &&
                        whole[size - 1].glued && whole[size - 2].kind == Kind::word;
    if (broken) {
      auto& before = whole[size - 2];
      // Two broken halves are no longer than a word: a chain of hyphens does not grow without end.
      const auto joined = before.text.size() < 40 ? before.text + token.text : std::string();
      if (const auto entry = word_of(joined); entry.role != Role::unknown) {
        before.text = joined;
        before.word = entry;
        before.end = token.end;
        whole.pop_back();
        continue;
      }
    }
    whole.push_back(std::move(token));
  }
  tokens = std::move(whole);
}

// "Ja: -3": no figure. "41-Stimmen" and "Ja-12" are hyphens.
void spoil_negative(Tokens& tokens) {
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const auto& dash = tokens[i - 1];
    if (tokens[i].kind != Kind::number || !tokens[i].glued || dash.kind != Kind::dash) continue;
    const bool hyphen = dash.glued && i >= 2 && tokens[i - 2].kind == Kind::word;
    if (!hyphen) tokens[i].plain = false;
  }
}

}  // namespace

Tokens tokens_of(std::string_view text) {
  auto tokens = Cutter(text).cut();
  join_broken_words(tokens);
  spoil_negative(tokens);
  return tokens;
}

bool ends_clause(const Token& token) {
  switch (token.kind) {
    case Kind::comma:
    case Kind::stop:
    case Kind::open:
    case Kind::close:
    case Kind::question:
      return true;
    default:
      return token.is(Role::instead);
  }
}

bool ends_figure(const Token& token) {
  return ends_clause(token) || token.kind == Kind::slash || token.is(Role::conjunction) ||
         token.is(Role::with) || token.is(Role::rest);
}

}  // namespace gremium::exchange::phrase
