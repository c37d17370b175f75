// What drafting needs to know for announcements of other kinds than joining, gathered from the register. What
// is not public is never told.
#pragma once

#include "base/day.h"
#include "domain/announcement.h"
#include "domain/effect.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

// Each fills passages and generator from the facts as they are now. `today`: of the publishing network;
// `read_on`: the day on which members are counted, where the text is read later than it was written.
void write_leaving(storage::Connection& connection, base::Day today, base::Day read_on,
                   const domain::AnnouncementGroup& group, domain::Announcement& announcement);
void write_network(storage::Connection& connection, base::Day today, base::Day read_on,
                   domain::Announcement& announcement);
void write_decision(storage::Connection& connection, base::Day today, domain::Announcement& announcement);
void write_call(storage::Connection& connection, base::Day today, domain::Announcement& announcement);
// Results that have come since get their places behind the others.
void write_result(storage::Connection& connection, base::Day today, domain::Announcement& announcement);

}  // namespace gremium::app
