// Opening a case: which networks, which steps, and whether the organisation may join them.
#include <algorithm>

#include "app/accession_checks.h"
#include "app/accessions.h"
#include "app/network_procedures.h"
#include "base/crypto.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;

bool contains(const std::vector<std::string>& list, const std::string& entry) {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

// The networks asked for, and those that follow from them for this organisation.
std::vector<std::string> with_derived(storage::Connection& connection, std::vector<std::string> networks,
                                      const std::string& country) {
  for (std::size_t i = 0; i < networks.size(); ++i) {
    const auto network = storage::find_network(connection, networks[i]);
    if (!network) continue;
    for (const auto& derivation : network->value.derives)
      if ((derivation.country.empty() || derivation.country == country) &&
          !contains(networks, derivation.network))
        networks.push_back(derivation.network);
  }
  return networks;
}

// As the networks ask it that day. A candidate with one body alone decides there.
void plan_steps(storage::Connection& connection, domain::Accession& accession) {
  auto plan = plan_case(connection, accession.networks, *accession.opened_on);
  const auto bodies = storage::list_bodies(connection, accession.organisation);
  for (auto& step : plan.steps)
    if (step.kind == domain::StepKind::own_decision && bodies.size() == 1)
      step.body = bodies.front().value.id;
  accession.steps = std::move(plan.steps);
  accession.procedures = std::move(plan.procedures);
}

// What the first of the networks that says something proposes.
domain::EffectiveRule usual_rule(storage::Connection& connection, const std::vector<std::string>& networks) {
  for (const auto& id : networks)
    if (const auto network = storage::find_network(connection, id);
        network && network->value.default_rule != domain::EffectiveRule{})
      return network->value.default_rule;
  return {};
}

std::optional<Refusal> check_free(storage::Connection& connection, const domain::Accession& accession) {
  domain::AccessionFilter open_cases;
  open_cases.public_only = false;
  open_cases.open_only = true;
  open_cases.organisation = accession.organisation;
  for (const auto& other : storage::list_accessions(connection, open_cases))
    for (const auto& network : accession.networks)
      if (contains(other.accession.value.networks, network))
        return Refusal{"accession.already_open",
                       {{"network", network}, {"accession", other.accession.value.id}},
                       "networks"};
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = accession.organisation;
  for (const auto& membership : storage::list_memberships(connection, own))
    if (contains(accession.networks, membership.value.network) && !membership.value.last_day)
      return Refusal{"accession.already_member", {{"network", membership.value.network}}, "networks"};
  return std::nullopt;
}

std::optional<Refusal> check_requires(storage::Connection& connection, const domain::Accession& accession) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = accession.organisation;
  const auto memberships = storage::list_memberships(connection, own);
  const auto is_member = [&](const std::string& network) {
    return std::any_of(memberships.begin(), memberships.end(), [&](const auto& membership) {
      return membership.value.network == network && !membership.value.last_day;
    });
  };
  for (const auto& id : accession.networks) {
    const auto network = storage::find_network(connection, id);
    if (!network) continue;
    for (const auto& required : network->value.requires_networks)
      if (!contains(accession.networks, required) && !is_member(required))
        return Refusal{"accession.requires", {{"network", id}, {"required", required}}, "networks"};
  }
  return std::nullopt;
}

Refusals check(storage::Connection& connection, const domain::Accession& accession) {
  auto wrong = check_texts(accession);
  if (!storage::find_organisation(connection, accession.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  if (accession.networks.empty()) wrong.push_back({"network.missing", {}, "networks"});
  for (const auto& network : accession.networks)
    if (!storage::find_network(connection, network))
      wrong.push_back({"network.unknown", {{"network", network}}, "networks"});
  for (const auto& step : accession.steps)
    if (!step.body.empty() && !storage::find_body(connection, step.body))
      wrong.push_back({"body.unknown", {}, "steps"});
  for (auto& refusal : domain::check(accession.rule)) wrong.push_back(std::move(refusal));
  if (!wrong.empty()) return wrong;
  note(wrong, check_free(connection, accession));
  note(wrong, check_requires(connection, accession));
  return wrong;
}

}  // namespace

Recorded open_accession(House& house, const Submission& submission, domain::Accession accession) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    if (const auto organisation = storage::find_organisation(connection, accession.organisation))
      accession.networks = with_derived(connection, accession.networks, organisation->value.country);
    if (auto wrong = check(connection, accession); !wrong.empty()) return wrong;
    if (accession.rule == domain::EffectiveRule{})
      accession.rule = usual_rule(connection, accession.networks);
    if (!accession.opened_on) accession.opened_on = today_for(desk, accession);
    if (accession.steps.empty()) plan_steps(connection, accession);
    do accession.id = base::random_ref();
    while (storage::find_accession(connection, accession.id));
    desk.enter(accession);
    return accession.id;
  });
}

}  // namespace gremium::app
