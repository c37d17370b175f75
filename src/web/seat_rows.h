// Seats as pages show them.
#pragma once

#include <string>

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// The person, else the organisation; what was erased is said to be so.
std::string name_of_seat(const Context& context, const app::View& view, const domain::Seat& seat);

// "Deputy chair", the group, "2 votes", since when: without a link, for those who are not recorded yet.
render::Object seat_row(const Context& context, const app::View& view, const domain::Seat& seat);

// Puts those who sit in a body into a page, today or on the day that ?as_of= asks for: seats, has_seats,
// other_seats, has_other_seats, seats_as_of, seats_href.
void add_seats(const Context& context, const app::View& view, const domain::Body& body,
               render::Object& content);

}  // namespace gremium::web
