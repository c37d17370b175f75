#include "app/accession_checks.h"

#include "domain/accession_progress.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/organisations.h"

namespace gremium::app {

using base::note;
using domain::Need;

base::Refusals check_texts(const domain::Accession& accession) {
  base::Refusals wrong;
  for (const auto& [language, text] : accession.remark)
    note(wrong, domain::check_paragraph("remark_" + std::string(base::code(language)), text, Need::optional));
  note(wrong, domain::check_line("source", accession.source, Need::optional));
  note(wrong, domain::check_line("unconfirmed", accession.unconfirmed, Need::optional));
  return wrong;
}

base::Day today_for(Desk& desk, const domain::Accession& accession) {
  const auto network = storage::find_network(desk.connection(), accession.networks.front());
  return network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
}

base::Result<domain::AccessionCase> open_case(storage::Connection& connection, const std::string& id) {
  auto found = storage::find_accession(connection, id);
  if (!found) return base::Refusal{"accession.unknown"};
  if (found->closed)
    return base::Refusal{"accession.closed", {{"state", std::string(name_of(found->state()))}}};
  return std::move(*found);
}

std::string step_argument(const domain::Accession& accession, std::size_t step) {
  return accession.id + "/" + std::to_string(step);
}

std::optional<base::Refusal> follow_decision(storage::Connection& connection,
                                             const domain::Accession& accession, domain::StepTaken& step) {
  const auto& planned = accession.steps[static_cast<std::size_t>(step.step)];
  if (step.decision.empty()) return std::nullopt;
  if (planned.kind == domain::StepKind::condition || planned.kind == domain::StepKind::declaration)
    return base::Refusal{"step.takes_no_decision", {}, "decision"};
  const auto decision = storage::find_decision(connection, step.decision);
  if (!decision) return base::Refusal{"decision.unknown", {}, "decision"};
  const auto body = storage::find_body(connection, decision->value.body);
  // Where the step names no body, the candidate's own vote is at least one of its own bodies'.
  const bool foreign = planned.kind == domain::StepKind::own_decision &&
                       (!body || body->value.organisation != accession.organisation);
  if (planned.body.empty() ? foreign : planned.body != decision->value.body)
    return base::Refusal{"step.other_body", {}, "decision"};
  if (decision->value.role != domain::ConsultationRole::decision)
    return base::Refusal{"step.no_decision", {}, "decision"};
  if (decision->value.outcome != domain::Outcome::adopted &&
      decision->value.outcome != domain::Outcome::adopted_as_amended)
    return base::Refusal{
        "step.not_adopted", {{"outcome", std::string(name_of(decision->value.outcome))}}, "decision"};
  step.date = decision->value.date;
  return std::nullopt;
}

std::optional<std::size_t> step_decided_by(storage::Connection& connection,
                                           const domain::AccessionCase& found, const std::string& decision) {
  const auto open = domain::open_steps(found);
  if (open.empty()) return std::nullopt;
  const auto step = open.front();
  domain::StepTaken taken{found.accession.value.id, static_cast<int>(step), {}, decision, {}};
  const auto kind = found.accession.value.steps[step].kind;
  if (kind == domain::StepKind::documents || !domain::is_entered(kind)) return std::nullopt;
  if (follow_decision(connection, found.accession.value, taken)) return std::nullopt;
  return step;
}

}  // namespace gremium::app
