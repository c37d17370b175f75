#include "app/draft_groups.h"

#include <algorithm>

#include "storage/announcements.h"
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

}  // namespace

std::optional<base::Day> day_told(const domain::Membership& membership, AnnouncementKind kind) {
  if (kind == AnnouncementKind::leaving) {
    if (!membership.last_day) return std::nullopt;
    return base::LastDay{*membership.last_day}.until();
  }
  if (membership.start != domain::StartKind::known || !membership.from) return std::nullopt;
  return membership.from->exact();
}

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

TodayIn today_of(Desk& desk) {
  return [&desk](const std::string& zone) { return desk.today_in(zone); };
}

}  // namespace gremium::app
