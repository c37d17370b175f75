// The fact that a membership's first day came, or that its last day passed: once per (membership, kind,
// revision).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/membership.h"
#include "domain/network.h"

namespace gremium::domain {

enum class EffectKind { begin, end };

struct Effect {
  std::string membership;
  EffectKind kind = EffectKind::begin;
  int revision = 1;
  // The true day: the first day inside, or the first day outside. Never the day of entry.
  base::Day day = base::Day::of_number(0);

  bool operator==(const Effect&) const = default;
};

// The start or end that an effect stated turned out wrong.
struct EffectCancelled {
  std::string membership;
  EffectKind kind = EffectKind::begin;
  int revision = 1;

  bool operator==(const EffectCancelled&) const = default;
};

std::string_view name_of(EffectKind kind);
std::optional<EffectKind> effect_kind_named(std::string_view name);

// What has come due by a day, without asking whether it has been entered. Starts known only to the month or
// year take no effect: nobody knows their day.
std::vector<Effect> due_effects(const Membership& membership, base::Day today);

// One announcement is about the memberships that begin on one day, in networks that belong together, of
// organisations that join the same ones.
struct AnnouncementGroup {
  base::Day day = base::Day::of_number(0);
  // Whose voice and total.
  std::string publishing_network;
  // Those that are required come first: Efus, then DEFUS.
  std::vector<std::string> networks;
  // By organisation as they came, then in the order of `networks`.
  std::vector<Membership> memberships;
};

// Groups memberships that begin and are to be announced. `networks` must have those of all memberships.
std::vector<AnnouncementGroup> group_for_announcement(const std::vector<Membership>& memberships,
                                                      const std::vector<Network>& networks);

}  // namespace gremium::domain
