#include "app/accessions.h"

#include <algorithm>

#include "app/accession_checks.h"
#include "app/effects.h"
#include "app/membership_checks.h"
#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

// The step as a decision says it: its day, its body, its outcome.
std::optional<Refusal> follow_decision(storage::Connection& connection, const domain::Accession& accession,
                                       domain::StepTaken& step) {
  const auto& planned = accession.steps[static_cast<std::size_t>(step.step)];
  if (step.decision.empty()) return std::nullopt;
  const auto decision = storage::find_decision(connection, step.decision);
  if (!decision) return Refusal{"decision.unknown", {}, "decision"};
  const auto body = storage::find_body(connection, decision->value.body);
  // Where the step names no body, the candidate's own vote is at least one of its own bodies'.
  const bool foreign = planned.kind == domain::StepKind::own_decision &&
                       (!body || body->value.organisation != accession.organisation);
  if (planned.body.empty() ? foreign : planned.body != decision->value.body)
    return Refusal{"step.other_body", {}, "decision"};
  if (decision->value.role != domain::ConsultationRole::decision)
    return Refusal{"step.no_decision", {}, "decision"};
  if (decision->value.outcome != domain::Outcome::adopted &&
      decision->value.outcome != domain::Outcome::adopted_as_amended)
    return Refusal{
        "step.not_adopted", {{"outcome", std::string(name_of(decision->value.outcome))}}, "decision"};
  step.date = decision->value.date;
  return std::nullopt;
}

std::optional<Refusal> check_order(const domain::AccessionCase& found, const domain::StepTaken& step,
                                   bool again) {
  const auto index = static_cast<std::size_t>(step.step);
  for (std::size_t i = 0; i < index; ++i)
    if (!found.taken[i]) return Refusal{"step.earlier_open", {}, "step"};
  if (found.taken[index] && !again) return Refusal{"step.already_taken", {}, "step"};
  if (!step.date) return std::nullopt;
  for (std::size_t i = 0; i < index; ++i) {
    const auto& earlier = found.taken[i]->value.date;
    if (earlier && step.date->latest() < earlier->earliest())
      return Refusal{"step.before_earlier", {{"earlier", earlier->iso()}}, "date"};
  }
  // Of a step that is corrected, later ones may have been taken.
  for (std::size_t i = index + 1; i < found.taken.size(); ++i) {
    if (!found.taken[i]) continue;
    const auto& later = found.taken[i]->value.date;
    if (later && later->latest() < step.date->earliest())
      return Refusal{"step.after_later", {{"later", later->iso()}}, "date"};
  }
  return std::nullopt;
}

// When the last of the steps with a known date was taken: certainly not before, and at the latest.
struct Approval {
  base::Day earliest;
  base::Day latest;
};

Approval approval_of(const domain::AccessionCase& found, base::Day today) {
  std::optional<Approval> approval;
  for (const auto& step : found.taken) {
    if (!step || !step->value.date) continue;
    const auto& date = *step->value.date;
    if (!approval) approval = Approval{date.earliest(), date.latest()};
    approval->earliest = std::max(approval->earliest, date.earliest());
    approval->latest = std::max(approval->latest, date.latest());
  }
  return approval.value_or(Approval{today, today});
}

base::Result<domain::EffectiveDay> start_of(const domain::EffectiveRule& rule, const Approval& approval) {
  auto earliest = domain::first_day(rule, approval.earliest);
  if (!earliest) return earliest;
  // Known only to the month, the approval may still give one and the same day. What may have been in time is
  // not held to be late.
  auto unchecked = rule;
  unchecked.parameters.retroactive = true;
  const auto latest = domain::first_day(unchecked, approval.latest);
  if (!latest || latest->day != earliest->day) return Refusal{"effective.approval_not_exact", {}, "start"};
  return earliest;
}

domain::Membership membership_of(const domain::AccessionCase& found, const std::string& network,
                                 const domain::EffectiveDay& start, base::Day today) {
  const auto& accession = found.accession.value;
  domain::Membership membership;
  membership.id = base::random_ref(8);
  membership.organisation = accession.organisation;
  membership.network = network;
  membership.start = start.day ? domain::StartKind::known : domain::StartKind::pending;
  if (start.day) membership.from = *start.day;
  membership.because = start.because;
  membership.accession = accession.id;
  membership.is_public = accession.is_public;
  membership.unconfirmed = accession.unconfirmed;
  membership.foreseen_since = today;
  for (const auto& step : found.taken) {
    if (!step) continue;
    if (step->value.date)
      membership.foreseen_since = std::min(*membership.foreseen_since, step->value.date->latest());
    if (membership.decision.empty()) membership.decision = step->value.decision;
  }
  return membership;
}

base::Result<domain::AccessionCase> open_case(storage::Connection& connection, const std::string& id) {
  auto found = storage::find_accession(connection, id);
  if (!found) return Refusal{"accession.unknown"};
  if (found->closed) return Refusal{"accession.closed", {{"state", std::string(name_of(found->state()))}}};
  return std::move(*found);
}

}  // namespace

Recorded amend_accession(House& house, const Submission& submission, domain::Accession accession,
                         domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_accession(desk.connection(), accession.id);
    if (!before) return Refusal{"accession.unknown"};
    if (auto stale = check_seen(seen, before->accession.fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    auto changed = before->accession.value;
    changed.remark = accession.remark;
    changed.source = accession.source;
    changed.unconfirmed = accession.unconfirmed;
    if (desk.may(domain::Right::publish)) changed.is_public = accession.is_public;
    if (auto wrong = check_texts(changed); !wrong.empty()) return wrong;
    desk.amend(before->accession.fact, reason, changed);
    // Its memberships are as public as the case.
    domain::MembershipFilter own;
    own.public_only = false;
    own.accession = changed.id;
    for (auto& membership : storage::list_memberships(desk.connection(), own)) {
      if (membership.value.is_public == changed.is_public) continue;
      membership.value.is_public = changed.is_public;
      desk.amend(membership.fact, reason, membership.value);
    }
    return changed.id;
  });
}

Recorded take_step(House& house, const Submission& submission, domain::StepTaken step,
                   domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = open_case(desk.connection(), step.accession);
    if (!found) return found.refusals();
    const auto& accession = found->accession.value;
    if (step.step < 0 || static_cast<std::size_t>(step.step) >= accession.steps.size())
      return Refusal{"step.unknown", {}, "step"};
    const auto index = static_cast<std::size_t>(step.step);
    Refusals wrong;
    note(wrong, follow_decision(desk.connection(), accession, step));
    note(wrong, domain::check_line("source", step.source, Need::optional));
    // The day of a declaration is often not known; of a vote at least something is.
    if (accession.steps[index].kind != domain::StepKind::declaration && step.decision.empty() && !step.date &&
        step.source.empty())
      wrong.push_back({"step.nothing", {}, "decision"});
    if (step.date && step.date->earliest() > today_for(desk, accession))
      wrong.push_back({"step.in_future", {}, "date"});
    note(wrong, check_order(*found, step, seen != 0));
    if (!wrong.empty()) return wrong;
    const auto& before = found->taken[index];
    if (!before) {
      desk.enter(step);
      return accession.id;
    }
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    desk.amend(before->fact, {}, step);
    return accession.id;
  });
}

Recorded complete_accession(House& house, const Submission& submission, const CompleteAccession& complete) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    const auto found = open_case(connection, complete.accession);
    if (!found) return found.refusals();
    const auto& accession = found->accession.value;
    if (auto stale = check_seen(complete.seen, found->accession.fact)) return *stale;
    if (std::any_of(found->taken.begin(), found->taken.end(), [](const auto& step) { return !step; }))
      return Refusal{"accession.steps_open"};
    const auto today = today_for(desk, accession);
    const auto start = start_of(complete.rule, approval_of(*found, today));
    if (!start) return start.refusals();
    desk.enter(domain::AccessionClosed{accession.id, domain::AccessionState::complete, today, {}, {}});
    for (const auto& network : accession.networks) desk.enter(membership_of(*found, network, *start, today));
    if (auto wrong = check_memberships_of(connection, accession.organisation); !wrong.empty()) return wrong;
    enter_due_effects(desk);
    return accession.id;
  });
}

Recorded close_accession(House& house, const Submission& submission, domain::AccessionClosed closed) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = open_case(desk.connection(), closed.accession);
    if (!found) return found.refusals();
    Refusals wrong;
    if (closed.state != domain::AccessionState::refused && closed.state != domain::AccessionState::withdrawn)
      wrong.push_back({"accession.state_missing", {}, "state"});
    if (!closed.date) wrong.push_back({"date.missing", {}, "date"});
    if (closed.date && *closed.date > today_for(desk, found->accession.value))
      wrong.push_back({"step.in_future", {}, "date"});
    if (!closed.decision.empty() && !storage::find_decision(desk.connection(), closed.decision))
      wrong.push_back({"decision.unknown", {}, "decision"});
    note(wrong, domain::check_paragraph("reason", closed.reason, Need::optional));
    if (!wrong.empty()) return wrong;
    desk.enter(closed);
    return closed.accession;
  });
}

}  // namespace gremium::app
