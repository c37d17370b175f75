// Spaces that must not break, put in when a text is shown: stored and compared texts have plain ones.
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::language {

// U+00A0 between what belongs together ("1. Januar", "1er janvier", "§ 34", "Art. 47", "10 h 30"), U+202F
// within French numbers ("1 800"), and French punctuation as below.
std::string bind_spaces(base::Language language, std::string_view text);

// U+00A0 before a colon and inside « », U+202F before ; ! ?. Only replaces spaces that are there: where none
// is written ("https://…", "10:30"), none belongs.
std::string french_punctuation(const std::string& text);

// A text of the catalogues as pages show it: in French as above, and "nº 3"; else as it is.
std::string bind_marks(base::Language language, std::string text);

}  // namespace gremium::language
