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
// Its end is news where it was a member as the register knew it; one that was entered after its end is
// history.
bool ended_as_member(storage::Connection& connection, const domain::Recorded<domain::Membership>& membership);

// Grouped as new members are: by the day told and the networks, in the order of the headline, whether or not
// their beginning makes news of itself. Who leaves in a way that is not told with others
// (domain::is_told_with_others) has a group of its own, behind the others.
std::vector<domain::AnnouncementGroup> groups_of(storage::Connection& connection,
                                                 std::vector<domain::Membership> memberships,
                                                 domain::AnnouncementKind kind);
// The one with a membership; nothing if none has it.
std::optional<domain::AnnouncementGroup> group_with(const std::vector<domain::AnnouncementGroup>& groups,
                                                    const std::string& membership);
// In their order, those of one organisation together.
std::vector<std::vector<domain::Membership>> by_organisation(
    const std::vector<domain::Membership>& memberships);

bool is_told_already(storage::Connection& connection, domain::AnnouncementKind kind,
                     const std::string& membership);
// What may be told in one text with these on a day, besides them: public, news, and told nowhere else; what
// the same organisations take up or leave, news or not.
std::vector<domain::Membership> companions_of(storage::Connection& connection,
                                              const std::vector<domain::Membership>& told, base::Day day,
                                              domain::AnnouncementKind kind);
// What is told with a membership, it among it; nothing where it has no day.
std::optional<domain::AnnouncementGroup> group_told(storage::Connection& connection,
                                                    const domain::Membership& membership,
                                                    domain::AnnouncementKind kind);
// Day, networks and memberships of a group into an announcement.
void put_group(const domain::AnnouncementGroup& group, domain::Announcement& announcement);

// The draft, without its id and kind, that tells of a group. `read_in`: as for drafted_now().
void write_group(storage::Connection& connection, const TodayIn& today_in,
                 const domain::AnnouncementGroup& group, domain::Announcement& announcement,
                 const TodayIn& read_in = {});

TodayIn today_of(Desk& desk);

}  // namespace gremium::app
