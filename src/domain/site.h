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

// In the header of every page. A logo comes with its bytes: few, since every first visit pays for them.
struct SiteLogo {
  // "image/svg+xml" or "image/png"; empty: there is none.
  std::string type;
  // In base64.
  std::string content;
  // In pixels, or in units of an SVG: only their ratio counts.
  int width = 0;
  int height = 0;
  // The name need not stand beside it.
  bool has_name = false;

  bool empty() const { return content.empty(); }
  bool operator==(const SiteLogo&) const = default;
};

// How the site presents itself. A language without a name has that of the register's founding.
struct SiteIdentity {
  base::PerLanguage<std::string> names;
  SiteLogo logo = {};

  bool operator==(const SiteIdentity&) const = default;
};

}  // namespace gremium::domain
