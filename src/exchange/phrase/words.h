// The words minutes use for results, in one spelling: small letters, ä as ae, é as e (see fold.h). A word
// says what it is, never what it means in its place: that is for the readers of figures and outcomes.
#pragma once

#include <cstdint>
#include <string_view>

#include "exchange/result_phrase.h"

namespace gremium::exchange::phrase {

// Whose votes a figure counts. `other`: people present, absent, biased; read over.
enum class Side { none, yes, no, abstain, invalid, other };

enum class Role {
  // Not in the tables: might be anything.
  unknown,
  // Says nothing: articles, "wurde".
  filler,
  // "Stimmen", "voix": a figure's noun without a side.
  votes,
  // "Ja", "Gegenstimmen".
  side,
  // A side only beside a figure: "12 for", "3 enthalten".
  side_if_counted,
  outcome,
  // "Ablehnung": a side beside a figure, else an outcome.
  outcome_or_side,
  label,
  large,
  narrow,
  // "keine", "ohne": none of what follows. value 1: of the next noun only.
  none_of,
  // "nicht", "pas".
  negation,
  // English "no" and French "non": a side beside a figure, else a negation.
  no,
  non,
  // "noch", "encore", "nur", "alle": beside a negation they make it unclear.
  qualifier,
  number,
  // "eine", "un": one only before what is counted.
  article,
  rest,
  conjunction,
  // "sondern", "mais": what was negated is replaced.
  instead,
  // "bei", "mit": a figure begins anew.
  with,
  // "gegen".
  against,
  // "zu", "to": between two figures, or a verb's end.
  to,
  // "in", "an", "au": before the place something is referred to.
  into,
  // "auf": what follows was asked for, not decided.
  towards,
  // Separated verbs: "stimmt … zu".
  verb,
  particle,
  // "erreicht", "erteilt", "atteint": after a negation, what stands before was not.
  reached,
  // "entfällt".
  dropped,
  // "Abstimmung", "vote", "abgestimmt".
  vote,
  quorum,
  // "beschlussunfähig".
  no_quorum,
  casting,
  item,
  // What stands before a colon without being an item: "Abstimmungsergebnis:".
  heading,
  meeting,
  fraction,
  percent,
  // "mehr als", "rund": the figure after it is none.
  approximate,
  clock,
  before_clock,
  amended,
  doubt,
  // "erledigt"
  settled,
  // "öffentlich": a negation of it says nothing.
  harmless
};

struct Word {
  Role role = Role::unknown;
  Side side = Side::none;
  PhraseOutcome outcome = PhraseOutcome::unknown;
  domain::MajorityLabel label = domain::MajorityLabel::none;
  std::int64_t value = 0;
};

// The folded word's entry; Role::unknown if there is none.
Word word_of(std::string_view folded);

}  // namespace gremium::exchange::phrase
