#include "drafting/kind_words.h"

#include <map>

#include "drafting/display.h"
#include "drafting/kinds.h"
#include "language/collation.h"

namespace gremium::drafting {
namespace {

using Meanings = std::map<std::string, std::vector<std::string>, std::less<>>;

// Texts that differ only in capitals have one.
std::string core_of(std::string_view word) { return language::sort_key(base::Language::de, word); }

void add(Meanings& meanings, std::string_view word, const std::string& key) {
  auto& keys = meanings[core_of(word)];
  if (keys.empty() || keys.back() != key) keys.push_back(key);
}

Meanings kind_meanings() {
  Meanings meanings;
  for (const auto& kind : kinds()) {
    if (kind.is_body) continue;
    add(meanings, kind.key, kind.key);
    for (const auto language : base::all_languages) add(meanings, kind_word(kind, language), kind.key);
  }
  return meanings;
}

Meanings country_meanings() {
  Meanings meanings;
  for (const auto& country : countries()) {
    add(meanings, country.code, country.code);
    for (const auto language : base::all_languages)
      add(meanings, country_name(country, language), country.code);
  }
  return meanings;
}

std::vector<std::string> look_up(const Meanings& meanings, std::string_view word) {
  const auto found = meanings.find(core_of(word));
  return found == meanings.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace

std::vector<std::string> kinds_meant(std::string_view word) {
  static const auto meanings = kind_meanings();
  return look_up(meanings, word);
}

std::vector<std::string> countries_meant(std::string_view word) {
  static const auto meanings = country_meanings();
  return look_up(meanings, word);
}

}  // namespace gremium::drafting
