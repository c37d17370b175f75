#include "exchange/member_headings.h"

#include <map>
#include <stdexcept>
#include <vector>

#include "base/csv.h"
#include "base/resources.h"
#include "base/text.h"
#include "domain/member_list.h"
#include "language/collation.h"

namespace gremium::exchange {
namespace {

struct Headings {
  std::map<std::string, base::PerLanguage<std::string>, std::less<>> written;
  // By what remains of a heading.
  std::map<std::string, std::string, std::less<>> columns;
};

// What remains of a heading when it is compared.
std::string core_of(std::string_view heading) {
  std::string text(heading);
  for (auto& c : text)
    if (c == '_' || c == '-' || c == '\n' || c == '\t') c = ' ';
  text = base::replace_all(std::move(text), "'", "’");
  while (text.find("  ") != std::string::npos) text = base::replace_all(std::move(text), "  ", " ");
  auto core = base::trim(text);
  while (!core.empty() && (core.back() == '*' || core.back() == ':'))
    core = base::trim(core.substr(0, core.size() - 1));
  return language::sort_key(base::Language::de, core);
}

Headings read_table() {
  const auto bytes = base::resource("db/tables/member_columns.csv");
  if (!bytes) throw std::runtime_error("db/tables/member_columns.csv is not in the program");
  auto records = base::read_csv(*bytes);
  records.erase(records.begin());
  Headings headings;
  for (const auto& record : records) {
    const auto& key = record.at(0);
    if (domain::find_member_column(key) == nullptr) throw std::runtime_error("no column of members: " + key);
    std::vector<std::string> names{key};
    for (const auto language : base::all_languages) {
      headings.written[key][language] = record.at(1 + static_cast<std::size_t>(language));
      names.push_back(headings.written[key][language]);
    }
    for (auto& other : base::split(record.at(4), '|')) names.push_back(std::move(other));
    for (const auto& name : names) {
      if (name.empty()) continue;
      const auto [at, fresh] = headings.columns.emplace(core_of(name), key);
      if (!fresh && at->second != key) throw std::runtime_error("a heading of two columns: " + name);
    }
  }
  return headings;
}

const Headings& headings() {
  static const auto all = read_table();
  return all;
}

}  // namespace

std::optional<std::string> member_column_headed(std::string_view heading) {
  const auto& columns = headings().columns;
  const auto found = columns.find(core_of(heading));
  return found == columns.end() ? std::nullopt : std::optional(found->second);
}

std::string member_heading(std::string_view column, std::optional<base::Language> language) {
  const auto& written = headings().written;
  const auto found = written.find(column);
  if (!language || found == written.end()) return std::string(column);
  return found->second.at(*language);
}

std::string column_letters(std::size_t index) {
  std::string letters;
  for (auto rest = index + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

}  // namespace gremium::exchange
