// How a network grew: how many members it had, from one day on which that changed to the next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "domain/membership.h"

namespace gremium::domain {

// From this day on, until the next one in the series.
struct GrowthStep {
  base::Day day = base::Day::of_number(0);
  MemberCount count;

  bool operator==(const GrowthStep&) const = default;
};

// By day, up to and including `until`. On every day it says what count_members() says of the memberships'
// standings, but tells each change once. Before the first step there is no member that is known of.
std::vector<GrowthStep> growth_of(const std::vector<Membership>& memberships,
                                  std::optional<base::Day> complete_since, base::Day until);

// What a series says of a day.
MemberCount count_on(const std::vector<GrowthStep>& series, base::Day day);

// How many of a whole are of one kind.
struct Portion {
  // Empty: of no kind that is known.
  std::string key;
  int number = 0;

  bool operator==(const Portion&) const = default;
};
// The most frequent first, then by key; those without a key come last.
std::vector<Portion> portions_of(const std::vector<std::string>& keys);

}  // namespace gremium::domain
