// What members asked to be changed, for the office's start page.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Those that wait, the oldest first: href, organisation, text, made_on.
render::List waiting_proposals(const Context& context, const app::View& view);

}  // namespace gremium::web
