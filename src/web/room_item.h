// The item that is called: its text, its vote, who is barred from it, the ways to end it.
#pragma once

#include "web/room.h"

namespace gremium::web {

// For {{#called}} of office/room.
render::Object called_view(const Context& context, const app::View& view, const Room& room,
                           const domain::AgendaLine& line, const Refused& refused);

}  // namespace gremium::web
