// What the page of one decision shows besides its row: how it came about, its wording, what it did to others.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Puts text, details, roll_call and superseded into the row of a decision.
void add_details(const Context& context, const app::View& view, const domain::Decision& decision,
                 render::Object& row);

// "Annulled on …", "replaced on …"; empty if it stands.
std::string superseded_text(const Context& context, const app::View& view, const domain::Decision& decision);

}  // namespace gremium::web
