// What was noted about who was at a meeting.
#pragma once

#include <string>

#include "domain/attendance.h"

namespace gremium::storage {

class Connection;

// Each list as it was entered.
domain::Attendance find_attendance(Connection& connection, const std::string& meeting);

}  // namespace gremium::storage
