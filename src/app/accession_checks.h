// What the acts of an accession share.
#pragma once

#include "app/act.h"
#include "domain/accession.h"

namespace gremium::app {

// Remark, source and what is not certain. Codes: text.*; fields: remark_de …, source, unconfirmed.
base::Refusals check_texts(const domain::Accession& accession);
// Today where the first of its networks is.
base::Day today_for(Desk& desk, const domain::Accession& accession);
// The case, if it goes on. Codes: accession.unknown, accession.closed.
base::Result<domain::AccessionCase> open_case(storage::Connection& connection, const std::string& id);
// The step as a decision says it: takes its day from it. Codes, of field decision: step.takes_no_decision,
// decision.unknown, step.other_body, step.no_decision, step.not_adopted (argument outcome). Nothing without
// one.
std::optional<base::Refusal> follow_decision(storage::Connection& connection,
                                             const domain::Accession& accession, domain::StepTaken& step);
// The next step of a case, if it is one that this decision takes; its place.
std::optional<std::size_t> step_decided_by(storage::Connection& connection,
                                           const domain::AccessionCase& found, const std::string& decision);
// A step as sentences take it: "b4x9t/2", which pages put into words.
std::string step_argument(const domain::Accession& accession, std::size_t step);

}  // namespace gremium::app
