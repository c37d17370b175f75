// Lists and numbers in running text. Safe to call from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/languages.h"

namespace gremium::language {

// "A", "A und B", "A, B und C": no comma before the last in any of the three languages.
std::string list(base::Language language, const std::vector<std::string>& items);
// The number as a word by itself: "zwölf", "twelve", "douze". One is "eins", "one", "un".
std::string number_word(base::Language language, std::int64_t number);
// Grouped digits: "1.800", "1,800", "1 800" with U+202F.
std::string number(base::Language language, std::int64_t number);

}  // namespace gremium::language
