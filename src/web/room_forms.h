// What the small forms of the room have in common.
#pragma once

#include <string>

#include "web/room.h"

namespace gremium::web {

// What every one of them carries; `work` is the end of its address.
render::Object small_form(const Context& context, const Room& room, const std::string& work,
                          std::int64_t seen = 0);
// Whether whoever looks may note anything here.
bool may_work(const Context& context, const Room& room);
std::string name_of_seat(const Context& context, const app::View& view, const Room& room,
                         const std::string& id);

}  // namespace gremium::web
