// Readable addresses from names.
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::language {

// Small letters a to z, digits and single hyphens, at most 80: "Köln" is "koeln" in German, "koln" in the
// others; "Kyjiw", "Київ" become Latin. Empty if nothing of the text can be written so.
std::string slug(std::string_view text, base::Language language);

}  // namespace gremium::language
