// Which of our languages a browser gets.
#pragma once

#include <string_view>

#include "base/languages.h"

namespace gremium::language {

// The best of German, English and French for an Accept-Language header ("nl,de-AT;q=0.8"). Where it asks for
// none of them, is empty or malformed: `otherwise`.
base::Language best_language(std::string_view accept_language, base::Language otherwise = base::Language::de);

}  // namespace gremium::language
