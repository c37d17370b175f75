#include "domain/accession_progress.h"

#include <algorithm>

namespace gremium::domain {
namespace {

using base::Refusal;

base::Day after(base::Day day, const Period& period) {
  switch (period.unit) {
    case PeriodUnit::days:
      return day.plus_days(period.count);
    case PeriodUnit::weeks:
      return day.plus_days(7 * period.count);
    case PeriodUnit::months:
      return day.plus_months(period.count);
  }
  return day;
}

bool counts_for(const Wait& wait, const PlannedStep& step) {
  return step.network.empty() || wait.network.empty() || step.network == wait.network;
}

// The step that a waiting period of another one counts from.
std::optional<std::size_t> counted_from(const std::vector<PlannedStep>& steps, const Wait& wait,
                                        std::size_t step) {
  for (std::size_t i = step; i-- > 0;)
    if (counts_for(wait, steps[i]) && (!wait.after || steps[i].kind == *wait.after)) return i;
  return std::nullopt;
}

// A step whose day nobody noted cannot be counted from: then the last one before it that has one.
std::optional<base::Day> end_of_wait(const AccessionCase& found, const Wait& wait, std::size_t step) {
  const auto from = counted_from(found.accession.value.steps, wait, step);
  if (!from || !found.taken[*from]) return std::nullopt;
  for (std::size_t i = *from + 1; i-- > 0;)
    if (const auto& taken = found.taken[i]; taken && taken->value.date)
      return after(taken->value.date->earliest(), wait.period);
  return std::nullopt;
}

StepProgress taken_step(const StepTaken& taken) {
  StepProgress progress;
  progress.state = taken.skipped.empty() ? StepState::done : StepState::skipped;
  progress.on = taken.date;
  return progress;
}

// The effect and its news are done when they have come.
std::optional<base::Day> came_on(const AccessionCase& found, const AccessionSequel& sequel, StepKind kind) {
  if (found.state() != AccessionState::complete) return std::nullopt;
  return kind == StepKind::effect ? sequel.begins : sequel.announced_on;
}

StepProgress step_on(const AccessionCase& found, const AccessionSequel& sequel, std::size_t i,
                     base::Day today) {
  const auto& planned = found.accession.value.steps[i];
  if (const auto& taken = found.taken[i]) return taken_step(taken->value);
  StepProgress progress;
  if (!is_entered(planned.kind)) {
    const auto day = came_on(found, sequel, planned.kind);
    if (day && *day <= today) {
      progress.state = StepState::done;
      progress.on = *day;
      return progress;
    }
    if (planned.kind == StepKind::effect) progress.expected_by = day;
  }
  progress.possible_from = possible_from(found, i);
  progress.documents_open = documents_wanting(found, i);
  return progress;
}

void note_since(const AccessionCase& found, CaseProgress& progress) {
  progress.since = found.accession.value.opened_on;
  for (std::size_t i = 0; i < *progress.current; ++i)
    if (const auto& on = progress.steps[i].on)
      progress.since = std::max(progress.since.value_or(on->latest()), on->latest());
}

// What the step was expected to take counts from the day it was possible.
void judge(const PlannedStep& planned, base::Day today, CaseProgress& progress) {
  auto& step = progress.steps[*progress.current];
  progress.expected_days = planned.expected_days;
  if (!progress.since) return;
  progress.days = std::max(0, today.number() - progress.since->number());
  if (!planned.expected_days) return;
  const auto from = std::max(*progress.since, step.possible_from.value_or(*progress.since));
  const auto by = from.plus_days(*planned.expected_days);
  // A first day that is settled is what is waited for, however long.
  if (!step.expected_by) step.expected_by = by;
  progress.stalled = today > *step.expected_by;
}

}  // namespace

CaseProgress progress_on(const AccessionCase& found, const AccessionSequel& sequel, base::Day today) {
  CaseProgress progress;
  const auto& steps = found.accession.value.steps;
  const bool ended = found.state() == AccessionState::refused || found.state() == AccessionState::withdrawn ||
                     sequel.never_was;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    progress.steps.push_back(step_on(found, sequel, i, today));
    if (progress.steps[i].state != StepState::later || progress.current || ended) continue;
    progress.steps[i].state = StepState::next;
    progress.current = i;
  }
  if (!progress.current) return progress;
  note_since(found, progress);
  judge(steps[*progress.current], today, progress);
  return progress;
}

std::optional<base::Day> possible_from(const AccessionCase& found, std::size_t step) {
  std::optional<base::Day> first;
  for (const auto& wait : found.accession.value.steps[step].waits)
    if (const auto end = end_of_wait(found, wait, step)) first = first ? std::max(*first, *end) : *end;
  return first;
}

std::vector<std::size_t> documents_open(const AccessionCase& found, std::size_t step) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < found.accession.value.steps[step].documents.size(); ++i)
    if (std::none_of(found.received.begin(), found.received.end(), [&](const auto& document) {
          return static_cast<std::size_t>(document.value.step) == step &&
                 static_cast<std::size_t>(document.value.document) == i;
        }))
      open.push_back(i);
  return open;
}

int documents_wanting(const AccessionCase& found, std::size_t step) {
  const auto& planned = found.accession.value.steps[step];
  const auto all = static_cast<int>(planned.documents.size());
  const auto there = all - static_cast<int>(documents_open(found, step).size());
  return std::max(0, planned.at_least.value_or(all) - there);
}

std::vector<std::size_t> open_steps(const AccessionCase& found) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < found.taken.size(); ++i)
    if (!found.taken[i] && is_entered(found.accession.value.steps[i].kind)) open.push_back(i);
  return open;
}

std::optional<std::size_t> effect_step(const std::vector<PlannedStep>& steps) {
  const auto found = std::find_if(steps.begin(), steps.end(),
                                  [](const auto& step) { return step.kind == StepKind::effect; });
  return found == steps.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - steps.begin()));
}

Approval approval_of(const AccessionCase& found, base::Day today) {
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

base::Result<EffectiveDay> start_of(const AccessionCase& found, const EffectiveRule& rule, base::Day today) {
  const auto approval = approval_of(found, today);
  auto earliest = first_day(rule, approval.earliest);
  if (!earliest) return earliest;
  // Known only to the month, the approval may still give one and the same day. What may have been in time is
  // not held to be late.
  auto unchecked = rule;
  unchecked.parameters.retroactive = true;
  const auto latest = first_day(unchecked, approval.latest);
  if (!latest || latest->day != earliest->day) return Refusal{"effective.approval_not_exact", {}, "start"};
  const auto effect = effect_step(found.accession.value.steps);
  const auto first = effect ? possible_from(found, *effect) : std::nullopt;
  if (first && earliest->day && *earliest->day < *first)
    return Refusal{"accession.waiting", {{"first", first->iso()}}, "start"};
  return earliest;
}

}  // namespace gremium::domain
