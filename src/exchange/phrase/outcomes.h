// How it ended, in words: outcome, label, what is negated, where it was referred to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

struct Told {
  // `multiple` if several results are told.
  PhraseOutcome outcome = PhraseOutcome::unknown;
  domain::MajorityLabel label = domain::MajorityLabel::none;
  bool as_amended = false;
  bool casting_vote = false;
  // A negation that concerns the figures: none of them can be taken.
  bool figures_negated = false;
  std::string referred_to = {};
  // label_negated, negation_unclear, outcome_unclear.
  std::vector<PhraseFlag> flags = {};
};

// After the figures were read: of what they used nothing is taken. `text` is what the tokens were cut from.
Told read_outcome(Tokens& tokens, std::string_view text);

}  // namespace gremium::exchange::phrase
