#include "domain/effect.h"

#include <algorithm>
#include <map>
#include <tuple>

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

}  // namespace

std::string_view name_of(EffectKind kind) { return name_in(kinds, kind); }
std::optional<EffectKind> effect_kind_named(std::string_view name) { return value_in(kinds, name); }

std::vector<Effect> due_effects(const Membership& membership, base::Day today) {
  std::vector<Effect> due;
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
  // First by organisation and day: what it joins on that day.
  std::map<std::pair<base::Day, std::string>, std::vector<Membership>> joining;
  for (const auto& membership : memberships) {
    const auto day = membership.from ? membership.from->exact() : std::nullopt;
    if (membership.announce && day) joining[{*day, membership.organisation}].push_back(membership);
  }
  // Then together with the others that join the same.
  std::map<std::pair<base::Day, std::vector<std::string>>, AnnouncementGroup> groups;
  for (auto& [key, own] : joining) {
    std::vector<std::string> ids;
    for (const auto& membership : own) ids.push_back(membership.network);
    ids = in_order(ids, networks);
    std::sort(own.begin(), own.end(), [&](const Membership& a, const Membership& b) {
      return std::find(ids.begin(), ids.end(), a.network) < std::find(ids.begin(), ids.end(), b.network);
    });
    auto& group = groups[{key.first, ids}];
    group.day = key.first;
    group.networks = ids;
    group.publishing_network = publisher_of(ids, networks);
    group.memberships.insert(group.memberships.end(), own.begin(), own.end());
  }
  std::vector<AnnouncementGroup> list;
  for (auto& [key, group] : groups) list.push_back(std::move(group));
  return list;
}

}  // namespace gremium::domain
