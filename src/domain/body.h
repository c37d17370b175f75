// An organ that decides: a city council, a general assembly, a board. Its own organisation may be one of ours
// or not.
#pragma once

#include <string>

#include "base/languages.h"
#include "domain/organisation.h"

namespace gremium::domain {

struct Body {
  std::string id;
  std::string organisation;
  // A key of the table of kinds: stadtrat, mitgliederversammlung, vorstand …
  std::string kind;
  // Only where the body has a name other than its kind ("Verwaltungsausschuss").
  base::PerLanguage<Name> names;
  // Where its days are counted.
  std::string time_zone;

  bool operator==(const Body&) const = default;
};

}  // namespace gremium::domain
