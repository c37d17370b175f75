// Words that mean one thing beside a figure and another without: "no", "eine", "for", "Ablehnung".
#pragma once

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

// Settles them by their neighbours: afterwards number words are figures, and no token has the roles
// side_if_counted, outcome_or_side, no, non, number or article.
void settle_by_neighbours(Tokens& tokens);
// Figures that count no votes: times, percentages, fractions, "mehr als 12", "Variante 1". They are no longer
// plain; those that say plainly what else they are are used.
void set_other_figures_aside(Tokens& tokens);

}  // namespace gremium::exchange::phrase
