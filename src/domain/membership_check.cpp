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

std::optional<base::Refusal> check_suspensions(const Membership& membership) {
  const auto begins = certain_from(membership);
  std::optional<base::Day> over_until;
  bool open = false;
  for (const auto& suspension : membership.suspensions) {
    const auto start = suspension.from.iso();
    if (suspension.last_day && *suspension.last_day < suspension.from)
      return base::Refusal{"membership.suspension_reversed",
                           {{"start", start}, {"end", suspension.last_day->iso()}},
                           "suspended_until"};
    const auto& ends = membership.last_day;
    if (!begins || suspension.from < *begins ||
        (ends && *ends < suspension.last_day.value_or(suspension.from)))
      return base::Refusal{"membership.suspension_outside", {{"start", start}}, "suspended_from"};
    if (open || (over_until && suspension.from <= *over_until))
      return base::Refusal{"membership.suspension_overlaps", {{"start", start}}, "suspended_from"};
    open = !suspension.last_day;
    over_until = suspension.last_day;
  }
  return std::nullopt;
}

const Membership* find_overlap(const Membership& membership, const std::vector<Membership>& all) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Membership& other) {
    return other.id != membership.id && other.network == membership.network && overlap(other, membership);
  });
  return found == all.end() ? nullptr : &*found;
}

base::Refusal refuse_overlap(const Membership& other) {
  std::string start = "open";
  if (other.from) start = other.from->iso();
  if (other.attested_on) start = other.attested_on->iso();
  return {"membership.overlaps",
          {{"network", other.network},
           {"start", start},
           {"end", other.last_day ? other.last_day->iso() : std::string("open")}},
          "start"};
}

namespace {

// One that may be in force on a day: what is not known does not count against it.
bool may_cover(const Membership& membership, base::Day day) {
  if (membership.last_day && *membership.last_day < day) return false;
  switch (membership.start) {
    case StartKind::known:
      return membership.from && membership.from->earliest() <= day;
    case StartKind::attested:
      return true;
    case StartKind::pending:
    case StartKind::never:
      break;
  }
  return false;
}

// From the first day on, from one membership in the network to the next, as long as they join up.
std::optional<Uncovered> lacking(const Membership& membership, const std::string& network,
                                 const std::vector<Membership>& all) {
  const auto is_there = [&](const Membership& other) {
    return other.network == network && covers(other, membership);
  };
  if (std::any_of(all.begin(), all.end(), is_there)) return std::nullopt;
  auto day = certain_from(membership);
  if (!day) return Uncovered{network, std::nullopt};
  while (true) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Membership& other) {
      return other.network == network && may_cover(other, *day);
    });
    if (found == all.end()) return Uncovered{network, day};
    if (!found->last_day || (membership.last_day && *membership.last_day <= *found->last_day))
      return std::nullopt;
    day = base::LastDay{*found->last_day}.until();
  }
}

}  // namespace

std::optional<Uncovered> find_uncovered(const Membership& membership,
                                        const std::vector<std::string>& required,
                                        const std::vector<Membership>& all) {
  for (const auto& network : required)
    if (auto missing = lacking(membership, network, all)) return missing;
  return std::nullopt;
}

base::Refusal refuse_uncovered(const Membership& membership, const Uncovered& missing) {
  return {"membership.requires",
          {{"network", membership.network},
           {"required", missing.network},
           {"day", missing.from ? missing.from->iso() : std::string("open")}},
          "start"};
}

}  // namespace gremium::domain
