#include "web/room_forms.h"

#include "base/crypto.h"
#include "web/seat_rows.h"

namespace gremium::web {

using domain::MeetingState;
using render::Object;

std::string name_of_seat(const Context& context, const app::View& view, const Room& room,
                         const std::string& id) {
  for (const auto& row : room.seats)
    if (row.value.id == id) return name_of_seat(context, view, row.value);
  return id;
}

// What every small form of the room carries.
Object small_form(const Context& context, const Room& room, const std::string& work, std::int64_t seen) {
  return {{"action", "/office/meetings/" + room.value().id + "/room/" + work},
          {"token", context.in_office() ? context.session->token : std::string()},
          {"form_key", base::random_token()},
          {"seen", seen == 0 ? std::string() : std::to_string(seen)},
          {"clock", room.is_live ? std::string() : room.at.clock},
          {"day", room.kept_day()},
          {"kept_at", room.is_live ? std::string() : room.at.clock}};
}

bool may_work(const Context& context, const Room& room) {
  const auto state = room.meeting.state();
  return domain::may(context.session->account.role, domain::Right::record) &&
         state != MeetingState::cancelled && !room.is_frozen;
}

}  // namespace gremium::web
