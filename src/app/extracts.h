// Extracts of decisions, and whether one on paper still holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/view.h"
#include "drafting/extract.h"

namespace gremium::app {

// What the extract of a state is made from; days are those where the body is.
drafting::ExtractMaterial extract_material(const DecisionState& state);

struct ExtractStanding {
  enum class Kind { current, replaced, unknown };
  Kind kind = Kind::unknown;
  // replaced: the day since which the decision stands as it does now.
  std::optional<base::Day> since = {};
};

// 16 to 64 hex digits, in letters of either size.
bool is_extract_digest(std::string_view text);
// Whether an extract with a digest that begins so is the one of today, or of an earlier state that this
// audience could see. `digest` must be one as above.
ExtractStanding standing_of_extract(const View& view, const std::string& decision, std::string_view digest);

}  // namespace gremium::app
