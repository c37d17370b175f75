// Seats in a meeting as pages show them: who is there at a moment, and what that makes of votes and quorum.
#pragma once

#include <string>
#include <vector>

#include "render/value.h"
#include "web/form_page.h"
#include "web/room.h"

namespace gremium::web {

// HH:MM.
std::string clock_of(const domain::Moment& moment);
// When somebody came or went; empty for those who stay away.
std::string clock_of(const domain::PresenceNoted& noted);
// The person who sits there, else the organisation; what was erased is said to be so. The id where the body
// has no such seat.
std::string seat_label(const Context& context, const app::View& view, const domain::Seats& seats,
                       const std::string& id);
std::vector<Option> seat_options(const Context& context, const app::View& view, const domain::Seats& seats);

// For {{> shared/_seat_presence}}, without what can be done: at the moment of the room.
render::Object seat_presence(const Context& context, const app::View& view, const Room& room,
                             const domain::Seat& seat);
// For {{> shared/_attendance_figures}}. `item` empty: nobody is barred.
render::Object attendance_figures(const Context& context, const Room& room, const std::string& item);

}  // namespace gremium::web
