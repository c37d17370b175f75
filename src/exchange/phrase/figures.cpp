#include "exchange/phrase/figures.h"

#include <array>

#include "base/text.h"
#include "exchange/phrase/places.h"
#include "exchange/phrase/sides.h"

namespace gremium::exchange::phrase {
namespace {

class Reader {
 public:
  explicit Reader(Tokens& tokens) : tokens_(tokens) {}

  Figures read() {
    settle_by_neighbours(tokens_);
    set_other_figures_aside(tokens_);
    rest();
    ratios();
    for (std::size_t i = 0; i < tokens_.size(); ++i) score(i);
    if (!table() && !joined_table())
      for (std::size_t begin = 0; begin < tokens_.size(); begin = segment(begin)) continue;
    left_over();
    return std::move(figures_);
  }

 private:
  using Places = std::vector<std::size_t>;

  void flag(PhraseFlag flag) { figures_.flags.push_back(flag); }
  void unread() { flag(PhraseFlag::figure_unread); }
  bool at(std::size_t place, Role role) const { return has_role(tokens_, place, role); }
  bool free_side(std::size_t place) const { return at(place, Role::side) && !tokens_[place].used; }

  std::optional<std::int64_t>* field(Side side) {
    switch (side) {
      case Side::yes:
        return &figures_.yes;
      case Side::no:
        return &figures_.no;
      case Side::abstain:
        return &figures_.abstain;
      case Side::invalid:
        return &figures_.invalid;
      default:
        return nullptr;
    }
  }

  // A second figure of one side that differs spoils both, for good.
  void set(Side side, std::int64_t value) {
    auto* place = field(side);
    if (place == nullptr) return;
    auto& spoiled = spoiled_[static_cast<std::size_t>(side)];
    if (spoiled) return;
    if (*place && **place != value) {
      spoiled = true;
      place->reset();
      flag(PhraseFlag::figures_contradict);
      return;
    }
    *place = value;
  }

  // "Rest Ja-Stimmen", "ansonsten Zustimmung", "les autres contre".
  void rest() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_[i].is(Role::rest)) continue;
      tokens_[i].used = true;
      auto next = i + 1;
      while (next < tokens_.size() && tokens_[next].word.side == Side::none &&
             (passable(tokens_[next]) || tokens_[next].is(Role::with)))
        ++next;
      rest_of(next);
    }
  }

  void rest_of(std::size_t next) {
    const bool side =
        at(next, Role::side) || (next < tokens_.size() && tokens_[next].word.side != Side::none);
    const bool stated = at(next, Role::outcome) || at(next, Role::label);
    if (!side && !stated) return unread();
    flag(PhraseFlag::rest_count_unknown);
    figures_.rest = true;
    if (!side || tokens_[next].is(Role::outcome)) return;
    tokens_[next].used = true;
    if (tokens_[next].word.side == Side::yes) figures_.rest_outcome = PhraseOutcome::adopted;
    if (tokens_[next].word.side == Side::no) figures_.rest_outcome = PhraseOutcome::rejected;
  }

  // Two or three figures with nothing but colons, "gegen" or "zu" between them: for, against, abstaining.
  void ratios() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!plain_number(tokens_, i)) continue;
      Places run{i};
      while (true) {
        const auto next = ratio_goes_on(run.back(), run.size());
        if (next == nowhere) break;
        run.push_back(next);
      }
      if (run.size() > 1) ratio(run);
      i = run.back();
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) opposed_alone(i);
  }

  std::size_t past_votes(std::size_t place) const {
    while (place < tokens_.size() && tokens_[place].is(Role::votes)) ++place;
    return place;
  }

  std::size_t ratio_goes_on(std::size_t place, std::size_t length) const {
    const auto between = past_votes(place + 1);
    if (between >= tokens_.size()) return nowhere;
    const auto next = between + 1;
    if (!plain_number(tokens_, next < tokens_.size() ? next : nowhere)) return nowhere;
    const auto& sign = tokens_[between];
    if (sign.kind == Kind::colon) return between == place + 1 ? next : nowhere;
    const bool opposes =
        sign.is(Role::against) || sign.is(Role::to) || sign.text == "contre" || sign.text == "against";
    // "3 contre 2 abstentions": the second figure counts something else.
    return opposes && length == 1 && !free_side(after(tokens_, next)) ? next : nowhere;
  }

  void ratio(const Places& run) {
    const auto prior = before(tokens_, run.front()), next = after(tokens_, run.back());
    const bool sided = free_side(prior) || free_side(next) || run.size() > 3 || only_a_time(run);
    // "Ja : Nein : Enthaltungen 12 : 3 : 2" is a table.
    if (sided) return;
    constexpr std::array order{Side::yes, Side::no, Side::abstain};
    for (std::size_t i = 0; i < run.size(); ++i) {
      set(order.at(i), tokens_[run[i]].word.value);
      tokens_[run[i]].used = true;
    }
    for (auto i = run.front(); i <= run.back(); ++i) tokens_[i].used = true;
  }

  // "19:30" and nothing else might be anything.
  bool only_a_time(const Places& run) const {
    if (run.size() != 2 || tokens_[run[0]].word.value > 23 || tokens_[run[1]].word.value > 59) return false;
    if (tokens_[run[1]].text.size() != 2 || tokens_[run[0] + 1].kind != Kind::colon) return false;
    for (const auto& token : tokens_)
      if (token.is(Role::outcome) || token.is(Role::label) || token.is(Role::votes) || token.is(Role::vote))
        return false;
    return true;
  }

  // "gegen 3 Stimmen", "12 für, 3 gegen".
  void opposed_alone(std::size_t i) {
    if (!tokens_[i].is(Role::against) || tokens_[i].used) return;
    const auto prior = before(tokens_, i);
    const auto next = i + 1 < tokens_.size() ? i + 1 : nowhere;
    const bool first = plain_number(tokens_, next) && !free_side(after(tokens_, next));
    const bool last =
        !first && plain_number(tokens_, prior) && (next == nowhere || ends_figure(tokens_[next]));
    if (!first && !last) return;
    auto& number = tokens_[first ? next : prior];
    set(Side::no, number.word.value);
    number.used = true;
  }

  // English: "carried 12-3", "failed (3-12-2)". Only after the word for what came out, and where the figures
  // say the same: "approved 1-3" counts items.
  void score(std::size_t place) {
    if (tokens_[place].kind != Kind::number || tokens_[place].used || tokens_[place].plain) return;
    auto prior = place;
    while (prior > 0)
      if (!leads_to_score(tokens_[--prior])) break;
    const auto& word = tokens_[prior];
    if (prior == place || !word.is(Role::outcome) || !is_english(word.text)) return;
    const auto parts = base::split(base::replace_all(tokens_[place].text, "\u2013", "-"), '-');
    if (parts.size() < 2 || parts.size() > 3) return;
    for (const auto& part : parts)
      if (!figure(part) || part.size() > 3) return;
    const bool more_yes = *figure(parts[0]) > *figure(parts[1]);
    if (more_yes != (word.word.outcome == PhraseOutcome::adopted)) return;
    constexpr std::array order{Side::yes, Side::no, Side::abstain};
    for (std::size_t i = 0; i < parts.size(); ++i) set(order.at(i), *figure(parts[i]));
    tokens_[place].used = true;
  }

  static bool leads_to_score(const Token& token) {
    return passable(token) || token.kind == Kind::open || token.kind == Kind::comma || token.is(Role::vote) ||
           token.is(Role::article) || token.text == "a" || token.text == "by" || token.text == "of";
  }

  static bool is_english(std::string_view word) {
    for (const auto* one :
         {"carried", "passed", "approved", "adopted", "failed", "lost", "defeated", "rejected"})
      if (word == one) return true;
    return false;
  }

  // "Ja/Nein/Enthaltungen: 12/3/2": first all sides, then as many figures.
  bool table() {
    Places sides, numbers;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (free_side(i)) {
        if (!numbers.empty()) return false;
        sides.push_back(i);
      }
      if (tokens_[i].kind == Kind::number && !tokens_[i].used) numbers.push_back(i);
    }
    if (sides.size() < 2 || sides.size() != numbers.size()) return false;
    for (auto i = sides.front(); i <= numbers.back(); ++i) {
      const bool sign = tokens_[i].kind != Kind::word || ends_figure(tokens_[i]) || passable(tokens_[i]);
      const bool part = tokens_[i].is(Role::side) && !tokens_[i].used;
      if ((!sign && !part) || (tokens_[i].kind == Kind::number && !tokens_[i].plain)) return false;
    }
    for (std::size_t i = 0; i < sides.size(); ++i) pair(numbers[i], sides[i]);
    return true;
  }

  // The same with figures that hang together: they are one token.
  bool joined_table() {
    Places sides;
    auto joined = nowhere;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (free_side(i)) sides.push_back(i);
      if (tokens_[i].kind != Kind::number || tokens_[i].used) continue;
      if (joined != nowhere) return false;
      joined = i;
    }
    if (joined == nowhere || sides.size() < 2 || sides.back() > joined || counted_on(joined)) return false;
    const auto parts = base::split(tokens_[joined].text, '/');
    if (parts.size() != sides.size()) return false;
    for (const auto& part : parts)
      if (!figure(part)) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) set(tokens_[sides[i]].word.side, *figure(parts[i]));
    for (auto i = sides.front(); i <= joined; ++i) tokens_[i].used = true;
    return true;
  }

  // "…: 12/3/2 Stimmen" is still a table; "Enthaltungen, 2/3 der Ja-Stimmen" is none.
  bool counted_on(std::size_t place) const {
    for (auto i = place; i-- > 0;) {
      if (tokens_[i].is(Role::side)) return false;
      if (tokens_[i].kind != Kind::colon) return true;
    }
    return true;
  }

  static std::optional<std::int64_t> figure(const std::string& digits) {
    if (digits.empty() || digits.size() > 5 || digits.find_first_not_of("0123456789") != std::string::npos)
      return std::nullopt;
    return std::stoll(digits);
  }

  void pair(std::size_t number, std::size_t side) {
    // Of "ohne", the entry's value is no figure.
    const bool none = tokens_[number].is(Role::none_of);
    set(tokens_[side].word.side, none ? 0 : tokens_[number].word.value);
    tokens_[number].used = tokens_[side].used = true;
  }

  // Reads up to the next sign that ends a figure; answers where the next segment begins.
  std::size_t segment(std::size_t begin) {
    Places found;
    auto end = begin;
    for (; end < tokens_.size(); ++end) {
      const auto& token = tokens_[end];
      if (ends_figure(token)) break;
      if (token.used) continue;
      if (token.kind == Kind::number || token.is(Role::side) || counts_none(end)) found.push_back(end);
    }
    if (!alternate(found) || !close(found)) {
      doubtful(found);
    } else {
      for (std::size_t i = 0; i < found.size(); i += 2) pair_either_way(found[i], found[i + 1]);
    }
    shared_none(begin, found);
    return end + 1;
  }

  // "keine" directly before or after a side.
  bool counts_none(std::size_t place) const {
    if (!tokens_[place].is(Role::none_of)) return false;
    if (free_side(after(tokens_, place))) return true;
    const auto next = after(tokens_, place);
    const bool last = next == nowhere || ends_figure(tokens_[next]) || free_side(next);
    return last && free_side(before(tokens_, place));
  }

  bool counts(std::size_t place) const { return !tokens_[place].is(Role::side); }

  // Figure and side in turn, as many of the ones as of the others: then it is clear what belongs together.
  bool alternate(const Places& found) const {
    if (found.size() % 2 != 0) return false;
    for (std::size_t i = 1; i < found.size(); ++i)
      if (counts(found[i]) == counts(found[i - 1])) return false;
    return true;
  }

  // No foreign word within a pair: "12 Anträge, davon Ja", "Ja angenommen 3".
  bool close(const Places& found) const {
    for (std::size_t i = 0; i + 1 < found.size(); i += 2)
      for (auto between = found[i] + 1; between < found[i + 1]; ++between)
        if (!passable(tokens_[between]) && !tokens_[between].used) return false;
    for (const auto place : found)
      if (tokens_[place].kind == Kind::number && !tokens_[place].plain) return false;
    return true;
  }

  void pair_either_way(std::size_t first, std::size_t second) {
    const auto number = counts(first) ? first : second;
    const auto side = counts(first) ? second : first;
    // "nicht ohne Gegenstimmen": some, but not how many.
    if (tokens_[number].is(Role::none_of) && number > 0 && tokens_[number - 1].is(Role::negation)) {
      tokens_[number - 1].used = tokens_[number].used = tokens_[side].used = true;
      return unread();
    }
    pair(number, side);
  }

  // "39 Ja9" and figures without a side, or the other way round, are told to people.
  void doubtful(const Places& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
      auto& token = tokens_[found[i]];
      if (token.is(Role::none_of)) continue;
      const bool spoiled = i > 0 && i + 1 < found.size() && token.is(Role::side) && counts(found[i - 1]) &&
                           counts(found[i + 1]) && tokens_[found[i + 1]].glued;
      if (!spoiled) continue;
      typo(token.word.side);
      for (const auto place : found) tokens_[place].used = true;
      return;
    }
    if (found.empty() || votes_without_side(found)) return;
    for (const auto place : found) {
      tokens_[place].used = true;
      if (tokens_[place].word.side != Side::other) unread_in_segment_ = true;
    }
  }

  // "Bei 41-Stimmen, 5 Nein-Stimmen": probably the yes votes, but it does not say so.
  bool votes_without_side(const Places& found) {
    if (found.size() != 1 || tokens_[found[0]].kind != Kind::number || !tokens_[found[0]].plain) return false;
    auto next = found[0] + 1;
    while (next < tokens_.size() && tokens_[next].kind == Kind::dash) ++next;
    if (!at(next, Role::votes)) return false;
    tokens_[found[0]].used = true;
    sideless_ = true;
    return true;
  }

  void typo(Side side) {
    switch (side) {
      case Side::yes:
        return flag(PhraseFlag::typo_yes_count_unclear);
      case Side::no:
        return flag(PhraseFlag::typo_no_count_unclear);
      case Side::abstain:
        return flag(PhraseFlag::typo_abstain_count_unclear);
      case Side::invalid:
        return flag(PhraseFlag::typo_invalid_count_unclear);
      default:
        return;
    }
  }

  // "ohne Gegenstimmen und Enthaltungen": none of either. (A number is not shared so.)
  void shared_none(std::size_t begin, const Places& found) {
    const bool joined = begin > 0 && tokens_[begin - 1].is(Role::conjunction);
    if (joined && found.size() == 1 && tokens_[found[0]].is(Role::side) && none_before_) {
      set(tokens_[found[0]].word.side, 0);
      tokens_[found[0]].used = true;
      unread_in_segment_ = false;
    } else {
      none_before_ = found.size() == 2 && tokens_[found[0]].is(Role::none_of) && tokens_[found[1]].used;
    }
    if (unread_in_segment_) unread();
    unread_in_segment_ = false;
  }

  void left_over() {
    if (sideless_ && !figures_.yes && !has_typo()) flag(PhraseFlag::typo_yes_count_unclear);
  }

  bool has_typo() const {
    for (const auto flag : figures_.flags)
      if (flag == PhraseFlag::typo_yes_count_unclear) return true;
    return false;
  }

  Tokens& tokens_;
  Figures figures_;
  bool spoiled_[6] = {};
  bool none_before_ = false;
  bool unread_in_segment_ = false;
  bool sideless_ = false;
};

}  // namespace

Figures read_figures(Tokens& tokens) { return Reader(tokens).read(); }

}  // namespace gremium::exchange::phrase
