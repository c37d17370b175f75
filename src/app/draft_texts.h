// What was written by hand in drafts about memberships, when the program drafts them anew: it goes with the
// member it was written for, is never printed for another, and what it stands for says that it went stale.
#pragma once

#include <string>
#include <vector>

#include "app/act.h"
#include "domain/announcement.h"

namespace gremium::app {

// The organisations of memberships, by whose places the passages of a text count.
std::vector<std::string> organisations_of(storage::Connection& connection,
                                          const std::vector<std::string>& memberships);

// The texts of one language in their places of a text about these memberships; without those of members that
// it does not tell of.
std::vector<domain::HandText> moved_texts(storage::Connection& connection,
                                          const domain::AnnouncementCase& found, base::Language language,
                                          const std::vector<std::string>& memberships);
// Moves what was written in a draft that tells of these memberships now.
void move_texts(Desk& desk, const domain::AnnouncementCase& found,
                const std::vector<std::string>& memberships, domain::FactNumber cause);

// Whether something was written for a membership's organisation.
bool is_written_about(storage::Connection& connection, const domain::AnnouncementCase& found,
                      const std::string& membership);
// Carries what was written for a member that is told in another draft now into that one.
void carry_texts(Desk& desk, const domain::AnnouncementCase& from, const std::string& membership,
                 const domain::AnnouncementCase& to);

// Amends a draft by what the program drafted anew. A passage that somebody wrote something in place of stays
// as it was drafted then: so the editor sees that it went stale, and what it would be now.
void amend_draft(Desk& desk, const domain::AnnouncementCase& found, domain::Announcement again,
                 domain::FactNumber cause);

}  // namespace gremium::app
