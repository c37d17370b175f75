// What drafting needs to know of a group of memberships, gathered from the register.
#pragma once

#include "app/act.h"
#include "domain/announcement.h"
#include "domain/effect.h"

namespace gremium::app {

// Fills passages and generator of an announcement about the group, from the facts as they are now.
void write_passages(Desk& desk, const domain::AnnouncementGroup& group, domain::Announcement& announcement);

}  // namespace gremium::app
