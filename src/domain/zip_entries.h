// The names in a ZIP file, read strictly from its directory: documents of office programs are such files.
// Nothing is unpacked. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::domain {

struct ZipEntries {
  std::vector<std::string> names;
  // What the entry "mimetype" says, if it is the first and is stored unpacked; else empty.
  std::string mimetype;
};

// Nothing if the directory is not whole, contradicts the entries, names anything encrypted, or holds more
// than `most_zip_entries`. ZIP64 is not read: no document here is that large.
inline constexpr std::size_t most_zip_entries = 10'000;
std::optional<ZipEntries> read_zip_entries(std::string_view bytes);

}  // namespace gremium::domain
