// What a rule has to say, for the catalogues to word.
#pragma once

#include <string>

#include "base/result.h"

namespace gremium::domain {

// A sentence under its rule's heading in the catalogues: "majority.<code>", "notice.<code>".
struct Statement {
  std::string code;
  base::Arguments arguments = {};

  bool operator==(const Statement&) const = default;
};

}  // namespace gremium::domain
