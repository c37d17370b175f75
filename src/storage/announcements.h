// Announcements: drafts, hand-written texts, sign-offs and published versions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/announcement.h"
#include "domain/fact.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::AnnouncementCase> find_announcement(Connection& connection, const std::string& id);
// As it stood after a fact.
std::optional<domain::AnnouncementCase> find_announcement_at(Connection& connection, const std::string& id,
                                                             domain::FactNumber newest);
// Newest day first.
std::vector<domain::AnnouncementCase> list_announcements(Connection& connection);
// As they stood at the end of a day (UTC), with the texts they had.
std::vector<domain::AnnouncementCase> list_announcements_as_of(Connection& connection, base::Day day);
// Those not withdrawn that are about a membership.
std::vector<domain::AnnouncementCase> list_announcements_about(Connection& connection,
                                                               const std::string& membership);

// Those of a kind other than joining about a day that are not withdrawn, in the order of their facts.
std::vector<domain::AnnouncementCase> list_announcements_on(Connection& connection,
                                                            domain::AnnouncementKind kind, base::Day day);

// The one of a kind about a network, decision, meeting or membership that was not withdrawn; for kinds other
// than joining.
std::optional<std::string> find_announcement_of(Connection& connection, domain::AnnouncementKind kind,
                                                const std::string& subject);
// The first day that a membership stood in the published news of its joining; not counting what was
// withdrawn.
std::optional<base::Day> announced_on(Connection& connection, const std::string& membership);
// What is planned and has come due by an instant, in the order of its time.
std::vector<domain::Recorded<domain::PublicationPlanned>> list_due_publications(Connection& connection,
                                                                                base::Instant now);

// News as they were on a day; without one as they are.
std::optional<domain::NewsItem> find_news(Connection& connection, base::Language language,
                                          const std::string& slug, std::optional<base::Day> as_of = {});
std::optional<domain::NewsItem> find_news_of(Connection& connection, base::Language language,
                                             const std::string& announcement,
                                             std::optional<base::Day> as_of = {});
// All published versions of one language, the first one first.
std::vector<domain::Publication> list_versions(Connection& connection, const std::string& announcement,
                                               base::Language language);
// Newest first, without withdrawn ones; goes on after an item, by its announcement's id.
std::vector<domain::NewsItem> list_news(Connection& connection, base::Language language, int limit,
                                        const std::string& after = {}, std::optional<base::Day> as_of = {});
// What a feed has: withdrawn ones too.
std::vector<domain::NewsItem> list_news_changes(Connection& connection, const domain::NewsFilter& filter);
bool slug_taken(Connection& connection, base::Language language, const std::string& slug);

}  // namespace gremium::storage
