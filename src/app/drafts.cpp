#include "app/drafts.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/material.h"
#include "app/occasions.h"
#include "base/crypto.h"
#include "storage/announcements.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/meetings.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::Refusal;
using domain::Announcement;
using domain::AnnouncementKind;

Refusal refused(const char* code) { return {code, {}, "subject"}; }

std::vector<domain::Network> networks_of(storage::Connection& connection) {
  std::vector<domain::Network> networks;
  for (auto& network : storage::list_networks(connection)) networks.push_back(std::move(network.value));
  return networks;
}

// The day from which a membership is told: its first one, or the first one outside; nothing where it has
// none.
std::optional<base::Day> day_told(const domain::Membership& membership, AnnouncementKind kind) {
  if (kind == AnnouncementKind::leaving) {
    if (!membership.last_day) return std::nullopt;
    return base::LastDay{*membership.last_day}.until();
  }
  if (membership.start != domain::StartKind::known || !membership.from) return std::nullopt;
  return membership.from->exact();
}

// Grouped as new members are: by the day told, in the order of the headline, whether or not their beginning
// makes news of itself.
std::vector<domain::AnnouncementGroup> groups_of(storage::Connection& connection,
                                                 std::vector<domain::Membership> memberships,
                                                 AnnouncementKind kind) {
  std::erase_if(memberships, [&](const auto& each) { return !day_told(each, kind); });
  for (auto& membership : memberships) {
    membership.from = *day_told(membership, kind);
    membership.announce = true;
  }
  return domain::group_for_announcement(memberships, networks_of(connection));
}

bool is_told_already(storage::Connection& connection, AnnouncementKind kind, const std::string& membership) {
  return storage::find_announcement_of(connection, kind, membership).has_value();
}

// Those told in one text with a membership: of its organisation where it leaves, of all that come to the same
// networks on its day.
std::vector<domain::Membership> told_together(storage::Connection& connection,
                                              const domain::Membership& membership, AnnouncementKind kind) {
  domain::MembershipFilter filter;
  if (kind == AnnouncementKind::leaving) filter.organisation = membership.organisation;
  std::vector<domain::Recorded<domain::Membership>> found = storage::list_memberships(connection, filter);
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.fact < b.fact; });
  std::vector<domain::Membership> together;
  for (auto& other : found)
    if (day_told(other.value, kind) == day_told(membership, kind) &&
        !is_told_already(connection, kind, other.value.id))
      together.push_back(std::move(other.value));
  return together;
}

void put_group(const domain::AnnouncementGroup& group, Announcement& announcement) {
  announcement.publishing_network = group.publishing_network;
  announcement.networks = group.networks;
  announcement.day = group.day;
  announcement.memberships.clear();
  for (const auto& membership : group.memberships) announcement.memberships.push_back(membership.id);
}

std::optional<Announcement> memberships_now(storage::Connection& connection, const TodayIn& today_in,
                                            Announcement announcement) {
  std::vector<domain::Membership> memberships;
  for (const auto& id : announcement.memberships)
    if (auto found = storage::find_membership(connection, id)) memberships.push_back(std::move(found->value));
  const auto groups = groups_of(connection, memberships, announcement.kind);
  if (groups.empty()) return std::nullopt;
  const auto& group = groups.front();
  put_group(group, announcement);
  const auto network = storage::find_network(connection, group.publishing_network);
  auto today = today_in(network->value.time_zone);
  if (announcement.kind == AnnouncementKind::leaving) {
    write_leaving(connection, today, group, announcement);
    return announcement;
  }
  // What was told as coming is not told otherwise once it came.
  if (announcement.kind == AnnouncementKind::coming) today = std::min(today, group.day.plus_days(-1));
  write_passages(connection, today, group, announcement);
  return announcement;
}

bool is_network(storage::Connection& connection, const std::string& body) {
  const auto found = storage::find_body(connection, body);
  return found && storage::find_network(connection, found->value.organisation);
}

void put_owner(storage::Connection& connection, const std::string& body, Announcement& announcement) {
  announcement.publishing_network = storage::find_body(connection, body)->value.organisation;
  announcement.networks = {announcement.publishing_network};
}

base::Result<Announcement> of_membership(Desk& desk, Announcement announcement) {
  auto& connection = desk.connection();
  const auto membership = storage::find_membership(connection, announcement.subject);
  if (!membership) return refused("announcement.subject_unknown");
  const auto network = storage::find_network(connection, membership->value.network);
  const auto day = day_told(membership->value, announcement.kind);
  const bool coming = announcement.kind == AnnouncementKind::coming;
  if (coming && (!day || *day <= desk.today_in(network->value.time_zone)))
    return refused("announcement.not_coming");
  if (!day) return refused("announcement.not_leaving");
  if (!membership->value.is_public) return refused("announcement.not_public");
  for (const auto& group : groups_of(
           connection, told_together(connection, membership->value, announcement.kind), announcement.kind))
    for (const auto& told : group.memberships)
      if (told.id == membership->value.id) put_group(group, announcement);
  announcement.subject.clear();
  return announcement;
}

base::Result<Announcement> of_network(Desk& desk, Announcement announcement) {
  const auto network = storage::find_network(desk.connection(), announcement.subject);
  if (!network) return refused("announcement.subject_unknown");
  announcement.publishing_network = network->value.id;
  announcement.networks = {network->value.id};
  announcement.day = desk.today_in(network->value.time_zone);
  return announcement;
}

base::Result<Announcement> of_decision(Desk& desk, Announcement announcement) {
  auto& connection = desk.connection();
  const auto decision = storage::find_decision(connection, announcement.subject);
  if (!decision) return refused("announcement.subject_unknown");
  if (!is_network(connection, decision->value.body)) return refused("announcement.not_own_body");
  if (decision->value.outcome == domain::Outcome::unknown) return refused("announcement.no_outcome");
  if (!decision->value.is_public) return refused("announcement.not_public");
  put_owner(connection, decision->value.body, announcement);
  announcement.day = decision->value.date ? decision->value.date->earliest() : desk.today_anywhere();
  return announcement;
}

base::Result<Announcement> of_meeting(Desk& desk, Announcement announcement) {
  auto& connection = desk.connection();
  const auto found = storage::find_meeting(connection, announcement.subject);
  if (!found) return refused("announcement.subject_unknown");
  const auto& meeting = found->meeting.value;
  if (!is_network(connection, meeting.body)) return refused("announcement.not_own_body");
  if (!meeting.is_public) return refused("announcement.not_public");
  const auto state = found->state();
  const bool planned = state == domain::MeetingState::planned || state == domain::MeetingState::invited;
  const bool calls = announcement.kind == AnnouncementKind::call;
  const auto zone = storage::find_body(connection, meeting.body)->value.time_zone;
  if (calls && (!planned || meeting.first_day() < desk.today_in(zone)))
    return refused("announcement.not_ahead");
  if (!calls && !domain::is_over(state)) return refused("announcement.not_held");
  put_owner(connection, meeting.body, announcement);
  announcement.day = meeting.first_day();
  return announcement;
}

base::Result<Announcement> begun(Desk& desk, Announcement announcement) {
  switch (announcement.kind) {
    case AnnouncementKind::coming:
    case AnnouncementKind::leaving:
      return of_membership(desk, std::move(announcement));
    case AnnouncementKind::network:
      return of_network(desk, std::move(announcement));
    case AnnouncementKind::decision:
      return of_decision(desk, std::move(announcement));
    case AnnouncementKind::call:
    case AnnouncementKind::result:
      return of_meeting(desk, std::move(announcement));
    case AnnouncementKind::joining:
      break;
  }
  return Refusal{"announcement.kind_unknown", {}, "kind"};
}

TodayIn today_of(Desk& desk) {
  return [&desk](const std::string& zone) { return desk.today_in(zone); };
}

bool is_out(const domain::AnnouncementCase& found) {
  return std::any_of(found.texts.begin(), found.texts.end(),
                     [](const auto& text) { return text.second.published.has_value(); });
}

}  // namespace

std::optional<Announcement> drafted_now(storage::Connection& connection, const TodayIn& today_in,
                                        Announcement announcement) {
  const auto network = storage::find_network(connection, announcement.publishing_network);
  if (!network) return std::nullopt;
  const auto today = today_in(network->value.time_zone);
  switch (announcement.kind) {
    case AnnouncementKind::joining:
    case AnnouncementKind::coming:
    case AnnouncementKind::leaving:
      return memberships_now(connection, today_in, std::move(announcement));
    case AnnouncementKind::network:
      write_network(connection, today, announcement);
      break;
    case AnnouncementKind::decision: {
      const auto decision = storage::find_decision(connection, announcement.subject);
      if (!decision || decision->value.outcome == domain::Outcome::unknown) return std::nullopt;
      if (decision->value.date) announcement.day = decision->value.date->earliest();
      write_decision(connection, today, announcement);
      break;
    }
    case AnnouncementKind::call:
    case AnnouncementKind::result: {
      const auto meeting = storage::find_meeting(connection, announcement.subject);
      const bool calls = announcement.kind == AnnouncementKind::call;
      if (!meeting || meeting->state() == domain::MeetingState::cancelled) return std::nullopt;
      announcement.day = meeting->meeting.value.first_day();
      (calls ? write_call : write_result)(connection, today, announcement);
      break;
    }
  }
  return announcement;
}

Recorded begin_announcement(House& house, const Submission& submission, AnnouncementKind kind,
                            const std::string& subject) {
  return perform(house, submission, domain::Right::edit_drafts, [&](Desk& desk) -> Recorded {
    if (storage::find_announcement_of(desk.connection(), kind, subject))
      return refused("announcement.already_begun");
    Announcement announcement;
    announcement.id = base::random_ref();
    announcement.kind = kind;
    announcement.subject = subject;
    auto about = begun(desk, announcement);
    if (!about) return about.refusals();
    auto drafted = drafted_now(desk.connection(), today_of(desk), std::move(*about));
    if (!drafted) return refused("announcement.subject_unknown");
    desk.enter(*drafted);
    return announcement.id;
  });
}

namespace {

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
