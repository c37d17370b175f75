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

}  // namespace gremium::app
