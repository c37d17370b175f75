// The three languages that everything is shown and drafted in.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string_view>

namespace gremium::base {

enum class Language { de, en, fr };

inline constexpr std::array all_languages{Language::de, Language::en, Language::fr};

constexpr std::string_view code(Language language) {
  switch (language) {
    case Language::de:
      return "de";
    case Language::en:
      return "en";
    case Language::fr:
      break;
  }
  return "fr";
}

constexpr std::optional<Language> language_of(std::string_view text) {
  for (const auto language : all_languages)
    if (code(language) == text) return language;
  return std::nullopt;
}

template <class T>
using PerLanguage = std::map<Language, T>;

}  // namespace gremium::base
