// The news of memberships that come or leave: drafted with the effects of their ends, and kept right as more
// come, go or change.
#include <algorithm>

#include "app/announcement_checks.h"
#include "app/announcements.h"
#include "app/draft_groups.h"
#include "app/draft_texts.h"
#include "base/crypto.h"
#include "domain/leaving.h"
#include "storage/announcements.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using domain::Announcement;
using domain::AnnouncementCase;
using domain::AnnouncementGroup;
using domain::AnnouncementKind;
using domain::Membership;

// What ended longer ago is history that is being entered, and no news. Long enough to outlast a server that
// stood still.
constexpr int news_for_days = 90;

bool is_history(base::Day last_day, base::Day today) { return last_day < today.plus_days(-news_for_days); }

// Nobody has signed any of its texts, and none is out or taken back.
bool is_open(const AnnouncementCase& found) {
  return std::all_of(base::all_languages.begin(), base::all_languages.end(),
                     [&](base::Language language) { return state_of(found, language) == TextState::draft; });
}

base::Day today_of_network(Desk& desk, const std::string& network) {
  return desk.today_in(storage::find_network(desk.connection(), network)->value.time_zone);
}

// Whether a draft about a day still takes in others.
bool takes_in(Desk& desk, const AnnouncementCase& found, base::Day day) {
  if (!is_open(found)) return false;
  const auto& announcement = found.announcement.value;
  const auto today = today_of_network(desk, announcement.publishing_network);
  return announcement.kind == AnnouncementKind::coming ? day > today : !is_history(day.plus_days(-1), today);
}

// Those of a draft that are still to be told, on its day or on another. What was to come by a day and came on
// an earlier one does not come any more.
std::vector<Membership> still_told(Desk& desk, const Announcement& announcement) {
  auto told = memberships_of(desk.connection(), announcement.memberships);
  std::erase_if(told, [&](const Membership& membership) {
    const auto day = day_told(membership, announcement.kind);
    if (!day || *day == announcement.day || announcement.kind == AnnouncementKind::leaving) return !day;
    return *day <= today_of_network(desk, membership.network);
  });
  return told;
}

// The draft's own day while it tells of it, else that of the first.
base::Day day_kept(const std::vector<Membership>& told, const Announcement& announcement) {
  for (const auto& membership : told)
    if (day_told(membership, announcement.kind) == announcement.day) return announcement.day;
  return *day_told(told.front(), announcement.kind);
}

bool is_in(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The news of leaving would have come of itself by now.
bool is_due(Desk& desk, AnnouncementKind kind, const AnnouncementGroup& group) {
  const auto today = today_of_network(desk, group.publishing_network);
  return kind == AnnouncementKind::leaving && group.day <= today &&
         !is_history(group.day.plus_days(-1), today);
}

bool is_written_in(const AnnouncementCase& found) {
  return std::any_of(found.texts.begin(), found.texts.end(),
                     [](const auto& text) { return !text.second.saved.value.texts.empty(); });
}

// A new draft about a group.
std::string begin_draft(Desk& desk, AnnouncementKind kind, const AnnouncementGroup& group,
                        domain::FactNumber cause) {
  Announcement announcement;
  announcement.id = base::random_ref();
  announcement.kind = kind;
  write_group(desk.connection(), today_of(desk), group, announcement);
  desk.enter_automatic(cause, announcement);
  return announcement.id;
}

bool keep_right(Desk& desk, const AnnouncementCase& found, domain::FactNumber cause);

// A draft that a group belongs into, made anew with it; else a new one.
std::string told_by(Desk& desk, AnnouncementKind kind, const AnnouncementGroup& group,
                    domain::FactNumber cause) {
  auto& connection = desk.connection();
  for (const auto& other : storage::list_announcements_on(connection, kind, group.day)) {
    if (other.announcement.value.networks != group.networks || !takes_in(desk, other, group.day)) continue;
    keep_right(desk, other, cause);
    if (const auto id = storage::find_announcement_of(connection, kind, group.memberships.front().id))
      return *id;
  }
  return begin_draft(desk, kind, group, cause);
}

// What a draft told of and tells of no more, in the order of its day before other days. What was written for
// an organisation is carried once: what else it takes up or leaves joins it there when its day is the same.
void tell_apart(Desk& desk, const AnnouncementCase& found, std::vector<Membership> rest,
                std::vector<std::string> settled, domain::FactNumber cause) {
  auto& connection = desk.connection();
  const auto& before = found.announcement.value;
  std::stable_partition(rest.begin(), rest.end(), [&](const Membership& membership) {
    return day_told(membership, before.kind) == before.day;
  });
  for (const auto& membership : rest) {
    if (is_told_already(connection, before.kind, membership.id)) continue;
    const auto group = *group_told(connection, membership, before.kind);
    const bool must_carry =
        !is_in(settled, membership.organisation) && is_written_about(connection, found, membership.id);
    if (group.day != before.day && !is_due(desk, before.kind, group) && !must_carry) continue;
    const auto id = told_by(desk, before.kind, group, cause);
    if (must_carry) carry_texts(desk, found, membership.id, *storage::find_announcement(connection, id));
    settled.push_back(membership.organisation);
  }
}

// The group that a draft goes on with: in its networks, as long as there is one, else that of the first.
AnnouncementGroup group_kept(storage::Connection& connection, const Announcement& before,
                             const std::vector<Membership>& together, const std::vector<Membership>& others) {
  auto all = together;
  all.insert(all.end(), others.begin(), others.end());
  const auto groups = groups_of(connection, all, before.kind);
  for (const auto& membership : together)
    if (auto group = group_with(groups, membership.id); group && group->networks == before.networks)
      return *group;
  return *group_with(groups, together.front().id);
}

// An open draft that tells the same of others by now: the day and the networks came to be those.
std::optional<AnnouncementCase> twin_of(Desk& desk, const Announcement& again,
                                        const std::vector<Membership>& told) {
  const bool together = std::all_of(told.begin(), told.end(), [](const Membership& membership) {
    return domain::is_told_with_others(membership.end_kind);
  });
  if (!together && again.kind == AnnouncementKind::leaving) return std::nullopt;
  for (auto& other : storage::list_announcements_on(desk.connection(), again.kind, again.day)) {
    const auto& announcement = other.announcement.value;
    const auto members = memberships_of(desk.connection(), announcement.memberships);
    const bool takes_others = std::all_of(members.begin(), members.end(), [](const Membership& membership) {
      return domain::is_told_with_others(membership.end_kind);
    });
    if (announcement.id != again.id && announcement.networks == again.networks && takes_others &&
        takes_in(desk, other, again.day))
      return std::move(other);
  }
  return std::nullopt;
}

// Makes an unpublished draft anew with what it is to tell of now. Whether that is something else than before.
bool keep_right(Desk& desk, const AnnouncementCase& found, domain::FactNumber cause) {
  auto& connection = desk.connection();
  const auto& before = found.announcement.value;
  const auto told = still_told(desk, before);
  if (told.empty()) {
    // What somebody wrote waits for a new day: the editor sees that there is nothing to tell, and nothing of
    // it can be published.
    if (is_written_in(found)) return false;
    desk.enter_automatic(cause, domain::AnnouncementWithdrawn{before.id, {}, {}});
    return true;
  }
  const auto day = day_kept(told, before);
  std::vector<Membership> together;
  for (const auto& membership : told)
    if (day_told(membership, before.kind) == day) together.push_back(membership);
  const auto others = takes_in(desk, found, day) ? companions_of(connection, together, day, before.kind)
                                                 : std::vector<Membership>();
  auto again = before;
  write_group(connection, today_of(desk), group_kept(connection, before, together, others), again);
  const bool tells_other = again.memberships != before.memberships || again.day != before.day;
  auto rest = told;
  std::erase_if(rest, [&](const Membership& one) { return is_in(again.memberships, one.id); });
  const bool joins_others = again.networks != before.networks || again.day != before.day;
  if (joins_others && rest.empty() && is_open(found) && !is_written_in(found))
    if (const auto twin = twin_of(desk, again, told)) {
      desk.enter_automatic(cause, domain::AnnouncementWithdrawn{before.id, {}, {}});
      return keep_right(desk, *twin, cause);
    }
  auto settled = organisations_of(connection, again.memberships);
  amend_draft(desk, found, std::move(again), cause);
  tell_apart(desk, found, std::move(rest), std::move(settled), cause);
  return tells_other;
}

// Whether the draft would take the membership in.
bool belongs_to(Desk& desk, const AnnouncementCase& found, const Membership& membership) {
  const auto& announcement = found.announcement.value;
  auto together = still_told(desk, announcement);
  for (auto& other : companions_of(desk.connection(), together, announcement.day, announcement.kind))
    together.push_back(std::move(other));
  const auto group = group_with(groups_of(desk.connection(), together, announcement.kind), membership.id);
  return group && std::any_of(group->memberships.begin(), group->memberships.end(),
                              [&](const auto& told) { return is_in(announcement.memberships, told.id); });
}

}  // namespace

std::vector<std::string> take_into_drafts(Desk& desk, const Membership& membership, AnnouncementKind kind,
                                          domain::FactNumber cause) {
  std::vector<std::string> changed;
  const auto day = day_told(membership, kind);
  if (!day || is_told_already(desk.connection(), kind, membership.id)) return changed;
  for (const auto& found : storage::list_announcements_on(desk.connection(), kind, *day))
    if (takes_in(desk, found, *day) && belongs_to(desk, found, membership) && keep_right(desk, found, cause))
      changed.push_back(found.announcement.value.id);
  return changed;
}

void keep_drafts_right(Desk& desk, const std::string& membership, AnnouncementKind kind,
                       domain::FactNumber cause) {
  auto& connection = desk.connection();
  if (const auto id = storage::find_announcement_of(connection, kind, membership))
    if (const auto found = storage::find_announcement(connection, *id); found && !is_published(*found))
      keep_right(desk, *found, cause);
  if (const auto now = storage::find_membership(connection, membership))
    take_into_drafts(desk, now->value, kind, cause);
}

std::vector<std::string> draft_leavings(Desk& desk, const std::vector<Membership>& ended,
                                        domain::FactNumber cause) {
  auto& connection = desk.connection();
  std::vector<std::string> ids;
  for (const auto& membership : ended) {
    if (!membership.is_public || is_history(*membership.last_day, desk.today_anywhere())) continue;
    for (auto& id : take_into_drafts(desk, membership, AnnouncementKind::leaving, cause))
      ids.push_back(std::move(id));
    if (is_told_already(connection, AnnouncementKind::leaving, membership.id)) continue;
    ids.push_back(begin_draft(desk, AnnouncementKind::leaving,
                              *group_told(connection, membership, AnnouncementKind::leaving), cause));
  }
  return ids;
}

}  // namespace gremium::app
