// What the preview of a member list shows.
#pragma once

#include <string>

#include "app/member_lists.h"
#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// The keys of views/office/member_list_preview.html but title and forms.
render::Object plan_rows(const Context& context, const app::View& view, const domain::MemberList& list,
                         const app::MemberPlan& plan);
// The headings that most lists have, in the reader's language.
std::string usual_headings(const Context& context);

}  // namespace gremium::web
