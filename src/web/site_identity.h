// What the site is called and its logo: their forms, and the logo on every page.
#pragma once

#include <string>

#include "web/site.h"

namespace gremium::web {

// names_form, logo_form, remove_logo_form and logo, for the page of the settings.
void add_identity_forms(const Context& context, const app::View& view, const std::string& refused,
                        const base::Refusals& refusals, render::Object& content);

// The logo in the header: href, width, height, has_name; nothing where there is none.
std::optional<render::Object> logo_of(const app::View& view);

}  // namespace gremium::web
