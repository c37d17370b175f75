// The map of Europe on a network's page: members by country. Outlines and places come from assets/europe.mjs.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// For {{> shared/_map}}: those who are members on the roster's day. Nothing to draw: has_map is false. The
// table of members by country says the same, with the countries that lie elsewhere.
void add_map(const Context& context, const app::Roster& roster, render::Object& content);

}  // namespace gremium::web
