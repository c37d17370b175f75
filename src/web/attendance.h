// Attendance of one meeting: what its page shows and what can be noted there, at one moment.
#pragma once

#include <optional>
#include <string>

#include "web/room.h"

namespace gremium::web {

// The room as the address or the form asks for: of a day (day) and at a time (at, kept_at) of it. Nothing if
// there is no such meeting.
std::optional<Room> find_attendance(const Context& context, const app::View& view);

// The moment of a form's field on the day that is shown; nothing if it is empty. Notes
// meeting.clock_malformed.
std::optional<domain::Moment> read_clock(const Context& context, const Room& room, std::string_view field,
                                         base::Refusals& wrong);

// With what was wrong with one of the forms.
Response show_attendance_page(Context& context, const app::View& view, const Room& room,
                              const Refused& refused = {});

// With the moment that is kept.
std::string attendance_address(const Room& room);

}  // namespace gremium::web
