// Comma-separated values (RFC 4180): fields in double quotes may hold commas, line ends and doubled quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gremium::base {

// All records with all fields. Empty lines, a byte order mark and carriage returns before line ends are
// skipped; a quote that is never closed ends with the text.
std::vector<std::vector<std::string>> read_csv(std::string_view text);

}  // namespace gremium::base
