// What the office is told about memberships that should be there, or never were.
#pragma once

#include <string>

#include "app/view.h"
#include "web/site.h"

namespace gremium::web {

// Into a page's content as has_missing and missing: what follows from memberships and is not there (of one
// organisation, or of all), see _missing_memberships.
void add_missing_memberships(const Context& context, const app::View& view, const std::string& organisation,
                             render::Object& content);
// As has_mistaken and mistaken, list of href, label: those of an organisation that were entered by mistake,
// and where that is undone.
void add_mistaken_memberships(const Context& context, const app::View& view, const std::string& organisation,
                              render::Object& content);

}  // namespace gremium::web
