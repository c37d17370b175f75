// What drafting needs to know of a group of memberships, gathered from the register.
#pragma once

#include <string>

#include "base/day.h"
#include "domain/announcement.h"
#include "domain/effect.h"
#include "drafting/announcement.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

// A network with its members as the public may know them, those of the group among them: on the group's day,
// or on the day the text is read if that is later.
drafting::MaterialNetwork network_material(storage::Connection& connection, const std::string& id,
                                           const domain::AnnouncementGroup& group, base::Day read_on);
// Its name and facts alone.
drafting::MaterialMember member_material(storage::Connection& connection, const std::string& organisation);
void add_decision(storage::Connection& connection, const std::string& id, drafting::MaterialMember& member);

// Fills passages and generator of an announcement about the group, from the facts as they are now.
// `today`: of the publishing network. `read_on`: see network_material().
void write_passages(storage::Connection& connection, base::Day today, base::Day read_on,
                    const domain::AnnouncementGroup& group, domain::Announcement& announcement);

}  // namespace gremium::app
