// What commands that answer for a day have in common: --as-of, and --known-on for what the register knew
// then.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/day.h"
#include "cli/command.h"

namespace gremium::cli {

// As typed; empty: today, and all that is known.
struct AnyDay {
  std::string as_of;
  std::string known_on;
};

using Answer = std::function<int(app::House& house, std::optional<base::Day> as_of)>;
// Opens the register and answers from it as it is asked for. Codes besides those of opening: today.not_a_day.
int answer_on(const Common& common, const AnyDay& asked, const Answer& answer);

}  // namespace gremium::cli
