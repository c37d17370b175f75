// The calendar as the register holds it now: kept from fact to fact, since an entry must know its changes.
#pragma once

#include <vector>

#include "domain/calendar.h"
#include "domain/fact.h"

namespace gremium::storage {

class Connection;

// After a fact was applied to the other tables: what it changes in the calendar. Whether it changes anything,
// which the public sees then.
bool follow_in_calendar(Connection& connection, const domain::Fact& fact);
// Those that are public, by day and hour.
std::vector<domain::KeptEntry> list_calendar(Connection& connection, const domain::CalendarFilter& filter);

}  // namespace gremium::storage
