#include "app/draft_groups.h"

#include <algorithm>

#include "storage/announcements.h"
#include "storage/journal.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using domain::Announcement;
using domain::AnnouncementKind;

std::vector<domain::Network> networks_of(storage::Connection& connection) {
  std::vector<domain::Network> networks;
  for (auto& network : storage::list_networks(connection)) networks.push_back(std::move(network.value));
  return networks;
}

bool all_told_with_others(const std::vector<domain::Membership>& own) {
  return std::all_of(own.begin(), own.end(),
                     [](const auto& each) { return domain::is_told_with_others(each.end_kind); });
}

}  // namespace

std::optional<base::Day> day_told(const domain::Membership& membership, AnnouncementKind kind) {
  if (membership.start == domain::StartKind::never) return std::nullopt;
  if (kind == AnnouncementKind::leaving) {
    if (!membership.last_day) return std::nullopt;
    return base::LastDay{*membership.last_day}.until();
  }
  if (membership.start != domain::StartKind::known || !membership.from) return std::nullopt;
  return membership.from->exact();
}

bool ended_as_member(storage::Connection& connection,
                     const domain::Recorded<domain::Membership>& membership) {
  const auto fact = storage::find_fact(connection, membership.fact);
  if (!fact) return false;
  return fact->replaces ||
         (membership.value.last_day && base::day_at(fact->entered_at, "UTC") <= *membership.value.last_day);
}

std::vector<domain::AnnouncementGroup> groups_of(storage::Connection& connection,
                                                 std::vector<domain::Membership> memberships,
                                                 AnnouncementKind kind) {
  std::erase_if(memberships, [&](const auto& each) { return !day_told(each, kind); });
  for (auto& membership : memberships) {
    membership.from = *day_told(membership, kind);
    membership.announce = true;
  }
  std::vector<domain::Membership> together;
  std::vector<std::vector<domain::Membership>> apart;
  for (auto& own : by_organisation(memberships)) {
    if (kind == AnnouncementKind::leaving && !all_told_with_others(own))
      apart.push_back(std::move(own));
    else
      together.insert(together.end(), own.begin(), own.end());
  }
  const auto networks = networks_of(connection);
  auto groups = domain::group_for_announcement(together, networks);
  for (const auto& own : apart)
    for (auto& group : domain::group_for_announcement(own, networks)) groups.push_back(std::move(group));
  return groups;
}

std::optional<domain::AnnouncementGroup> group_with(const std::vector<domain::AnnouncementGroup>& groups,
                                                    const std::string& membership) {
  for (const auto& group : groups)
    for (const auto& told : group.memberships)
      if (told.id == membership) return group;
  return std::nullopt;
}

std::vector<std::vector<domain::Membership>> by_organisation(
    const std::vector<domain::Membership>& memberships) {
  std::vector<std::vector<domain::Membership>> all;
  for (const auto& membership : memberships) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto& own) {
      return own.front().organisation == membership.organisation;
    });
    if (same == all.end())
      all.push_back({membership});
    else
      same->push_back(membership);
  }
  return all;
}

bool is_told_already(storage::Connection& connection, AnnouncementKind kind, const std::string& membership) {
  return storage::find_announcement_of(connection, kind, membership).has_value();
}

std::vector<domain::Membership> companions_of(storage::Connection& connection,
                                              const std::vector<domain::Membership>& told, base::Day day,
                                              AnnouncementKind kind) {
  const bool leaving = kind == AnnouncementKind::leaving;
  std::vector<domain::Membership> companions;
  for (auto& other : leaving ? storage::list_ending(connection, day.plus_days(-1))
                             : storage::list_beginning(connection, day)) {
    const auto is_other = [&](const auto& each) { return each.id == other.value.id; };
    const auto is_own = [&](const auto& each) { return each.organisation == other.value.organisation; };
    if (!other.value.is_public || std::any_of(told.begin(), told.end(), is_other) ||
        is_told_already(connection, kind, other.value.id))
      continue;
    const bool is_news = leaving ? ended_as_member(connection, other) : other.value.announce;
    if (is_news || std::any_of(told.begin(), told.end(), is_own))
      companions.push_back(std::move(other.value));
  }
  return companions;
}

std::optional<domain::AnnouncementGroup> group_told(storage::Connection& connection,
                                                    const domain::Membership& membership,
                                                    AnnouncementKind kind) {
  const auto day = day_told(membership, kind);
  if (!day) return std::nullopt;
  std::vector<domain::Membership> together{membership};
  for (auto& other : companions_of(connection, together, *day, kind)) together.push_back(std::move(other));
  return group_with(groups_of(connection, together, kind), membership.id);
}

void put_group(const domain::AnnouncementGroup& group, Announcement& announcement) {
  announcement.publishing_network = group.publishing_network;
  announcement.networks = group.networks;
  announcement.day = group.day;
  announcement.memberships.clear();
  for (const auto& membership : group.memberships) announcement.memberships.push_back(membership.id);
}

TodayIn today_of(Desk& desk) {
  return [&desk](const std::string& zone) { return desk.today_in(zone); };
}

}  // namespace gremium::app
