// Seats of bodies as the register holds them now.
#pragma once

#include <optional>
#include <string>

#include "domain/seat.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::Seat>> find_seat(Connection& connection, const std::string& id);
// Of one body, as they were recorded; those of the past too.
domain::Seats list_seats(Connection& connection, const std::string& body);

}  // namespace gremium::storage
