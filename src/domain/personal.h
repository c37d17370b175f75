// A value about a person: a name, a quotation, a contact. It stands apart from the facts that mention it, so
// that it can be erased without changing them (storage/journal.h says how).
#pragma once

#include <string>

namespace gremium::domain {

struct Personal {
  // Empty once erased.
  std::string text = {};
  bool erased = false;

  bool operator==(const Personal&) const = default;
};

}  // namespace gremium::domain
