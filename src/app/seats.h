// Who sits in a body.
#pragma once

#include "app/act.h"
#include "domain/seat.h"

namespace gremium::app {

// Answers the seat's id. Codes: body.unknown, organisation.unknown, text.*, and those of domain::check.
// Fields: body, person, organisation, group, weight, first_day, last_day.
Recorded record_seat(House& house, const Submission& submission, domain::Seat seat);
// The body stays; an erased person stays erased unless there is a new one. Also seat.unknown, stale.
Recorded amend_seat(House& house, const Submission& submission, domain::Seat seat, domain::FactNumber seen,
                    const std::string& reason);

// Many at once, all or none: one line each, "name; group; role; votes", separated by semicolons or tabs; all
// but the name may be missing. The role is a word of the catalogues in any language. A first line of
// headings, which begins with the word for a name, is passed over. Answers the body's id. Codes, field lines:
// seats.none, seats.line (arguments line, what: a code of a refusal or "role").
Recorded record_seats(House& house, const Submission& submission, const std::string& body,
                      const std::string& lines, std::optional<base::Day> first_day);

// What such a list says, to look at before it is recorded: seats without body, id and day. The same codes.
base::Result<std::vector<domain::Seat>> read_seats(const std::string& lines);

// Of a network's body: every organisation that is a member today gets a seat with one vote where it has none,
// and the seats of those that are no longer end yesterday. Answers the body's id. Codes: body.unknown,
// seats.no_network.
Recorded seat_members(House& house, const Submission& submission, const std::string& body);

}  // namespace gremium::app
