// What must hold among the memberships of one organisation: each rule by itself, for those who record one and
// for those who bring in many.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/membership.h"

namespace gremium::domain {

// Code: membership.end_before_start (arguments start, end), field last_day.
std::optional<base::Refusal> check_order_of_days(const Membership& membership);
// Suspensions lie within the membership and do not overlap. Codes membership.suspension_reversed
// (suspended_until; arguments start, end), membership.suspension_outside (suspended_from; argument start),
// membership.suspension_overlaps (suspended_from; argument start).
std::optional<base::Refusal> check_suspensions(const Membership& membership);
// The first of `all` that is in the same network at the same time; itself left out, by its id.
const Membership* find_overlap(const Membership& membership, const std::vector<Membership>& all);
// Code membership.overlaps, field start; arguments network, start and end of the other one, "open" where
// there is none.
base::Refusal refuse_overlap(const Membership& other);
// What a membership lacks: the network where there is none on some day of it, and the first such day; without
// a day where the membership's own first day is open.
struct Uncovered {
  std::string network;
  std::optional<base::Day> from;

  bool operator==(const Uncovered&) const = default;
};
// The first of the required networks that is lacking; nothing if on every day there is one of `all` in each.
// Days that are not known do not count against them.
std::optional<Uncovered> find_uncovered(const Membership& membership,
                                        const std::vector<std::string>& required,
                                        const std::vector<Membership>& all);
// Code membership.requires, field start; arguments network, required and day ("open" without one).
base::Refusal refuse_uncovered(const Membership& membership, const Uncovered& missing);

}  // namespace gremium::domain
