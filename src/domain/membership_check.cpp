#include "domain/membership_check.h"

#include <algorithm>

namespace gremium::domain {

std::optional<base::Refusal> check_order_of_days(const Membership& membership) {
  const auto& from = membership.from;
  const auto begins = from ? std::optional(from->earliest()) : membership.attested_on;
  if (!membership.last_day || !begins || *membership.last_day >= *begins) return std::nullopt;
  return base::Refusal{"membership.end_before_start",
                       {{"start", begins->iso()}, {"end", membership.last_day->iso()}},
                       "last_day"};
}

const Membership* find_overlap(const Membership& membership, const std::vector<Membership>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Membership& other) {
    return other.id != membership.id && other.network == membership.network && overlap(other, membership);
  });
  return found == all.end() ? nullptr : &*found;
}

std::optional<std::string> find_uncovered(const Membership& membership,
                                          const std::vector<std::string>& required,
                                          const std::vector<Membership>& all) {
  for (const auto& network : required) {
    const bool covered = std::any_of(all.begin(), all.end(), [&](const Membership& other) {
      return other.network == network && covers(other, membership);
    });
    if (!covered) return network;
  }
  return std::nullopt;
}

}  // namespace gremium::domain
