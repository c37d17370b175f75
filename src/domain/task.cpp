#include "domain/task.h"

#include <algorithm>

#include "base/text.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<TaskState> states[] = {
    {TaskState::open, "open"}, {TaskState::in_progress, "in_progress"}, {TaskState::delayed, "delayed"},
    {TaskState::done, "done"}, {TaskState::cancelled, "cancelled"},
};
constexpr Named<LightColour> colours[] = {
    {LightColour::green, "green"},
    {LightColour::amber, "amber"},
    {LightColour::red, "red"},
    {LightColour::grey, "grey"},
};
constexpr Named<LightReason> reasons[] = {
    {LightReason::overdue, "overdue"},       {LightReason::report_overdue, "report_overdue"},
    {LightReason::report_due, "report_due"}, {LightReason::delayed, "delayed"},
    {LightReason::due_soon, "due_soon"},     {LightReason::on_time, "on_time"},
    {LightReason::permanent, "permanent"},   {LightReason::done, "done"},
    {LightReason::cancelled, "cancelled"},
};

int days_between(base::Day from, base::Day to) { return to.number() - from.number(); }

bool is_late(LightReason reason) {
  return reason == LightReason::overdue || reason == LightReason::report_overdue;
}

bool needs_reason(TaskState state, bool was_finished) {
  return was_finished || state == TaskState::delayed || state == TaskState::cancelled;
}

}  // namespace

bool is_finished(TaskState state) { return state == TaskState::done || state == TaskState::cancelled; }

LightColour colour_of(LightReason reason) {
  switch (reason) {
    case LightReason::overdue:
      return LightColour::red;
    case LightReason::report_overdue:
    case LightReason::report_due:
    case LightReason::delayed:
    case LightReason::due_soon:
      return LightColour::amber;
    case LightReason::on_time:
    case LightReason::permanent:
      return LightColour::green;
    case LightReason::done:
    case LightReason::cancelled:
      break;
  }
  return LightColour::grey;
}

const TaskReported* report_on(const TaskReports& reports, base::Day day) {
  const auto found =
      std::find_if(reports.rbegin(), reports.rend(), [&](const auto& row) { return row.value.on <= day; });
  return found == reports.rend() ? nullptr : &found->value;
}

TaskState state_on(const TaskReports& reports, base::Day day) {
  const auto* last = report_on(reports, day);
  return last == nullptr ? TaskState::open : last->state;
}

std::optional<base::PartialDay> target_on(const Task& task, const TaskReports& reports, base::Day day) {
  auto target = task.target;
  for (const auto& report : reports)
    if (report.value.on <= day && report.value.new_target) target = report.value.new_target;
  return target;
}

Light light(const Task& task, const TaskReports& reports, base::Day today) {
  const auto* last = report_on(reports, today);
  const auto state = last == nullptr ? TaskState::open : last->state;
  if (state == TaskState::done) return {LightReason::done};
  if (state == TaskState::cancelled) return {LightReason::cancelled};
  const auto target = target_on(task, reports, today);
  const int left = target ? days_between(today, target->latest()) : 0;
  if (target && left < 0) return {LightReason::overdue, -left};
  if (last != nullptr && last->next_report && *last->next_report <= today) {
    const int late = days_between(*last->next_report, today);
    return {late > 0 ? LightReason::report_overdue : LightReason::report_due, late};
  }
  if (state == TaskState::delayed) return {LightReason::delayed};
  if (!target) return {LightReason::permanent};
  return {left <= soon ? LightReason::due_soon : LightReason::on_time, left};
}

bool is_more_urgent(const Light& a, const Light& b) {
  if (a.reason != b.reason) return a.reason < b.reason;
  return is_late(a.reason) ? a.days > b.days : a.days < b.days;
}

base::Refusals check(const TaskReported& report, const TaskReports& before, base::Day today) {
  base::Refusals wrong;
  const bool was_finished = !before.empty() && is_finished(before.back().value.state);
  if (report.on > today) wrong.push_back({"task.report_in_future", {{"today", today.iso()}}, "on"});
  if (!before.empty() && report.on < before.back().value.on)
    wrong.push_back({"task.report_before_last", {{"last", before.back().value.on.iso()}}, "on"});
  if (was_finished && report.state != TaskState::open)
    wrong.push_back({"task.already_done", {}, "state"});
  else if (needs_reason(report.state, was_finished) && base::trim(report.text).empty())
    wrong.push_back({"task.reason_missing", {}, "text"});
  if (is_finished(report.state)) {
    if (report.next_report) wrong.push_back({"task.finished_no_next", {}, "next_report"});
    if (report.new_target) wrong.push_back({"task.finished_no_next", {}, "new_target"});
    return wrong;
  }
  if (report.next_report && *report.next_report < today)
    wrong.push_back({"task.next_report_before_today", {{"today", today.iso()}}, "next_report"});
  if (report.new_target && report.new_target->latest() < report.on)
    wrong.push_back({"task.new_target_past", {{"on", report.on.iso()}}, "new_target"});
  return wrong;
}

std::string_view name_of(TaskState state) { return name_in(states, state); }
std::string_view name_of(LightColour colour) { return name_in(colours, colour); }
std::string_view name_of(LightReason reason) { return name_in(reasons, reason); }
std::optional<TaskState> task_state_named(std::string_view name) { return value_in(states, name); }
std::optional<LightColour> light_colour_named(std::string_view name) { return value_in(colours, name); }
std::optional<LightReason> light_reason_named(std::string_view name) { return value_in(reasons, name); }

}  // namespace gremium::domain
