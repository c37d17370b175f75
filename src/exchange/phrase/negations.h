// What a "nicht", "keine", "pas" or "no" does to the words around it.
#pragma once

#include <vector>

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

struct Negated {
  // One that can be read in two ways: no outcome is to be told.
  bool unclear = false;
  // "nicht einstimmig"
  bool label = false;
  // "nicht mit 12 Ja-Stimmen"
  bool figures = false;
};

// Changes what was negated: "nicht angenommen" is rejected from then on, a negated label is used up, "keine
// Abstimmung" becomes the outcome no_vote, "keine Mehrheit" is rejected.
Negated apply_negations(Tokens& tokens);

}  // namespace gremium::exchange::phrase
