// What an announcement is checked against before it is signed off, planned or published.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/drafts.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/announcement.h"
#include "domain/membership.h"

namespace gremium::storage {
class Connection;
}

namespace gremium::app {

class View;

// In any language.
// A published text that would be drafted otherwise, by the day it was published on, or not at all: the press
// office corrects or withdraws it. What was written by hand is not looked at.
bool is_outdated(storage::Connection& connection, const domain::AnnouncementCase& found,
                 base::Language language);
bool is_published(const domain::AnnouncementCase& found);
// The announcement as it would be drafted now for those who read it: each language is to be true today, as
// long as it is not out; on the day of its publication afterwards, as what is corrected is what it said then.
// Those it told of on the first of these days it goes on to tell of.
std::optional<domain::Announcement> drafted_for_readers(storage::Connection& connection,
                                                        const TodayIn& today_in,
                                                        const domain::AnnouncementCase& found);
// A text about what is to come that nobody published before it came: it waits for nothing any more.
bool is_overtaken(const domain::AnnouncementCase& found, base::Day today);
// Nobody has to work on it: overtaken, or what it would tell is so no more, and none of it is out.
bool waits_no_more(const View& view, const domain::AnnouncementCase& found, base::Day today);
// Those that are there, in their order.
std::vector<domain::Membership> memberships_of(storage::Connection& connection,
                                               const std::vector<std::string>& ids);

// Codes: announcement.unknown, announcement.withdrawn.
base::Result<domain::AnnouncementCase> find_open(storage::Connection& connection, const std::string& id);
bool four_eyes(storage::Connection& connection, const domain::AnnouncementCase& found);

// What keeps a text from being signed off: announcement.open_places, announcement.headline_missing,
// announcement.quotation_erased.
std::optional<base::Refusal> check_complete(storage::Connection& connection,
                                            const std::vector<domain::Passage>& passages,
                                            base::Language language);
// Facts changed since it was drafted, and nobody took over the new wording or wrote one by hand:
// announcement.stale; announcement.baseless where there is nothing to tell any more.
std::optional<base::Refusal> check_fresh(storage::Connection& connection, const TodayIn& today_in,
                                         const domain::AnnouncementCase& found, base::Language language);
// Of one that was signed off: the facts are not those any more that it was drafted from, so that it reads
// neither as it would be drafted today nor on the day when it was, with the members counted today. That time
// passes makes no text wrong as long as nobody came or went. Codes as for check_fresh().
std::optional<base::Refusal> check_unchanged(storage::Connection& connection, const TodayIn& today_in,
                                             const domain::AnnouncementCase& found, base::Language language);
// What keeps it from being published on a day; see publish_announcement().
std::optional<base::Refusal> check_ready(storage::Connection& connection,
                                         const domain::AnnouncementCase& found, base::Language language,
                                         const std::string& correction, base::Day day);

}  // namespace gremium::app
