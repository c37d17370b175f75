// Which memberships are told in one text, for the drafts of those that come and those that leave.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/drafts.h"

namespace gremium::app {

// The day from which a membership is told: its first one, or the first one outside; nothing where it has
// none.
std::optional<base::Day> day_told(const domain::Membership& membership, domain::AnnouncementKind kind);
// Grouped as new members are: by the day told, in the order of the headline, whether or not their beginning
// makes news of itself.
std::vector<domain::AnnouncementGroup> groups_of(storage::Connection& connection,
                                                 std::vector<domain::Membership> memberships,
                                                 domain::AnnouncementKind kind);
bool is_told_already(storage::Connection& connection, domain::AnnouncementKind kind,
                     const std::string& membership);
// Those told in one text with a membership: of its organisation where it leaves, of all that come to the same
// networks on its day.
std::vector<domain::Membership> told_together(storage::Connection& connection,
                                              const domain::Membership& membership,
                                              domain::AnnouncementKind kind);
// Day, networks and memberships of a group into an announcement.
void put_group(const domain::AnnouncementGroup& group, domain::Announcement& announcement);

TodayIn today_of(Desk& desk);

}  // namespace gremium::app
