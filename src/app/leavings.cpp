// The news of memberships that end: drafted with their effects, and kept right as more come or go.
#include <algorithm>

#include "app/announcements.h"
#include "app/draft_groups.h"
#include "base/crypto.h"
#include "storage/announcements.h"
#include "storage/memberships.h"

namespace gremium::app {
namespace {

using domain::Announcement;
using domain::AnnouncementKind;

bool is_out(const domain::AnnouncementCase& found) {
  return std::any_of(found.texts.begin(), found.texts.end(),
                     [](const auto& text) { return text.second.published.has_value(); });
}

// What ended longer ago is history that is being entered, and no news. Long enough to outlast a server that
// stood still.
constexpr int news_for_days = 90;

bool is_history(const domain::Membership& membership, base::Day today) {
  return membership.last_day && *membership.last_day < today.plus_days(-news_for_days);
}

// Nobody has signed any of its texts, and none is out or taken back.
bool is_open(const domain::AnnouncementCase& found) {
  return std::all_of(base::all_languages.begin(), base::all_languages.end(),
                     [&](base::Language language) { return state_of(found, language) == TextState::draft; });
}

bool is_about(storage::Connection& connection, const Announcement& announcement,
              const std::string& organisation) {
  const auto& all = announcement.memberships;
  return std::any_of(all.begin(), all.end(), [&](const std::string& id) {
    const auto membership = storage::find_membership(connection, id);
    return membership && membership->value.organisation == organisation;
  });
}

// The draft of the same organisation's leaving on the same day, of which these are told too.
std::optional<domain::AnnouncementCase> open_leaving(storage::Connection& connection,
                                                     const domain::AnnouncementGroup& group) {
  for (auto& found : storage::list_announcements(connection)) {
    const auto& announcement = found.announcement.value;
    if (announcement.kind == AnnouncementKind::leaving && announcement.day == group.day && is_open(found) &&
        is_about(connection, announcement, group.memberships.front().organisation))
      return std::move(found);
  }
  return std::nullopt;
}

// Into the open draft, else a new one. Answers its id; nothing if there is nothing to tell.
std::optional<std::string> tell_leaving(Desk& desk, const domain::AnnouncementGroup& group,
                                        domain::FactNumber cause) {
  auto& connection = desk.connection();
  const auto open = open_leaving(connection, group);
  Announcement announcement;
  if (open) {
    announcement = open->announcement.value;
    for (const auto& membership : group.memberships) announcement.memberships.push_back(membership.id);
  } else {
    announcement.id = base::random_ref();
    announcement.kind = AnnouncementKind::leaving;
    put_group(group, announcement);
  }
  const auto drafted = drafted_now(connection, today_of(desk), std::move(announcement));
  if (!drafted) return std::nullopt;
  desk.enter_automatic(cause, *drafted, open ? std::optional(open->announcement.fact) : std::nullopt);
  return drafted->id;
}

// Those that still end on the day of the draft.
std::vector<std::string> still_told(storage::Connection& connection, const Announcement& announcement) {
  std::vector<std::string> told;
  for (const auto& id : announcement.memberships)
    if (const auto found = storage::find_membership(connection, id);
        found && day_told(found->value, announcement.kind) == announcement.day)
      told.push_back(id);
  return told;
}

}  // namespace

std::vector<std::string> draft_leavings(Desk& desk, const std::vector<domain::Membership>& ended,
                                        domain::FactNumber cause) {
  auto& connection = desk.connection();
  std::vector<std::string> ids;
  for (const auto& membership : ended) {
    if (!membership.is_public || is_history(membership, desk.today_anywhere()) ||
        is_told_already(connection, AnnouncementKind::leaving, membership.id))
      continue;
    for (const auto& group :
         groups_of(connection, told_together(connection, membership, AnnouncementKind::leaving),
                   AnnouncementKind::leaving))
      if (auto id = tell_leaving(desk, group, cause)) ids.push_back(std::move(*id));
  }
  return ids;
}

void renew_leavings(Desk& desk, const std::string& membership, domain::FactNumber cause) {
  auto& connection = desk.connection();
  const auto id = storage::find_announcement_of(connection, AnnouncementKind::leaving, membership);
  const auto found = id ? storage::find_announcement(connection, *id) : std::nullopt;
  if (!found || is_out(*found)) return;
  auto announcement = found->announcement.value;
  // The others keep their draft; the one that was corrected is told once its own day has come.
  if (auto told = still_told(connection, announcement); !told.empty())
    announcement.memberships = std::move(told);
  if (auto again = drafted_now(connection, today_of(desk), std::move(announcement)))
    desk.enter_automatic(cause, *again, found->announcement.fact);
  else
    desk.enter_automatic(cause, domain::AnnouncementWithdrawn{*id, {}});
}

}  // namespace gremium::app
