// Announcements: drafts, hand-written texts, sign-offs and published versions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/announcement.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

// One language of an announcement as the office works on it.
struct AnnouncementText {
  // As last saved; empty while nobody wrote anything.
  domain::Recorded<domain::AnnouncementSaved> saved;
  std::string saved_by;
  std::optional<domain::Recorded<domain::AnnouncementSignedOff>> signed_off;
  std::string signed_off_by;
  // The newest published version.
  std::optional<domain::Recorded<domain::Publication>> published;
};

struct AnnouncementCase {
  domain::Recorded<domain::Announcement> announcement;
  base::PerLanguage<AnnouncementText> texts;
  std::optional<domain::Recorded<domain::AnnouncementWithdrawn>> withdrawn;
};

std::optional<AnnouncementCase> find_announcement(Connection& connection, const std::string& id);
// Newest day first.
std::vector<AnnouncementCase> list_announcements(Connection& connection);
// Those not withdrawn that are about a membership.
std::vector<AnnouncementCase> list_announcements_about(Connection& connection, const std::string& membership);

// A news item: the newest version of a published text, or the notice that it was withdrawn.
struct NewsItem {
  domain::Recorded<domain::Publication> publication;
  domain::Announcement announcement;
  // When its first version and this version were published.
  base::Instant first_published_at;
  base::Instant published_at;
  base::Day first_published_on = base::Day::of_number(0);
  std::optional<domain::AnnouncementWithdrawn> withdrawn;
};
std::optional<NewsItem> find_news(Connection& connection, base::Language language, const std::string& slug);
std::optional<NewsItem> find_news_of(Connection& connection, base::Language language,
                                     const std::string& announcement);
// Newest first, without withdrawn ones; goes on after an item (day and announcement's id).
std::vector<NewsItem> list_news(Connection& connection, base::Language language, int limit,
                                const std::string& after_day = {},
                                const std::string& after_announcement = {});
bool slug_taken(Connection& connection, base::Language language, const std::string& slug);

}  // namespace gremium::storage
