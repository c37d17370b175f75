#include "app/drafts.h"

#include <algorithm>

#include "app/announcement_checks.h"
#include "app/draft_groups.h"
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

// A text about those that come notices who else does, while nobody has read it yet. (An open draft has taken
// them in already: it is one that was signed that says so here.)
bool may_grow(storage::Connection& connection, const Announcement& announcement, base::Day today) {
  if (announcement.kind != AnnouncementKind::coming || announcement.day <= today) return false;
  const auto found = storage::find_announcement(connection, announcement.id);
  return !found || !is_published(*found);
}

// Whether it is still so on a day that somebody has joined, or left: "is a member now", "is none any more".
bool holds_on(storage::Connection& connection, const domain::Membership& membership, AnnouncementKind kind,
              base::Day day) {
  if (kind == AnnouncementKind::joining) return !membership.last_day || *membership.last_day >= day;
  if (kind != AnnouncementKind::leaving || !membership.last_day || *membership.last_day >= day) return true;
  domain::MembershipFilter own;
  own.public_only = false;
  own.network = membership.network;
  own.organisation = membership.organisation;
  const auto all = storage::list_memberships(connection, own);
  return std::none_of(all.begin(), all.end(), [&](const auto& other) {
    return other.value.id != membership.id &&
           domain::standing_on(other.value, day) == domain::Standing::member;
  });
}

// What a text about memberships tells: of those that it tells of still on its day; if none is, of the first
// that is told at all.
std::optional<domain::AnnouncementGroup> group_now(storage::Connection& connection, const TodayIn& today_in,
                                                   const Announcement& announcement) {
  auto memberships = memberships_of(connection, announcement.memberships);
  const auto network = storage::find_network(connection, announcement.publishing_network);
  const auto today = today_in(network->value.time_zone);
  std::erase_if(memberships, [&](const auto& membership) {
    return !holds_on(connection, membership, announcement.kind, today);
  });
  if (may_grow(connection, announcement, today))
    for (auto& other : companions_of(connection, memberships, announcement.day, announcement.kind))
      memberships.push_back(std::move(other));
  const auto groups = groups_of(connection, memberships, announcement.kind);
  for (const auto& membership : memberships)
    if (day_told(membership, announcement.kind) == announcement.day) return group_with(groups, membership.id);
  return groups.empty() ? std::nullopt : std::optional(groups.front());
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
  put_group(*group_told(connection, membership->value, announcement.kind), announcement);
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

}  // namespace

void write_group(storage::Connection& connection, const TodayIn& today_in,
                 const domain::AnnouncementGroup& group, Announcement& announcement, const TodayIn& read_in) {
  put_group(group, announcement);
  const auto network = storage::find_network(connection, group.publishing_network);
  auto today = today_in(network->value.time_zone);
  const auto read_on = read_in ? read_in(network->value.time_zone) : today;
  if (announcement.kind == AnnouncementKind::leaving)
    return write_leaving(connection, today, read_on, group, announcement);
  // What was told as coming is not told otherwise once it came.
  const bool coming = announcement.kind == AnnouncementKind::coming;
  if (coming) today = std::min(today, group.day.plus_days(-1));
  write_passages(connection, today, coming ? today : read_on, group, announcement);
}

std::optional<Announcement> drafted_now(storage::Connection& connection, const TodayIn& today_in,
                                        Announcement announcement, const TodayIn& read_in,
                                        const TodayIn& held_in) {
  const auto network = storage::find_network(connection, announcement.publishing_network);
  if (!network) return std::nullopt;
  const auto today = today_in(network->value.time_zone);
  const auto& counted_in = read_in ? read_in : today_in;
  switch (announcement.kind) {
    case AnnouncementKind::joining:
    case AnnouncementKind::coming:
    case AnnouncementKind::leaving:
      if (const auto group = group_now(connection, held_in ? held_in : counted_in, announcement)) {
        write_group(connection, today_in, *group, announcement, counted_in);
        break;
      }
      return std::nullopt;
    case AnnouncementKind::network:
      write_network(connection, today, counted_in(network->value.time_zone), announcement);
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

}  // namespace gremium::app
