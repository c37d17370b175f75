// The figures of a phrase: which number counts which votes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

struct Figures {
  std::optional<std::int64_t> yes = {};
  std::optional<std::int64_t> no = {};
  std::optional<std::int64_t> abstain = {};
  std::optional<std::int64_t> invalid = {};
  // How all others voted, if it says so ("Rest Ja"), and what that makes of it.
  bool rest = false;
  PhraseOutcome rest_outcome = PhraseOutcome::unknown;
  // rest_count_unknown, typo_…, figures_contradict, figure_unread.
  std::vector<PhraseFlag> flags = {};

  bool empty() const { return !yes && !no && !abstain && !invalid; }
};

// Marks as used what it understood, so that "keine Gegenstimmen" is no negation of the outcome and "eine
// Ablehnung" no outcome. A figure is paired with a side only where nothing else could be meant.
Figures read_figures(Tokens& tokens);

}  // namespace gremium::exchange::phrase
