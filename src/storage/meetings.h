// Meetings and what became of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/meeting.h"

namespace gremium::storage {

class Connection;

std::optional<domain::MeetingCase> find_meeting(Connection& connection, const std::string& id);
// By their first day, newest first.
std::vector<domain::MeetingCase> list_meetings(Connection& connection, const domain::MeetingFilter& filter);
// From that day on, the next one first.
std::vector<domain::MeetingCase> list_coming_meetings(Connection& connection, base::Day from,
                                                      const domain::MeetingFilter& filter);
// Of all that the filter lets through; its days and limit are not looked at. Nothing if there is none.
std::optional<domain::MeetingSpan> find_meeting_span(Connection& connection,
                                                     const domain::MeetingFilter& filter);
// The number it was given among its body's meetings of that period, public or not, else the next one: no
// number is given twice.
int meeting_number(Connection& connection, const domain::Meeting& meeting);
// The meeting that calls this one again; nothing if there is none.
std::optional<std::string> find_second_call(Connection& connection, const std::string& meeting);

}  // namespace gremium::storage
