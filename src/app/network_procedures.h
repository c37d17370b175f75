// Recording how one joins a network, version by version.
#pragma once

#include "app/act.h"
#include "domain/network_procedure.h"

namespace gremium::app {

// Answers the version's id. What is asked from its day on: cases that are open keep the version they began
// under. Codes: network.unknown, procedure.not_newer (valid_from; argument newest), body.unknown,
// procedure.other_network (body_1 …), procedure.*, text.*.
Recorded record_network_procedure(House& house, const Submission& submission,
                                  domain::NetworkProcedure procedure);

// A version that no case began under was never so. Codes: procedure.unknown, procedure.in_use (argument
// number), stale, text.*.
Recorded remove_network_procedure(House& house, const Submission& submission, const std::string& id,
                                  domain::FactNumber seen, const std::string& reason);

// What `check` says of one for a network of this register, without recording it.
base::Refusals check_network_procedure(storage::Connection& connection,
                                       const domain::NetworkProcedure& procedure);

// The steps of a case in these networks that begins on a day, and the versions they come from.
struct CasePlan {
  std::vector<domain::PlannedStep> steps;
  std::vector<std::string> procedures;
};
CasePlan plan_case(storage::Connection& connection, const std::vector<std::string>& networks, base::Day day);

}  // namespace gremium::app
