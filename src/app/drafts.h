// Drafts of announcements: begun about something, and made anew from the facts as they are now.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "domain/announcement.h"
#include "domain/effect.h"
#include "domain/membership.h"

namespace gremium::app {

// Today in a time zone.
using TodayIn = std::function<base::Day(const std::string& zone)>;

// The same announcement as it would be drafted now; nothing where what it tells of is no more (a membership
// that does not end after all, members that left since). Hand-written texts are no part of it. `read_in`: the
// day on which it is to be true; without it that of its tenses and dates. `held_in`: the day by which those
// that left are told no more; without it the same.
std::optional<domain::Announcement> drafted_now(storage::Connection& connection, const TodayIn& today_in,
                                                domain::Announcement announcement,
                                                const TodayIn& read_in = {}, const TodayIn& held_in = {});

// Begins an announcement about a membership (coming, leaving), network, decision or meeting; with it come the
// memberships that are told in one text with it. Answers its id. Codes, all of field subject:
// announcement.kind_unknown (kind; joining begins of itself), announcement.subject_unknown,
// announcement.already_begun (about the same, and not withdrawn), announcement.not_coming,
// announcement.not_leaving, announcement.not_own_body (not of a network), announcement.no_outcome,
// announcement.not_ahead (the meeting is over or cancelled), announcement.not_held, announcement.not_public.
Recorded begin_announcement(House& house, const Submission& submission, domain::AnnouncementKind kind,
                            const std::string& subject);

// --- within the transaction of another act ---

// Drafts the news of memberships whose end was just entered: one for those that end on the same day in the
// same networks, but each alone that is not told with others (domain::is_told_with_others). Nothing where one
// was begun before or the end is long past. A draft of the same that nobody has signed takes them in. Answers
// the ids of the drafts that are new or changed.
std::vector<std::string> draft_leavings(Desk& desk, const std::vector<domain::Membership>& ended,
                                        domain::FactNumber cause);

// The drafts about those that come, or leave, that nobody has signed take in a membership that is new, has
// its day now or is public now, if it is told with theirs. Answers the ids of those that changed.
std::vector<std::string> take_into_drafts(Desk& desk, const domain::Membership& membership,
                                          domain::AnnouncementKind kind, domain::FactNumber cause);
// A membership's first day (kind coming) or its end (leaving) was corrected, given or taken back: unpublished
// drafts of it are made anew. A draft that tells of nothing else goes with it to its new day, or is dropped
// if it has none and nobody wrote in it; another one goes on without it. It is told anew where it was told of
// its day already or something was written for it, which goes with it; else once its day has come. Then as
// take_into_drafts().
void keep_drafts_right(Desk& desk, const std::string& membership, domain::AnnouncementKind kind,
                       domain::FactNumber cause);

}  // namespace gremium::app
