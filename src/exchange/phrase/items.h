// Whether a text holds the results of several items, or of one item of several: "TOP 9: … TOP 10: …",
// "12.1 einstimmig zugestimmt 12.2", "Verwaltungsvorlage: … Änderungsantrag: …". Whose result is whose cannot
// be told from such a text.
#pragma once

#include "exchange/phrase/tokens.h"

namespace gremium::exchange::phrase {

// To be asked before figures are read: it goes by numbers that are no votes.
bool item_by_item(const Tokens& tokens);

}  // namespace gremium::exchange::phrase
