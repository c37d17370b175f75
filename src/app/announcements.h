// Announcements: drafted with the effects, worked on, signed off, published, corrected, withdrawn.
#pragma once

#include <string>
#include <vector>

#include "app/act.h"
#include "base/languages.h"
#include "domain/announcement.h"
#include "domain/membership.h"

namespace gremium::app {

// --- within the transaction of another act ---

// Drafts the news of memberships whose beginning was just entered: one for those that begin on the same day
// in the same networks. An unpublished draft about that day and those networks takes the new ones in; drafts
// that told one of them otherwise lose it. Answers the ids of the drafts that are new or changed.
std::vector<std::string> draft_announcements(Desk& desk, const std::vector<domain::Membership>& begun,
                                             domain::FactNumber cause);
// A membership's start was corrected: unpublished drafts go on without it, or are dropped if nothing is left.
// What its organisation took up on the day that was right is told apart.
void take_out_of_drafts(Desk& desk, const std::string& membership, domain::FactNumber cause);

// The draft of new members anew, as it would be drafted now; dropped if nothing is left of it.
void redraft_joining(Desk& desk, const domain::AnnouncementCase& announcement,
                     const domain::Announcement& now);

// --- acts ---
// Codes: announcement.unknown, announcement.withdrawn, stale.

// The draft anew, from the facts as they are now; what was written by hand stays. Codes:
// announcement.baseless (what it tells of is no more), announcement.own_texts_homeless (field confirmed:
// there is text written for a passage that the new draft has no place for, and nobody confirmed that it
// goes).
Recorded redraft_announcement(House& house, const Submission& submission, const std::string& id,
                              domain::FactNumber seen, bool confirmed = false);
// One passage of one language anew, the others and what was written by hand as they are. Codes: forbidden,
// announcement.baseless, announcement.other_members (the draft tells of others in their places now: only the
// whole of it can be made anew).
Recorded renew_passage(House& house, const Submission& submission, const std::string& id,
                       base::Language language, const std::string& kind, int member, domain::FactNumber seen);
// Whoever edits drafts may work on every text; who publishes may correct what is published.
bool may_edit(domain::Role role, const domain::AnnouncementCase& announcement, base::Language language);
// Codes besides: forbidden, announcement.headline_missing, text.*. Field text_<kind>_<member> (member from 0,
// none for passages about all).
Recorded save_announcement(House& house, const Submission& submission, domain::AnnouncementSaved saved,
                           domain::FactNumber seen);
// `digest`: of the text that was on the screen. Codes: announcement.text_changed, announcement.open_places,
// announcement.stale, announcement.four_eyes (whoever edited last may not sign it off).
Recorded sign_off_announcement(House& house, const Submission& submission, const std::string& id,
                               base::Language language, const std::string& digest);
// `reasons`: for each language that it is published in, where they are not one for all. Codes: text.*
// (reason, reason_<language>).
Recorded withdraw_announcement(House& house, const Submission& submission, const std::string& id,
                               const std::string& reason, const base::PerLanguage<std::string>& reasons = {});

// --- what a text is ---

// What one language says now: the drafted passages with what was written by hand.
std::vector<domain::Passage> current_passages(const domain::AnnouncementCase& announcement,
                                              base::Language language);
// The announcement as it stood when `seen` was the newest fact that a form knew.
std::optional<domain::AnnouncementCase> announcement_seen(House& house, const std::string& id,
                                                          domain::FactNumber seen);
// What is written by hand in one draft, in the places that another of the same announcement has for it.
std::vector<domain::HandText> texts_in_places_of(House& house, const domain::AnnouncementCase& from,
                                                 base::Language language, const domain::AnnouncementCase& to);
// Of a language's passages as they are now: what a sign-off is bound to.
std::string digest_of(const std::vector<domain::Passage>& passages);

enum class TextState { draft, signed_off, planned, published, changed, withdrawn };
// `planned`: signed off, and to be published of itself. `changed`: published, and changed since. A sign-off
// counts while the text is the one signed.
TextState state_of(const domain::AnnouncementCase& announcement, base::Language language);
std::string_view name_of(TextState state);

}  // namespace gremium::app
