#include "exchange/result_phrase.h"

#include <algorithm>
#include <array>

#include "exchange/phrase/figures.h"
#include "exchange/phrase/items.h"
#include "exchange/phrase/outcomes.h"
#include "exchange/phrase/tokens.h"

namespace gremium::exchange {
namespace {

using domain::MajorityLabel;
using phrase::Kind;

// By the order of the enumerations.
constexpr std::array<std::string_view, 11> outcome_names{"adopted",   "rejected", "postponed", "referred",
                                                         "withdrawn", "noted",    "no_vote",   "no_quorum",
                                                         "elected",   "multiple", "unknown"};
constexpr std::array<std::string_view, 22> flag_names{"rest_count_unknown",
                                                      "majority_label_only_abstentions",
                                                      "majority_label_without_no_count",
                                                      "majority_label_no_votes_zero",
                                                      "unanimous_with_abstention",
                                                      "label_conflict_no_votes",
                                                      "label_conflict_yes_votes",
                                                      "label_conflict_outcome",
                                                      "typo_yes_count_unclear",
                                                      "typo_no_count_unclear",
                                                      "typo_abstain_count_unclear",
                                                      "typo_invalid_count_unclear",
                                                      "trailing_page_marker",
                                                      "item_by_item",
                                                      "figures_contradict",
                                                      "figure_unread",
                                                      "label_negated",
                                                      "negation_unclear",
                                                      "outcome_unclear",
                                                      "outcome_not_stated",
                                                      "too_long",
                                                      "unreadable"};

void add(ResultPhrase& phrase, PhraseFlag flag) {
  if (!phrase.has(flag)) phrase.flags.push_back(flag);
}

ResultPhrase only(PhraseOutcome outcome, std::initializer_list<PhraseFlag> flags) {
  ResultPhrase phrase;
  phrase.outcome = outcome;
  phrase.flags = flags;
  return phrase;
}

// "– 2 –" at the end: the number of a page, and its dashes.
bool drop_page_marker(phrase::Tokens& tokens) {
  auto end = tokens.size();
  while (end > 0 && tokens[end - 1].kind == Kind::stop) --end;
  if (end < 3 || tokens[end - 1].kind != Kind::dash || tokens[end - 3].kind != Kind::dash) return false;
  if (tokens[end - 2].kind != Kind::number || tokens[end - 2].text.size() > 4) return false;
  tokens.resize(end - 3);
  return true;
}

bool more_than_none(const std::optional<std::int64_t>& count) { return count && *count > 0; }
bool known_zero(const std::optional<std::int64_t>& count) { return count && *count == 0; }

// Labels that claim votes against, beside figures that know of none.
void check_majority(ResultPhrase& phrase) {
  if (phrase.outcome != PhraseOutcome::adopted || more_than_none(phrase.no)) return;
  if (phrase.has(PhraseFlag::rest_count_unknown)) return;
  if (more_than_none(phrase.abstain))
    add(phrase, PhraseFlag::majority_label_only_abstentions);
  else if (known_zero(phrase.no))
    add(phrase, PhraseFlag::majority_label_no_votes_zero);
  else if (phrase.yes)
    add(phrase, PhraseFlag::majority_label_without_no_count);
}

void check_unanimity(ResultPhrase& phrase) {
  const bool against = phrase.outcome == PhraseOutcome::rejected;
  if (more_than_none(phrase.abstain)) add(phrase, PhraseFlag::unanimous_with_abstention);
  if (!against && more_than_none(phrase.no)) add(phrase, PhraseFlag::label_conflict_no_votes);
  if (against && more_than_none(phrase.yes)) add(phrase, PhraseFlag::label_conflict_yes_votes);
}

// A tie is a rejection, unless someone's vote decided it.
void check_outcome(ResultPhrase& phrase, bool casting_vote) {
  if (!phrase.yes || !phrase.no) return;
  const bool more = *phrase.yes > *phrase.no;
  const bool tie = *phrase.yes == *phrase.no;
  if (phrase.outcome == PhraseOutcome::rejected && more) add(phrase, PhraseFlag::label_conflict_outcome);
  if (phrase.outcome == PhraseOutcome::adopted && !more && !(tie && casting_vote))
    add(phrase, PhraseFlag::label_conflict_outcome);
}

// "3 Nein-Stimmen, Rest Ja-Stimmen" was adopted. Where the text tells an outcome itself, or leaves one in
// doubt, the rest changes nothing.
void take_rest(ResultPhrase& phrase, const phrase::Figures& figures) {
  if (!figures.rest || figures.rest_outcome == PhraseOutcome::unknown) return;
  phrase.rest = figures.rest_outcome == PhraseOutcome::adopted ? domain::Choice::yes : domain::Choice::no;
  if (phrase.outcome == PhraseOutcome::unknown && phrase.flags.empty()) phrase.outcome = figures.rest_outcome;
}

void check(ResultPhrase& phrase, const phrase::Told& told) {
  if (phrase.label == MajorityLabel::unanimous)
    check_unanimity(phrase);
  else if (phrase.label != MajorityLabel::none)
    check_majority(phrase);
  check_outcome(phrase, told.casting_vote);
}

bool says_something(const ResultPhrase& phrase) {
  return phrase.outcome != PhraseOutcome::unknown || phrase.label != MajorityLabel::none || phrase.yes ||
         phrase.no || phrase.abstain || phrase.invalid || phrase.has(PhraseFlag::label_negated);
}

void mark_what_is_missing(ResultPhrase& phrase) {
  if (!says_something(phrase)) return add(phrase, PhraseFlag::unreadable);
  const bool explained = phrase.has(PhraseFlag::negation_unclear) || phrase.has(PhraseFlag::outcome_unclear);
  if (phrase.outcome == PhraseOutcome::unknown && !explained) add(phrase, PhraseFlag::outcome_not_stated);
}

ResultPhrase together(const phrase::Told& told, const phrase::Figures& figures) {
  ResultPhrase phrase;
  phrase.outcome = told.outcome;
  phrase.label = told.label;
  phrase.as_amended = told.as_amended;
  if (told.outcome == PhraseOutcome::referred || told.outcome == PhraseOutcome::no_vote)
    phrase.referred_to = told.referred_to;
  for (const auto flag : told.flags) add(phrase, flag);
  take_rest(phrase, figures);
  for (const auto flag : figures.flags) add(phrase, flag);
  if (told.figures_negated) {
    add(phrase, PhraseFlag::figure_unread);
    return phrase;
  }
  phrase.yes = figures.yes;
  phrase.no = figures.no;
  phrase.abstain = figures.abstain;
  phrase.invalid = figures.invalid;
  return phrase;
}

ResultPhrase read(phrase::Tokens& tokens, std::string_view text) {
  if (item_by_item(tokens)) return only(PhraseOutcome::multiple, {PhraseFlag::item_by_item});
  const auto figures = read_figures(tokens);
  const auto told = read_outcome(tokens, text);
  if (told.outcome == PhraseOutcome::multiple)
    return only(PhraseOutcome::multiple, {PhraseFlag::item_by_item});
  auto phrase = together(told, figures);
  check(phrase, told);
  mark_what_is_missing(phrase);
  return phrase;
}

}  // namespace

bool ResultPhrase::has(PhraseFlag flag) const {
  return std::find(flags.begin(), flags.end(), flag) != flags.end();
}

ResultPhrase read_result_phrase(std::string_view text) {
  if (text.size() > longest_phrase)
    return only(PhraseOutcome::unknown, {PhraseFlag::too_long, PhraseFlag::unreadable});
  auto tokens = phrase::tokens_of(text);
  const bool page_marker = drop_page_marker(tokens);
  auto phrase = read(tokens, text);
  if (page_marker) add(phrase, PhraseFlag::trailing_page_marker);
  std::sort(phrase.flags.begin(), phrase.flags.end());
  return phrase;
}

std::string_view name_of(PhraseOutcome outcome) {
  return outcome_names.at(static_cast<std::size_t>(outcome));
}
std::string_view name_of(PhraseFlag flag) { return flag_names.at(static_cast<std::size_t>(flag)); }

domain::Outcome domain_outcome(PhraseOutcome outcome) {
  return domain::outcome_named(name_of(outcome)).value_or(domain::Outcome::unknown);
}

}  // namespace gremium::exchange
