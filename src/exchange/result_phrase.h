// Reads how a vote ended from one line of minutes: "Bei 41 Ja-Stimmen und 2 Enthaltungen mehrheitlich
// zugestimmt", "12:3:2", "adopté par 12 voix pour et 3 contre", "carried unanimously". German, French,
// English.
//
// Only what stands in the text is answered. A number that is not printed stays empty (it is not zero), a
// label never becomes numbers, and figures never become an outcome. What contradicts itself or can be read in
// two ways is flagged, and left open rather than guessed. Pure; any bytes may come; nothing is refused: what
// cannot be read has the outcome `unknown` and the flag `unreadable`, and the text stays what the register
// keeps. Source of the flags and of the outcomes: minutes of Karlsruhe, tests/data/result_phrases.csv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/decision.h"

namespace gremium::exchange {

// More than domain::Outcome knows: `multiple` are several results in one text, told apart by nobody.
enum class PhraseOutcome {
  adopted,
  rejected,
  postponed,
  referred,
  withdrawn,
  noted,
  no_vote,
  no_quorum,
  elected,
  multiple,
  unknown
};

enum class PhraseFlag {
  // "3 Nein-Stimmen, Rest Ja-Stimmen"
  rest_count_unknown,
  // "mehrheitlich", though all that is printed against it are abstentions, a yes count alone, or no = 0.
  majority_label_only_abstentions,
  majority_label_without_no_count,
  majority_label_no_votes_zero,
  unanimous_with_abstention,
  // Unanimous for it, with votes against; against it, with votes in favour.
  label_conflict_no_votes,
  label_conflict_yes_votes,
  // More yes than no and rejected; not more yes than no and adopted.
  label_conflict_outcome,
  // "Bei 41-Stimmen", "39 Ja9"
  typo_yes_count_unclear,
  typo_no_count_unclear,
  typo_abstain_count_unclear,
  typo_invalid_count_unclear,
  // "– 2 –" after the text: the foot of a page.
  trailing_page_marker,
  item_by_item,
  // One figure is given twice and differs: neither is taken.
  figures_contradict,
  // A figure or a side without its figure was left unread.
  figure_unread,
  // "nicht einstimmig": the label is taken off, not replaced.
  label_negated,
  // A "not" that can be read in two ways.
  negation_unclear,
  // A recommendation, a motion to …, "tabled", a question mark: no outcome can be told.
  outcome_unclear,
  // Figures or a label, but not whether it was adopted.
  outcome_not_stated,
  too_long,
  unreadable
};

// Longer than any line of minutes; beyond it nothing is read.
inline constexpr std::size_t longest_phrase = 4000;

struct ResultPhrase {
  PhraseOutcome outcome = PhraseOutcome::unknown;
  domain::MajorityLabel label = domain::MajorityLabel::none;
  // Empty: not printed, or not readable.
  std::optional<std::int64_t> yes = {};
  std::optional<std::int64_t> no = {};
  std::optional<std::int64_t> abstain = {};
  std::optional<std::int64_t> invalid = {};
  // How all others voted: "3 Nein-Stimmen, Rest Ja-Stimmen".
  std::optional<domain::Choice> rest = {};
  // Adopted, but changed: "in geänderter Fassung".
  bool as_amended = false;
  // Where to, as printed, without preposition and article; empty if it does not say.
  std::string referred_to = {};
  // Each once, in the order of the enumeration.
  std::vector<PhraseFlag> flags = {};

  bool operator==(const ResultPhrase&) const = default;
  bool has(PhraseFlag flag) const;
  // Whether anything at all was understood.
  bool readable() const { return !has(PhraseFlag::unreadable); }
};

ResultPhrase read_result_phrase(std::string_view text);

// Names as files and programs write them.
std::string_view name_of(PhraseOutcome outcome);
std::string_view name_of(PhraseFlag flag);
// What the register can hold of it; `unknown` where it has no word.
domain::Outcome domain_outcome(PhraseOutcome outcome);

}  // namespace gremium::exchange
