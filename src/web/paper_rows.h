// Papers as pages show them: one in a list, and its way through bodies.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Public, or in the office, after who is looking.
std::string paper_address(const Context& context, const std::string& id);
// "2024/117 · Beitritt zum Netzwerk"; the title alone without a number.
std::string paper_label(const domain::Paper& paper);

// For {{> shared/_paper}}.
render::Object paper_row(const Context& context, const app::View& view, const domain::Paper& paper,
                         const std::vector<domain::Station>& path);
// For {{> shared/_consultation_path}}.
render::List stations_of(const Context& context, const app::View& view,
                         const std::vector<domain::Station>& path);

}  // namespace gremium::web
