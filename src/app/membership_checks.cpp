#include "app/membership_checks.h"

#include <algorithm>

#include <vector>

#include "domain/membership_check.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::Membership;

std::optional<Refusal> check_days(storage::Connection& connection, const Membership& membership) {
  if (auto refused = domain::check_order_of_days(membership)) return refused;
  const auto& from = membership.from;
  const auto decision = storage::find_decision(connection, membership.decision);
  // Only what is certain is refused: a month may still hold the right order.
  if (from && decision && decision->value.date && from->latest() < decision->value.date->earliest())
    return Refusal{"membership.start_before_decision",
                   {{"start", from->iso()}, {"decision", decision->value.date->iso()}},
                   "start"};
  return std::nullopt;
}

std::optional<Refusal> check_alone(const Membership& membership, const std::vector<Membership>& all) {
  const auto* other = domain::find_overlap(membership, all);
  if (other == nullptr) return std::nullopt;
  return domain::refuse_overlap(*other);
}

std::optional<Refusal> check_required(storage::Connection& connection, const Membership& membership,
                                      const std::vector<Membership>& all) {
  const auto network = storage::find_network(connection, membership.network);
  if (!network) return std::nullopt;
  const auto missing = domain::find_uncovered(membership, network->value.requires_networks, all);
  if (!missing) return std::nullopt;
  return domain::refuse_uncovered(membership, *missing);
}

}  // namespace

base::Refusals check_memberships_of(storage::Connection& connection, const std::string& organisation) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = organisation;
  // The newest entry first: what is wrong with it is said of it, and names the others.
  auto recorded = storage::list_memberships(connection, own);
  std::stable_sort(recorded.begin(), recorded.end(),
                   [](const auto& a, const auto& b) { return a.fact > b.fact; });
  std::vector<Membership> all;
  for (auto& membership : recorded) all.push_back(std::move(membership.value));
  base::Refusals wrong;
  for (const auto& membership : all) {
    note(wrong, check_days(connection, membership));
    note(wrong, domain::check_suspensions(membership));
    note(wrong, check_alone(membership, all));
    note(wrong, check_required(connection, membership, all));
    if (!wrong.empty()) return wrong;
  }
  return wrong;
}

}  // namespace gremium::app
