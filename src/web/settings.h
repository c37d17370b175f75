// The page of the settings: the site's names, logo and texts, and the mail server, each a form of its own.
#pragma once

#include <string>

#include "web/site.h"

namespace gremium::web {

// Again with what was refused, in the form of that id; empty for none.
Response show_settings(Context& context, const std::string& refused = {},
                       const base::Refusals& refusals = {});
// After an act: the page's part of that id, or the form again.
Response settings_after(Context& context, const std::string& form, const app::Recorded& done);

}  // namespace gremium::web
