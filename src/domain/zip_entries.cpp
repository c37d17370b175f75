#include "domain/zip_entries.h"

#include <algorithm>

namespace gremium::domain {
namespace {

using namespace std::string_view_literals;

constexpr auto end_mark = "PK\x05\x06"sv;
constexpr auto directory_mark = "PK\x01\x02"sv;
constexpr auto local_mark = "PK\x03\x04"sv;
constexpr std::size_t end_size = 22;
constexpr std::size_t directory_size = 46;
constexpr std::size_t local_size = 30;
constexpr std::size_t longest_comment = 65'535;
constexpr std::size_t longest_mimetype = 100;

// Numbers lie low byte first. Only for places that are there.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

struct Directory {
  std::size_t entries = 0;
  std::size_t size = 0;
  std::size_t begin = 0;
};

// The record at the very end, behind which stands nothing but the comment it announces.
std::optional<Directory> find_directory(std::string_view bytes) {
  const auto earliest = bytes.size() - std::min(bytes.size(), end_size + longest_comment);
  const auto at = bytes.rfind(end_mark);
  if (at == std::string_view::npos || at < earliest || bytes.size() - at < end_size) return std::nullopt;
  if (at + end_size + number_at(bytes, at + 20, 2) != bytes.size()) return std::nullopt;
  const Directory found{number_at(bytes, at + 10, 2), number_at(bytes, at + 12, 4),
                        number_at(bytes, at + 16, 4)};
  const bool one_disk = number_at(bytes, at + 4, 4) == 0 && number_at(bytes, at + 8, 2) == found.entries;
  if (!one_disk || found.entries == 0 || found.entries > most_zip_entries) return std::nullopt;
  if (found.begin > at || found.size != at - found.begin) return std::nullopt;
  return found;
}

struct Entry {
  std::string_view name;
  std::size_t local = 0;
  std::size_t packed_size = 0;
  bool stored = false;
  bool encrypted = false;
};

// Whether the entry's own head names it as the directory does.
bool agrees(std::string_view bytes, const Entry& entry) {
  if (entry.local > bytes.size() || bytes.size() - entry.local < local_size) return false;
  if (bytes.substr(entry.local, 4) != local_mark) return false;
  return number_at(bytes, entry.local + 26, 2) == entry.name.size() &&
         bytes.substr(entry.local + local_size, entry.name.size()) == entry.name;
}

std::string stored_text(std::string_view bytes, const Entry& entry) {
  const auto begin = entry.local + local_size + entry.name.size() + number_at(bytes, entry.local + 28, 2);
  if (!entry.stored || entry.packed_size > longest_mimetype || begin > bytes.size()) return {};
  return std::string(bytes.substr(begin, entry.packed_size));
}

}  // namespace

std::optional<ZipEntries> read_zip_entries(std::string_view bytes) {
  const auto directory = find_directory(bytes);
  if (!directory) return std::nullopt;
  auto rest = bytes.substr(directory->begin, directory->size);
  ZipEntries found;
  for (std::size_t i = 0; i < directory->entries; ++i) {
    if (rest.size() < directory_size || rest.substr(0, 4) != directory_mark) return std::nullopt;
    const auto name_size = number_at(rest, 28, 2);
    const auto size = directory_size + name_size + number_at(rest, 30, 2) + number_at(rest, 32, 2);
    if (rest.size() < size) return std::nullopt;
    const Entry entry{rest.substr(directory_size, name_size), number_at(rest, 42, 4), number_at(rest, 20, 4),
                      number_at(rest, 10, 2) == 0, (number_at(rest, 8, 2) & 1) != 0};
    if (entry.encrypted || entry.name.empty() || !agrees(bytes, entry)) return std::nullopt;
    if (entry.local == 0 && entry.name == "mimetype") found.mimetype = stored_text(bytes, entry);
    found.names.emplace_back(entry.name);
    rest.remove_prefix(size);
  }
  if (!rest.empty()) return std::nullopt;
  return found;
}

}  // namespace gremium::domain
