#include "domain/task_list.h"

#include <algorithm>

namespace gremium::domain {

std::int64_t TaskCase::newest_fact() const {
  auto newest = task.fact;
  for (const auto& report : reports) newest = std::max(newest, report.fact);
  return newest;
}

bool stands(const TaskCase& found, base::Day day) {
  const auto* last = report_on(found.reports, day);
  if (last == nullptr || !is_finished(last->state)) return true;
  return std::none_of(found.shown.begin(), found.shown.end(),
                      [&](const TaskShown& shown) { return shown.on <= day && shown.report == last->id; });
}

TaskListEntry entry_on(const TaskCase& found, const Decision& decision, base::Day day) {
  const auto& task = found.task.value;
  const auto shown = light(task, found.reports, day);
  TaskListEntry entry{task.id,
                      task.title,
                      decision.language,
                      task.responsible,
                      decision.id,
                      decision.title,
                      decision.date,
                      target_on(task, found.reports, day),
                      state_on(found.reports, day),
                      shown.reason,
                      shown.days,
                      {},
                      {},
                      {},
                      {}};
  if (const auto* last = report_on(found.reports, day)) {
    entry.report = last->id;
    entry.reported_on = last->on;
    entry.text = last->text;
    entry.next_report = last->next_report;
  }
  return entry;
}

void sort_by_urgency(std::vector<TaskListEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const TaskListEntry& a, const TaskListEntry& b) {
    return is_more_urgent({a.reason, a.days}, {b.reason, b.days});
  });
}

}  // namespace gremium::domain
