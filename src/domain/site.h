// What the register says of itself and of its site.
#pragma once

#include <string>

#include "base/languages.h"

namespace gremium::domain {

// The first fact of every register.
struct RegisterFounded {
  std::string name;
  // Marked as an example: only then days may be tried out (--today).
  bool example = false;
  // In which the office writes its notes and sources.
  base::Language language = base::Language::de;

  bool operator==(const RegisterFounded&) const = default;
};

// A text of the site that law asks for: imprint, privacy, accessibility.
struct SiteText {
  std::string key;
  base::PerLanguage<std::string> text;

  bool operator==(const SiteText&) const = default;
};

}  // namespace gremium::domain
