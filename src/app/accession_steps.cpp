// The steps of a case: taken one after the other, skipped, ticked off.
#include <algorithm>

#include "app/accession_checks.h"
#include "app/accessions.h"
#include "domain/accession_progress.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/decisions.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

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

// What a step of its kind needs, but for a day and a decision's own checks.
void check_kind(const domain::PlannedStep& planned, const domain::StepTaken& step, Refusals& wrong) {
  const bool is_condition = planned.kind == domain::StepKind::condition;
  if (is_condition && !step.date) wrong.push_back({"date.missing", {}, "date"});
  if (is_condition && planned.at_least && step.count.value_or(0) < *planned.at_least)
    wrong.push_back({"step.too_few", {{"least", std::to_string(*planned.at_least)}}, "count"});
  // The day of a declaration is often not known; of a vote at least something is.
  if (planned.kind != domain::StepKind::declaration && !is_condition && step.decision.empty() && !step.date &&
      step.source.empty())
    wrong.push_back({"step.nothing", {}, "decision"});
}

// Not before its waiting period is over; without a day nobody can tell.
std::optional<Refusal> check_wait(const domain::AccessionCase& found, const domain::StepTaken& step) {
  const auto first = domain::possible_from(found, static_cast<std::size_t>(step.step));
  if (!first) return std::nullopt;
  if (!step.date) return Refusal{"date.missing", {}, "date"};
  if (step.date->latest() >= *first) return std::nullopt;
  return Refusal{"step.waiting", {{"first", first->iso()}}, step.decision.empty() ? "date" : "decision"};
}

// With another day a step that came later may have come too early.
std::optional<Refusal> check_later_waits(domain::AccessionCase found, const domain::StepTaken& step) {
  found.taken[static_cast<std::size_t>(step.step)] = domain::Recorded<domain::StepTaken>{step, 0};
  for (auto i = static_cast<std::size_t>(step.step) + 1; i < found.taken.size(); ++i) {
    if (!found.taken[i] || !found.taken[i]->value.skipped.empty()) continue;
    const auto first = domain::possible_from(found, i);
    const auto& date = found.taken[i]->value.date;
    if (first && date && date->latest() < *first)
      return Refusal{"step.later_waits", {{"later", date->iso()}}, "date"};
  }
  return std::nullopt;
}

Refusals check_skip(const domain::PlannedStep& planned, const domain::StepTaken& step) {
  Refusals wrong;
  if (!planned.may_skip) wrong.push_back({"step.not_skippable", {}, "step"});
  note(wrong, domain::check_line("reason", step.skipped, Need::required));
  return wrong;
}

Refusals check_step(Desk& desk, const domain::AccessionCase& found, domain::StepTaken& step, bool again) {
  const auto& accession = found.accession.value;
  const auto& planned = accession.steps[static_cast<std::size_t>(step.step)];
  if (!domain::is_entered(planned.kind)) return {{"step.follows", {}, "step"}};
  const bool skips = !step.skipped.empty();
  Refusals wrong;
  if (planned.kind == domain::StepKind::documents && !skips &&
      domain::documents_wanting(found, static_cast<std::size_t>(step.step)) > 0)
    return {{"step.documents_wanting", {}, "step"}};
  if (skips) {
    wrong = check_skip(planned, step);
    if (!step.date) step.date = today_for(desk, accession);
  } else {
    note(wrong, follow_decision(desk.connection(), accession, step));
    check_kind(planned, step, wrong);
  }
  note(wrong, domain::check_line("source", step.source, Need::optional));
  if (step.date && step.date->earliest() > today_for(desk, accession))
    wrong.push_back({"step.in_future", {}, "date"});
  note(wrong, check_order(found, step, again));
  if (!wrong.empty()) return wrong;
  if (!skips) note(wrong, check_wait(found, step));
  note(wrong, check_later_waits(found, step));
  return wrong;
}

// When the last of what is needed was there, and not before the steps before it.
base::Day complete_since(const domain::AccessionCase& found, std::size_t step) {
  std::vector<base::Day> days;
  for (const auto& document : found.received)
    if (static_cast<std::size_t>(document.value.step) == step && document.value.on)
      days.push_back(*document.value.on);
  std::sort(days.begin(), days.end());
  const auto& planned = found.accession.value.steps[step];
  const auto needed = static_cast<std::size_t>(planned.at_least.value_or(static_cast<int>(days.size())));
  auto day = days[std::min(needed, days.size()) - 1];
  for (std::size_t i = 0; i < step; ++i)
    if (const auto& taken = found.taken[i]; taken && taken->value.date)
      day = std::max(day, taken->value.date->latest());
  if (const auto first = domain::possible_from(found, step)) day = std::max(day, *first);
  return day;
}

// A checklist whose turn it is and which has what it needs is done: nobody has to say so twice. One that has
// to wait is done when its time has come, by whatever is entered then.
void take_complete_checklists(Desk& desk, const std::string& id) {
  for (;;) {
    const auto found = *storage::find_accession(desk.connection(), id);
    const auto open = domain::open_steps(found);
    if (open.empty()) return;
    const auto step = open.front();
    if (found.accession.value.steps[step].kind != domain::StepKind::documents ||
        domain::documents_wanting(found, step) > 0)
      return;
    const auto day = complete_since(found, step);
    if (day > today_for(desk, found.accession.value)) return;
    desk.enter(domain::StepTaken{id, static_cast<int>(step), day, {}, {}});
  }
}

// Why a decision does not take the next step of a case.
Refusal why_not_by(storage::Connection& connection, const domain::AccessionCase& found,
                   const std::string& decision) {
  const auto open = domain::open_steps(found);
  if (open.empty()) return {"step.already_taken"};
  domain::StepTaken taken{found.accession.value.id, static_cast<int>(open.front()), {}, decision, {}};
  return follow_decision(connection, found.accession.value, taken)
      .value_or(Refusal{"step.takes_no_decision"});
}

// The next step, within an act.
Recorded take(Desk& desk, domain::StepTaken step, domain::FactNumber seen) {
  const auto found = open_case(desk.connection(), step.accession);
  if (!found) return found.refusals();
  const auto& accession = found->accession.value;
  if (step.step < 0 || static_cast<std::size_t>(step.step) >= accession.steps.size())
    return Refusal{"step.unknown", {}, "step"};
  const auto index = static_cast<std::size_t>(step.step);
  if (auto wrong = check_step(desk, *found, step, seen != 0); !wrong.empty()) return wrong;
  const auto& before = found->taken[index];
  if (before)
    if (auto stale = check_seen(seen, before->fact)) return *stale;
  if (before)
    desk.amend(before->fact, {}, step);
  else
    desk.enter(step);
  take_complete_checklists(desk, accession.id);
  return accession.id;
}

}  // namespace

Recorded take_step(House& house, const Submission& submission, domain::StepTaken step,
                   domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record,
                 [&](Desk& desk) { return take(desk, std::move(step), seen); });
}

Recorded take_step_in_cases(House& house, const Submission& submission, const std::string& decision,
                            const std::vector<std::string>& accessions) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (accessions.empty()) return Refusal{"choice.missing", {}, "cases"};
    for (const auto& id : accessions) {
      const auto found = open_case(desk.connection(), id);
      if (!found) return found.refusals();
      const auto step = step_decided_by(desk.connection(), *found, decision);
      auto taken = step ? take(desk, {id, static_cast<int>(*step), {}, decision, {}}, 0)
                        : Recorded(why_not_by(desk.connection(), *found, decision));
      if (taken) continue;
      auto wrong = taken.refusals();
      for (auto& refusal : wrong) refusal.field = "cases";
      return wrong;
    }
    return decision;
  });
}

Recorded receive_document(House& house, const Submission& submission, domain::DocumentReceived received) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = open_case(desk.connection(), received.accession);
    if (!found) return found.refusals();
    const auto& accession = found->accession.value;
    const auto index = static_cast<std::size_t>(received.step);
    if (received.step < 0 || index >= accession.steps.size() ||
        accession.steps[index].kind != domain::StepKind::documents)
      return Refusal{"step.unknown", {}, "step"};
    if (received.document < 0 ||
        static_cast<std::size_t>(received.document) >= accession.steps[index].documents.size())
      return Refusal{"step.document_unknown", {}, "document"};
    if (!received.on) return Refusal{"date.missing", {}, "on"};
    if (*received.on > today_for(desk, accession)) return Refusal{"step.in_future", {}, "on"};
    received.by = desk.actor().account;
    const auto before = std::find_if(found->received.begin(), found->received.end(), [&](const auto& other) {
      return other.value.step == received.step && other.value.document == received.document;
    });
    if (before == found->received.end()) {
      desk.enter(received);
    } else {
      if (before->value.on == received.on) return accession.id;
      if (found->taken[index]) return Refusal{"step.already_taken", {}, "document"};
      desk.amend(before->fact, {}, received);
    }
    take_complete_checklists(desk, accession.id);
    return accession.id;
  });
}

}  // namespace gremium::app
