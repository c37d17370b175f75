// What a member asks to be changed about its own organisation: a wish, kept beside the facts until the
// secretariat has answered it.
#pragma once

#include <optional>
#include <string>

#include "base/day.h"

namespace gremium::domain {

struct Proposal {
  std::string id;
  std::string organisation;
  // Of who asks.
  std::string account;
  std::string text;
  base::Instant made_at = {};
  // Empty: it waits.
  std::optional<base::Instant> settled_at = {};
  // To be read by who asked.
  std::string answer = {};

  bool operator==(const Proposal&) const = default;
};

}  // namespace gremium::domain
