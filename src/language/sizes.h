// Sizes of files as people read them.
#pragma once

#include <cstdint>
#include <string>

#include "base/languages.h"

namespace gremium::language {

// "812 Byte", "45 kB", "1,2 MB" in German; "812 bytes", "45 kB", "1.2 MB"; "812 octets", "45 ko", "1,2 Mo".
// Decimal, one digit after the mark below ten. Spaces are plain, as in dates.h.
std::string file_size(base::Language language, std::int64_t bytes);

}  // namespace gremium::language
