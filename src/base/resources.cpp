#include "base/resources.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

// Written by embed.cmake: a table sorted by name, ended by an entry without a name.
extern "C" {
struct GremiumEmbedded {
  const char* name;
  const char* begin;
  const char* end;
};
extern const GremiumEmbedded gremium_embedded[];
}

namespace gremium::base {
namespace {

std::map<std::string, std::string, std::less<>>& edited_files() {
  static std::map<std::string, std::string, std::less<>> files;
  return files;
}

const std::vector<Resource>& embedded() {
  static const std::vector<Resource> table = [] {
    std::vector<Resource> all;
    for (const auto* entry = gremium_embedded; entry->name != nullptr; ++entry)
      all.push_back({entry->name, {entry->begin, static_cast<std::size_t>(entry->end - entry->begin)}});
    std::sort(all.begin(), all.end(), [](const Resource& a, const Resource& b) { return a.name < b.name; });
    return all;
  }();
  return table;
}

}  // namespace

std::optional<std::string_view> resource(std::string_view name) {
  if (const auto edited = edited_files().find(name); edited != edited_files().end()) {
    if (edited->second.empty()) return std::nullopt;
    return edited->second;
  }
  const auto& table = embedded();
  const auto found =
      std::lower_bound(table.begin(), table.end(), name,
                       [](const Resource& r, std::string_view wanted) { return r.name < wanted; });
  if (found == table.end() || found->name != name) return std::nullopt;
  return found->bytes;
}

std::vector<Resource> resources(std::string_view prefix) {
  std::map<std::string_view, std::string_view> all;
  for (const auto& entry : embedded())
    if (entry.name.substr(0, prefix.size()) == prefix) all[entry.name] = entry.bytes;
  for (const auto& [name, bytes] : edited_files())
    if (std::string_view(name).substr(0, prefix.size()) == prefix && !bytes.empty()) all[name] = bytes;
  std::vector<Resource> list;
  for (const auto& [name, bytes] : all) list.push_back({name, bytes});
  return list;
}

bool read_resources_from(const std::string& folder) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(folder)) return false;
  for (const char* part : {"views", "db", "assets"}) {
    const auto start = fs::path(folder) / part;
    if (!fs::is_directory(start)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(start)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const auto name = fs::relative(entry.path(), folder).generic_string();
      edited_files()[name] = std::string(std::istreambuf_iterator<char>(file), {});
      // The packed copy in the program is of the file as it was.
      edited_files()[name + ".gz"] = {};
    }
  }
  return true;
}

}  // namespace gremium::base
