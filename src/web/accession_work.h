// The page where the office works on a case, with all forms that the case is ready for.
#pragma once

#include <optional>
#include <string>

#include "domain/effective_rule.h"
#include "web/site.h"

namespace gremium::web {

// `refused`: the form that was not accepted, by its id. `to_read`: the rule of its start, as it was read from
// what was typed.
Response show_work(Context& context, const std::string& refused = {}, const base::Refusals& refusals = {},
                   const std::optional<domain::EffectiveRule>& to_read = {});
// After an act: the page anew, or with what was refused in the form of that id.
Response worked(Context& context, const app::Recorded& result, const std::string& form);

}  // namespace gremium::web
