// What a fact or a form says of one thing, in words: "adopted" as "angenommen", an id as the name of what it
// is of.
#pragma once

#include <string>

#include "domain/history.h"
#include "web/site.h"

namespace gremium::web {

// `fields`: the noun whose catalogue has the labels (drafting::fields_of), "decisions".
std::string value_text(const Context& context, const app::View& view, const std::string& fields,
                       const domain::Member& member);

}  // namespace gremium::web
