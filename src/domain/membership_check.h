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
// The first of `all` that is in the same network at the same time; itself left out, by its id.
const Membership* find_overlap(const Membership& membership, const std::vector<Membership>& all);
// The first of the required networks that none of `all` covers on every day; nothing if all are covered.
std::optional<std::string> find_uncovered(const Membership& membership,
                                          const std::vector<std::string>& required,
                                          const std::vector<Membership>& all);

}  // namespace gremium::domain
