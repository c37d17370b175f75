#include "exchange/phrase/outcomes.h"

#include <algorithm>

#include "base/text.h"
#include "exchange/phrase/fold.h"
#include "exchange/phrase/negations.h"
#include "exchange/phrase/places.h"

namespace gremium::exchange::phrase {
namespace {

using domain::MajorityLabel;

class Reader {
 public:
  Reader(Tokens& tokens, std::string_view text) : tokens_(tokens), text_(text) {}

  Told read() {
    destination();
    separated_verbs();
    const auto negated = apply_negations(tokens_);
    if (negated.unclear) flag(PhraseFlag::negation_unclear);
    if (negated.label) flag(PhraseFlag::label_negated);
    told_.figures_negated = negated.figures;
    dropped_votes();
    doubts();
    collect();
    told_.as_amended = amended_ && told_.outcome == PhraseOutcome::adopted;
    if (negated.unclear || doubtful_) told_.outcome = PhraseOutcome::unknown;
    if (negated.unclear) told_.label = MajorityLabel::none;
    return std::move(told_);
  }

 private:
  void flag(PhraseFlag flag) { told_.flags.push_back(flag); }
  bool at(std::size_t place, Role role) const {
    return has_role(tokens_, place, role) && !tokens_[place].used;
  }

  // "Verwiesen in den Kulturausschuss", "An den Hauptausschuss überwiesen": what stands there is a name, and
  // no word of it tells an outcome.
  void destination() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!at(i, Role::outcome) || tokens_[i].word.outcome != PhraseOutcome::referred) continue;
      if (!destination_after(i)) destination_before(i);
    }
  }

  bool leads_on(std::size_t place) const {
    const auto& token = tokens_[place];
    return token.is(Role::into) || token.is(Role::to) || token.is(Role::filler);
  }

  bool destination_after(std::size_t place) {
    auto begin = place + 1;
    bool into = false;
    for (; begin < tokens_.size() && leads_on(begin); ++begin)
      into = into || !tokens_[begin].is(Role::filler) || tokens_[begin].text.starts_with('a') ||
             tokens_[begin].text == "zur" || tokens_[begin].text == "zum";
    if (!into || begin >= tokens_.size() || tokens_[begin].kind != Kind::word) return false;
    return go_to(place, begin, name_end(begin, tokens_.size()));
  }

  bool destination_before(std::size_t place) {
    for (auto i = place; i-- > 0;) {
      if (ends_clause(tokens_[i])) return false;
      if (!tokens_[i].is(Role::into)) continue;
      auto begin = i + 1;
      while (begin < place && tokens_[begin].is(Role::filler)) ++begin;
      return begin < place && go_to(place, begin, name_end(begin, place));
    }
    return false;
  }

  // "Verweisung in den Ausschuss abgelehnt", "… ohne Abstimmung"
  static bool tells_more(const Token& token) {
    return token.is(Role::outcome) || token.is(Role::label) || token.is(Role::vote) ||
           token.is(Role::none_of) || token.is(Role::negation);
  }

  // Up to the clause's end, a dash, what tells an outcome, or "mit 12 Ja-Stimmen".
  std::size_t name_end(std::size_t begin, std::size_t end) const {
    for (auto i = begin; i < end; ++i) {
      if (ends_clause(tokens_[i]) || tokens_[i].kind == Kind::dash || tells_more(tokens_[i])) return i;
      const bool figure =
          i + 1 < end && (tokens_[i + 1].kind == Kind::number || tokens_[i + 1].is(Role::none_of));
      if (tokens_[i].is(Role::with) && figure) return i;
    }
    return end;
  }

  // A label or "zurück" after the name is no part of it.
  bool go_to(std::size_t verb, std::size_t begin, std::size_t end) {
    while (end > begin && (tokens_[end - 1].is(Role::label) || tokens_[end - 1].is(Role::filler) ||
                           tokens_[end - 1].is(Role::particle)))
      --end;
    if (end == begin) return false;
    for (auto i = begin; i < end; ++i) {
      // "in die nächste Sitzung verwiesen"
      if (tokens_[i].is(Role::meeting)) tokens_[verb].word.outcome = PhraseOutcome::postponed;
      tokens_[i].used = true;
    }
    if (tokens_[verb].word.outcome != PhraseOutcome::referred) return true;
    told_.referred_to = as_printed(tokens_[begin].begin, tokens_[end - 1].end);
    return true;
  }

  // On one line, without control characters and marks nobody sees. Empty if it is no UTF-8.
  std::string as_printed(std::size_t begin, std::size_t end) const {
    auto left = text_.substr(begin, end - begin);
    if (!base::is_utf8(left)) return {};
    std::string line;
    bool gap = false;
    while (!left.empty()) {
      const auto next = first_character(left);
      if (next.glyph == Glyph::blank) gap = true;
      if (next.glyph != Glyph::blank && next.glyph != Glyph::nothing) {
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line += left.substr(0, next.size);
      }
      left.remove_prefix(next.size);
    }
    return line;
  }

  // "Der Rat stimmt einstimmig zu": the particle ends the clause.
  void separated_verbs() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!at(i, Role::verb)) continue;
      const auto particle = particle_of(i);
      if (particle == nowhere) continue;
      tokens_[particle].word = {.role = Role::outcome, .outcome = tokens_[i].word.outcome};
      tokens_[i].word.role = Role::filler;
    }
    for (auto& token : tokens_)
      if (token.is(Role::verb)) token.word.role = Role::unknown;
  }

  std::size_t particle_of(std::size_t verb) const {
    for (auto i = verb + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind == Kind::stop) return nowhere;
      const bool last = i + 1 == tokens_.size() || ends_figure(tokens_[i + 1]);
      if (last && particle(tokens_[i], tokens_[verb].word.value)) return i;
    }
    return nowhere;
  }

  static bool particle(const Token& token, std::int64_t which) {
    if (which == 0) return token.text == "zu";
    if (which == 3) return token.text == "an";
    return token.is(Role::particle) && token.word.value == which;
  }

  // "Abstimmung entfällt"
  void dropped_votes() {
    const auto dropped = std::any_of(tokens_.begin(), tokens_.end(),
                                     [](const Token& token) { return token.is(Role::dropped); });
    for (auto& token : tokens_)
      if (dropped && token.is(Role::vote))
        token.word = {.role = Role::outcome, .outcome = PhraseOutcome::no_vote};
  }

  // Recommendations, motions to do something, question marks: a word of outcome is there, but no outcome.
  void doubts() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto& token = tokens_[i];
      if (token.is(Role::casting)) told_.casting_vote = true;
      if (token.is(Role::amended) && !token.used) amended_ = true;
      if (token.is(Role::doubt) && token.word.value == 1) unlabelled_ = true;
      // "to be adopted"
      const bool to_be = token.text == "to" && i + 1 < tokens_.size() && tokens_[i + 1].text == "be";
      const bool asked = (token.is(Role::towards) || token.text == "zur" || to_be) && next_is_outcome(i);
      if (token.kind == Kind::question || (token.is(Role::doubt) && !token.used) || asked) doubtful_ = true;
    }
    if (doubtful_) flag(PhraseFlag::outcome_unclear);
  }

  bool next_is_outcome(std::size_t place) const {
    auto next = place + 1;
    while (next < tokens_.size() && tokens_[next].is(Role::filler)) ++next;
    if (!at(next, Role::outcome)) return false;
    const auto outcome = tokens_[next].word.outcome;
    return outcome != PhraseOutcome::noted && outcome != PhraseOutcome::no_vote;
  }

  void collect() {
    std::vector<PhraseOutcome> outcomes;
    std::vector<MajorityLabel> labels;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (at(i, Role::outcome)) outcomes.push_back(tokens_[i].word.outcome);
      if (at(i, Role::no_quorum)) outcomes.push_back(PhraseOutcome::no_quorum);
      if (at(i, Role::label)) labels.push_back(label_at(i));
    }
    if (std::erase(labels, MajorityLabel::none) > 0) flag(PhraseFlag::label_negated);
    if (unlabelled_) labels.clear();
    // "einstimmig zugestimmt … einstimmig zugestimmt": two results, even if they are alike.
    const bool twice = outcomes.size() > 1 && labels.size() > 1;
    told_.outcome = twice ? PhraseOutcome::multiple : one_of(outcomes);
    told_.label = one_of(labels);
    // "Erledigt durch Zustimmung zu TOP 3" tells how another item ended.
    const bool decided = told_.outcome == PhraseOutcome::adopted || told_.outcome == PhraseOutcome::rejected;
    const bool settled = std::any_of(tokens_.begin(), tokens_.end(),
                                     [](const Token& token) { return token.is(Role::settled); });
    if (!decided || !settled) return;
    told_.outcome = PhraseOutcome::unknown;
    flag(PhraseFlag::outcome_unclear);
  }

  // "fast einstimmig", "à la quasi-unanimité"
  bool almost(std::size_t place) const {
    while (place > 0 && (tokens_[place - 1].kind == Kind::dash || tokens_[place - 1].is(Role::filler)))
      --place;
    return place > 0 && tokens_[place - 1].is(Role::approximate);
  }

  // "einstimmig bis auf eine Stimme", "à l’unanimité moins une voix"; abstentions do not count against it.
  bool but_for_some(std::size_t place) const {
    bool is_but = false;
    for (auto i = place + 1; i < tokens_.size() && i <= place + 6 && !ends_clause(tokens_[i]); ++i) {
      const auto& token = tokens_[i];
      if (token.word.side == Side::abstain) return false;
      if (token.text == "moins" || token.text == "sauf" || token.text == "bis" || token.text == "ausser" ||
          token.text == "except")
        is_but = true;
    }
    return is_but;
  }

  MajorityLabel label_at(std::size_t place) const {
    const auto label = tokens_[place].word.label;
    if (label == MajorityLabel::unanimous && (almost(place) || but_for_some(place)))
      return MajorityLabel::none;
    if (label != MajorityLabel::majority || place == 0) return label;
    if (tokens_[place - 1].is(Role::large)) return MajorityLabel::large;
    if (tokens_[place - 1].is(Role::narrow)) return MajorityLabel::narrow;
    return label;
  }

  // "mehrheitlich, mit großer Mehrheit": the plain word adds nothing. Others contradict each other.
  MajorityLabel one_of(std::vector<MajorityLabel> labels) {
    const auto plain = std::remove(labels.begin(), labels.end(), MajorityLabel::majority);
    const bool majority = plain != labels.end();
    labels.erase(plain, labels.end());
    if (labels.empty()) return majority ? MajorityLabel::majority : MajorityLabel::none;
    const bool same =
        std::all_of(labels.begin(), labels.end(), [&](auto label) { return label == labels[0]; });
    const bool fits = same && !(majority && labels[0] == MajorityLabel::unanimous);
    if (!fits) told_.outcome = PhraseOutcome::multiple;
    return fits ? labels[0] : MajorityLabel::none;
  }

  // Without a vote, what happened to the item is said beside it and does not count against it.
  PhraseOutcome one_of(std::vector<PhraseOutcome>& outcomes) const {
    const auto has = [&](PhraseOutcome outcome) {
      return std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end();
    };
    if (has(PhraseOutcome::no_vote))
      for (const auto beside : {PhraseOutcome::noted, PhraseOutcome::referred, PhraseOutcome::postponed,
                                PhraseOutcome::withdrawn, PhraseOutcome::no_quorum})
        std::erase(outcomes, beside);
    // "Mangels Beschlussfähigkeit vertagt"
    if (has(PhraseOutcome::postponed)) std::erase(outcomes, PhraseOutcome::no_quorum);
    if (outcomes.empty()) return PhraseOutcome::unknown;
    const bool same =
        std::all_of(outcomes.begin(), outcomes.end(), [&](auto one) { return one == outcomes[0]; });
    return same ? outcomes[0] : PhraseOutcome::multiple;
  }

  Tokens& tokens_;
  std::string_view text_;
  Told told_;
  bool amended_ = false;
  bool doubtful_ = false;
  bool unlabelled_ = false;
};

}  // namespace

Told read_outcome(Tokens& tokens, std::string_view text) { return Reader(tokens, text).read(); }

}  // namespace gremium::exchange::phrase
