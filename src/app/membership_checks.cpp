#include "app/membership_checks.h"

#include <algorithm>
#include <vector>

#include "domain/membership.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::Membership;

std::optional<Refusal> check_days(storage::Connection& connection, const Membership& membership) {
  const auto& from = membership.from;
  const auto begins = from ? std::optional(from->earliest()) : membership.attested_on;
  if (membership.last_day && begins && *membership.last_day < *begins)
    return Refusal{"membership.end_before_start",
                   {{"start", begins->iso()}, {"end", membership.last_day->iso()}},
                   "last_day"};
  const auto decision = storage::find_decision(connection, membership.decision);
  // Only what is certain is refused: a month may still hold the right order.
  if (from && decision && decision->value.date && from->latest() < decision->value.date->earliest())
    return Refusal{"membership.start_before_decision",
                   {{"start", from->iso()}, {"decision", decision->value.date->iso()}},
                   "start"};
  return std::nullopt;
}

std::optional<Refusal> check_alone(const Membership& membership, const std::vector<Membership>& all) {
  for (const auto& other : all)
    if (other.id != membership.id && other.network == membership.network &&
        domain::overlap(other, membership))
      return Refusal{"membership.overlaps", {{"network", membership.network}}, "start"};
  return std::nullopt;
}

std::optional<Refusal> check_required(storage::Connection& connection, const Membership& membership,
                                      const std::vector<Membership>& all) {
  const auto network = storage::find_network(connection, membership.network);
  if (!network) return std::nullopt;
  for (const auto& required : network->value.requires_networks) {
    const bool covered = std::any_of(all.begin(), all.end(), [&](const Membership& other) {
      return other.network == required && domain::covers(other, membership);
    });
    if (!covered)
      return Refusal{
          "membership.requires", {{"network", membership.network}, {"required", required}}, "start"};
  }
  return std::nullopt;
}

}  // namespace

base::Refusals check_memberships_of(storage::Connection& connection, const std::string& organisation) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = organisation;
  std::vector<Membership> all;
  for (auto& membership : storage::list_memberships(connection, own))
    all.push_back(std::move(membership.value));
  base::Refusals wrong;
  for (const auto& membership : all) {
    note(wrong, check_days(connection, membership));
    note(wrong, check_alone(membership, all));
    note(wrong, check_required(connection, membership, all));
    if (!wrong.empty()) return wrong;
  }
  return wrong;
}

}  // namespace gremium::app
