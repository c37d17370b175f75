#include "domain/effect.h"

#include <algorithm>

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<EffectKind> kinds[] = {{EffectKind::begin, "begin"}, {EffectKind::end, "end"}};

const Network& network_of(const std::vector<Network>& networks, const std::string& id) {
  return *std::find_if(networks.begin(), networks.end(), [&](const Network& n) { return n.id == id; });
}

bool requires_one_of(const Network& network, const std::vector<std::string>& others) {
  return std::any_of(network.requires_networks.begin(), network.requires_networks.end(),
                     [&](const auto& required) {
                       return std::find(others.begin(), others.end(), required) != others.end();
                     });
}

// Required ones first, else by id: the same set always gives the same order.
std::vector<std::string> in_order(std::vector<std::string> ids, const std::vector<Network>& networks) {
  std::sort(ids.begin(), ids.end());
  std::stable_partition(ids.begin(), ids.end(),
                        [&](const auto& id) { return !requires_one_of(network_of(networks, id), ids); });
  return ids;
}

// The network that requires another of them speaks (DEFUS for German members), through the one it names.
std::string publisher_of(const std::vector<std::string>& ordered, const std::vector<Network>& networks) {
  const auto& speaker = network_of(networks, ordered.back());
  return speaker.publishing_network.empty() ? speaker.id : speaker.publishing_network;
}

std::vector<std::string> networks_of(const std::vector<Membership>& own,
                                     const std::vector<Network>& networks) {
  std::vector<std::string> ids;
  for (const auto& membership : own) ids.push_back(membership.network);
  return in_order(std::move(ids), networks);
}

}  // namespace

std::string_view name_of(EffectKind kind) { return name_in(kinds, kind); }
std::optional<EffectKind> effect_kind_named(std::string_view name) { return value_in(kinds, name); }

std::vector<Effect> due_effects(const Membership& membership, base::Day today) {
  std::vector<Effect> due;
  if (membership.start == StartKind::never) return due;
  const auto begins =
      membership.start == StartKind::known && membership.from ? membership.from->exact() : std::nullopt;
  if (begins && *begins <= today)
    due.push_back({membership.id, EffectKind::begin, membership.start_revision, *begins});
  if (membership.last_day && *membership.last_day < today)
    due.push_back({membership.id, EffectKind::end, membership.end_revision,
                   base::LastDay{*membership.last_day}.until()});
  return due;
}

std::vector<AnnouncementGroup> group_for_announcement(const std::vector<Membership>& memberships,
                                                      const std::vector<Network>& networks) {
  // First by organisation and day, in the order of first appearance: what it joins on that day.
  std::vector<std::vector<Membership>> joining;
  for (const auto& membership : memberships) {
    if (!membership.announce || membership.start == StartKind::never || !membership.from ||
        !membership.from->exact())
      continue;
    const auto same = std::find_if(joining.begin(), joining.end(), [&](const auto& own) {
      return own.front().organisation == membership.organisation && own.front().from == membership.from;
    });
    if (same == joining.end())
      joining.push_back({membership});
    else
      same->push_back(membership);
  }
  // Then together with the others that join the same.
  std::vector<AnnouncementGroup> groups;
  for (auto& own : joining) {
    const auto ids = networks_of(own, networks);
    std::sort(own.begin(), own.end(), [&](const Membership& a, const Membership& b) {
      return std::find(ids.begin(), ids.end(), a.network) < std::find(ids.begin(), ids.end(), b.network);
    });
    const auto day = *own.front().from->exact();
    auto group = std::find_if(groups.begin(), groups.end(),
                              [&](const auto& other) { return other.day == day && other.networks == ids; });
    if (group == groups.end())
      group = groups.insert(groups.end(), AnnouncementGroup{day, publisher_of(ids, networks), ids, {}});
    group->memberships.insert(group->memberships.end(), own.begin(), own.end());
  }
  return groups;
}

}  // namespace gremium::domain
