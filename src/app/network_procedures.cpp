#include "app/network_procedures.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
#include "storage/network_procedures.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;

std::vector<domain::NetworkProcedure> versions_of(storage::Connection& connection,
                                                  const std::string& network) {
  std::vector<domain::NetworkProcedure> versions;
  for (auto& found : storage::list_network_procedures(connection, network))
    versions.push_back(std::move(found.value));
  return versions;
}

void check_bodies(storage::Connection& connection, const domain::NetworkProcedure& procedure,
                  Refusals& wrong) {
  for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
    const auto& id = procedure.steps[i].body;
    if (id.empty()) continue;
    const auto body = storage::find_body(connection, id);
    const auto field = "body_" + std::to_string(i + 1);
    if (!body)
      wrong.push_back({"body.unknown", {}, field});
    else if (body->value.organisation != procedure.network)
      wrong.push_back({"procedure.other_network", {{"network", procedure.network}}, field});
  }
}

// Versions follow one another: what is newer than all holds from its day on.
std::optional<Refusal> check_newer(storage::Connection& connection,
                                   const domain::NetworkProcedure& procedure) {
  const auto versions = versions_of(connection, procedure.network);
  const auto* last = domain::newest(versions);
  if (last == nullptr || last->valid_from < procedure.valid_from) return std::nullopt;
  if (!last->valid_from) return Refusal{"procedure.day_missing", {}, "valid_from"};
  return Refusal{"procedure.not_newer", {{"newest", last->valid_from->iso()}}, "valid_from"};
}

}  // namespace

base::Refusals check_network_procedure(storage::Connection& connection,
                                       const domain::NetworkProcedure& procedure) {
  if (!storage::find_network(connection, procedure.network))
    return {{"network.unknown", {{"network", procedure.network}}, "network"}};
  auto wrong = domain::check(procedure);
  check_bodies(connection, procedure, wrong);
  note(wrong, check_newer(connection, procedure));
  return wrong;
}

Recorded record_network_procedure(House& house, const Submission& submission,
                                  domain::NetworkProcedure procedure) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (auto wrong = check_network_procedure(desk.connection(), procedure); !wrong.empty()) return wrong;
    do procedure.id = base::random_ref();
    while (storage::find_network_procedure(desk.connection(), procedure.id));
    desk.enter(procedure);
    return procedure.id;
  });
}

Recorded remove_network_procedure(House& house, const Submission& submission, const std::string& id,
                                  domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_network_procedure(desk.connection(), id);
    if (!found) return Refusal{"procedure.unknown"};
    if (auto stale = check_seen(seen, found->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    if (const int cases = storage::cases_under(desk.connection(), id); cases > 0)
      return Refusal{"procedure.in_use", {{"number", std::to_string(cases)}}};
    desk.take_back(found->fact, reason);
    return id;
  });
}

CasePlan plan_case(storage::Connection& connection, const std::vector<std::string>& networks, base::Day day) {
  CasePlan plan;
  std::vector<std::vector<domain::PlannedStep>> of_networks;
  for (const auto& id : networks) {
    const auto network = storage::find_network(connection, id);
    if (!network) continue;
    const auto versions = versions_of(connection, id);
    if (const auto* procedure = domain::in_force(versions, day)) {
      of_networks.push_back(domain::steps_of(*procedure));
      plan.procedures.push_back(procedure->id);
    } else {
      of_networks.push_back(domain::usual_steps(network->value.approval_body, id));
    }
  }
  plan.steps = domain::joined(of_networks);
  return plan;
}

}  // namespace gremium::app
