// The catalogues without the language library: the texts as they stand in the files, for tests of views.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "base/languages.h"
#include "base/resources.h"

namespace gremium::testing {

using Catalogue = std::map<std::string, std::string, std::less<>>;

inline const Catalogue& catalogue(base::Language language) {
  static const auto all = [] {
    base::PerLanguage<Catalogue> read;
    for (const auto& file : base::resources("views/messages/")) {
      const auto ending = file.name.substr(0, file.name.rfind('.'));
      const auto tongue = base::language_of(ending.substr(ending.rfind('.') + 1));
      if (!tongue) continue;
      const auto parsed = nlohmann::json::parse(file.bytes);
      for (const auto& [key, text] : parsed.items()) read[*tongue][key] = text.get<std::string>();
    }
    return read;
  }();
  return all.at(language);
}

inline std::string text_of(base::Language language, std::string_view key) {
  const auto& texts = catalogue(language);
  const auto found = texts.find(key);
  if (found == texts.end()) throw std::runtime_error("there is no text " + std::string(key));
  return found->second;
}

}  // namespace gremium::testing
