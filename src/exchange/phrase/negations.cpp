#include "exchange/phrase/negations.h"

#include "exchange/phrase/places.h"

namespace gremium::exchange::phrase {
namespace {

using domain::MajorityLabel;

bool significant(const Token& token) {
  if (token.kind == Kind::number) return !token.used || token.plain;
  switch (token.word.role) {
    case Role::outcome:
    case Role::verb:
    case Role::label:
    case Role::vote:
    case Role::quorum:
    case Role::side:
    case Role::amended:
      return token.kind == Kind::word;
    default:
      return false;
  }
}

class Negations {
 public:
  explicit Negations(Tokens& tokens) : tokens_(tokens) {}

  Negated apply() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].used) continue;
      if (tokens_[i].is(Role::negation)) negate(i);
      if (tokens_[i].is(Role::none_of)) negate_noun(i);
    }
    return negated_;
  }

 private:
  void unclear() { negated_.unclear = true; }

  std::size_t clause_end(std::size_t place) const {
    while (place < tokens_.size() && !ends_clause(tokens_[place])) ++place;
    return place;
  }
  std::size_t clause_begin(std::size_t place) const {
    while (place > 0 && !ends_clause(tokens_[place - 1])) --place;
    return place;
  }
  bool anything_between(std::size_t begin, std::size_t end) const {
    for (auto i = begin; i < end; ++i)
      if (significant(tokens_[i])) return true;
    return false;
  }

  bool label_between(std::size_t begin, std::size_t end) const {
    for (auto i = begin; i < end; ++i)
      if (tokens_[i].is(Role::label)) return true;
    return false;
  }

  // Articles and auxiliaries between a negation and what it negates change nothing; other words do.
  bool transparent(const Token& token) const {
    return token.is(Role::filler) || token.is(Role::large) || token.kind == Kind::dash ||
           token.text == "to" ||
           (token.is(Role::with) && (token.text == "mit" || token.text == "by" || token.text == "par"));
  }

  // "nicht", "pas", "not": goes forward to what it negates; else "Zustimmung nicht erteilt".
  void negate(std::size_t place) {
    const auto end = clause_end(place + 1);
    const bool qualified = (place > 0 && tokens_[place - 1].is(Role::qualifier)) ||
                           (place + 1 < end && tokens_[place + 1].is(Role::qualifier));
    if (qualified && !has_role(tokens_, past(place + 1, end, Role::qualifier), Role::vote)) return unclear();
    auto target = past(place + 1, end, Role::qualifier);
    while (target < end && transparent(tokens_[target])) ++target;
    if (has_role(tokens_, target, Role::harmless)) return;
    // Another "nicht" lifts or strengthens it.
    for (auto i = place + 1; i < end; ++i)
      if (!tokens_[i].used && (tokens_[i].is(Role::negation) || tokens_[i].is(Role::none_of)))
        return unclear();
    if (target < end && significant(tokens_[target])) return forward(target, end);
    backward(place, target, end);
  }

  std::size_t past(std::size_t place, std::size_t end, Role role) const {
    while (place < end && tokens_[place].is(role)) ++place;
    return place;
  }

  void forward(std::size_t target, std::size_t end) {
    auto& token = tokens_[target];
    const bool replaced =
        end < tokens_.size() &&
        (tokens_[end].is(Role::instead) || (end + 1 < tokens_.size() && tokens_[end + 1].is(Role::instead)));
    // "wurde nicht zur Abstimmung gestellt", "not put to the vote"
    if (token.is(Role::vote)) return become(token, PhraseOutcome::no_vote);
    if (token.is(Role::quorum)) return become(token, PhraseOutcome::no_quorum);
    if (token.is(Role::amended)) {
      token.used = true;
      return;
    }
    if (token.is(Role::label)) return label(target, end, replaced);
    // "not approved unanimously" may have been approved.
    if (token.is(Role::outcome) && label_between(target + 1, end)) return unclear();
    if (token.is(Role::outcome)) return outcome(token, replaced);
    if (token.is(Role::verb)) return unclear();
    if (token.kind == Kind::number && !token.plain) return unclear();
    // "3 nicht anwesend" was read with the figures.
    if (token.word.side == Side::other) return;
    negated_.figures = true;
    unclear();
  }

  static void become(Token& token, PhraseOutcome outcome) {
    token.word = {.role = Role::outcome, .outcome = outcome};
  }

  void outcome(Token& token, bool replaced) {
    if (replaced) {
      token.used = true;
      return;
    }
    if (token.word.outcome != PhraseOutcome::adopted) return unclear();
    become(token, PhraseOutcome::rejected);
  }

  // "nicht einstimmig angenommen" was adopted; "nicht mehrheitlich angenommen" may be either.
  void label(std::size_t target, std::size_t end, bool replaced) {
    auto& token = tokens_[target];
    const bool unanimous = token.word.label == MajorityLabel::unanimous;
    if (unanimous || replaced) {
      token.used = true;
      negated_.label = true;
      return;
    }
    if (anything_between(target + 1, end)) return unclear();
    become(token, PhraseOutcome::rejected);
  }

  void backward(std::size_t place, std::size_t next, std::size_t end) {
    const auto begin = clause_begin(place);
    auto target = place;
    while (target > begin && !significant(tokens_[target - 1])) --target;
    const bool later = anything_between(place + 1, end);
    // "wurde der Antrag nicht, wie …, angenommen"
    if (target == begin && !later) return next >= end && place + 1 == end ? unclear() : void();
    if (target == begin || later) return unclear();
    auto& token = tokens_[target - 1];
    if (!has_role(tokens_, next, Role::reached)) return unclear();
    if (token.is(Role::vote)) return become(token, PhraseOutcome::no_vote);
    if (token.is(Role::quorum)) return become(token, PhraseOutcome::no_quorum);
    if (token.is(Role::label)) {
      if (token.word.label != MajorityLabel::unanimous) return become(token, PhraseOutcome::rejected);
      token.used = true;
      negated_.label = true;
      return;
    }
    if (token.is(Role::outcome)) return outcome(token, false);
    unclear();
  }

  // "keine Abstimmung", "ohne Mehrheit", "aucun vote".
  void negate_noun(std::size_t place) {
    const auto end = clause_end(place + 1);
    auto target = place + 1;
    while (target < end && transparent(tokens_[target])) ++target;
    if (place > 0 && tokens_[place - 1].is(Role::negation)) return unclear();
    if (target >= end) return unclear();
    auto& token = tokens_[target];
    const bool one_noun = tokens_[place].word.value == 1;
    if (token.is(Role::vote)) return become(token, PhraseOutcome::no_vote);
    if (token.is(Role::quorum)) return become(token, PhraseOutcome::no_quorum);
    if (token.is(Role::amended)) {
      token.used = true;
      return;
    }
    if (token.is(Role::label)) return no_majority(target, end);
    // "ohne Zustimmung der Verwaltung" says nothing of the vote.
    if (token.is(Role::outcome)) return one_noun ? unclear() : outcome(token, false);
    if (significant(token)) return unclear();
    if (!one_noun && anything_between(target, end)) unclear();
  }

  void no_majority(std::size_t target, std::size_t end) {
    auto& token = tokens_[target];
    if (anything_between(target + 1, end)) return unclear();
    if (token.word.label != MajorityLabel::unanimous) return become(token, PhraseOutcome::rejected);
    token.used = true;
    negated_.label = true;
  }

  Tokens& tokens_;
  Negated negated_;
};

}  // namespace

Negated apply_negations(Tokens& tokens) { return Negations(tokens).apply(); }

}  // namespace gremium::exchange::phrase
