// To be told by mail: the small form on public pages.
#pragma once

#include "app/view.h"
#include "domain/follower.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// For {{> shared/_follow}}: a network or an organisation, and its bodies that the public knows of. Puts
// `follow` into the page where mails are sent and the page is that of today.
void add_follow_form(const Context& context, const app::View& view, const domain::Followed& followed,
                     render::Object& content);

}  // namespace gremium::web
