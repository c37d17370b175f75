// iCalendar (RFC 5545, with the names of RFC 7986): values in, bytes out, the same for the same values: no
// clock is asked.
//
// Times are written in UTC. Nothing here recurs, so the instant says all that a time zone with its rules
// would, and every program shows it in its reader's own zone. Should a zone change its rules, the feed is
// computed anew from the local day and clock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"

namespace gremium::exchange {

struct CalendarEvent {
  // Never changes, and is nobody else's.
  std::string uid;
  // Goes up with every change.
  int sequence = 0;
  base::Instant created;
  base::Instant changed;
  bool cancelled = false;
  base::Day day = base::Day::of_number(0);
  // Without a beginning it lasts all day.
  std::optional<base::Instant> begins = {};
  std::optional<base::Instant> ends = {};
  // Somebody who has it in a calendar has time for something else.
  bool leaves_free = false;
  std::string summary;
  std::string description = {};
  std::string location = {};
  std::string category = {};
  // The page about it; empty: none.
  std::string url = {};
};

struct Calendar {
  std::string name;
  // The page, and the calendar itself.
  std::string url;
  std::string self;
  std::vector<CalendarEvent> events;
};

// Control characters are left out.
std::string to_icalendar(const Calendar& calendar);

}  // namespace gremium::exchange
