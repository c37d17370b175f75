// The tasks part of View.
#include "app/tasks.h"
#include "app/view.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/tasks.h"

namespace gremium::app {
namespace {

// What the public learns of a task: not who works on it, nor what the office writes about it.
domain::TaskCase for_everyone(domain::TaskCase found) {
  found.task.value.contact.reset();
  found.shown.clear();
  for (auto& report : found.reports) {
    report.value.text.clear();
    report.value.next_report.reset();
  }
  return found;
}

}  // namespace

std::vector<domain::TaskCase> View::tasks(domain::TaskFilter filter) const {
  filter.public_only = !shows(false);
  auto list = storage::list_tasks(connection(), filter);
  if (filter.public_only)
    for (auto& found : list) found = for_everyone(std::move(found));
  return list;
}

std::optional<domain::TaskCase> View::task(const std::string& id) const {
  return shows(false) ? storage::find_task(connection(), id) : std::nullopt;
}

std::vector<domain::TaskListEntry> View::standing_list(const std::string& of, std::optional<base::Day> day,
                                                       Filed filed) const {
  std::vector<domain::TaskListEntry> entries;
  if (!shows(false)) return entries;
  for (const auto& body : bodies()) {
    if (!of.empty() && body.value.id != of) continue;
    const auto own = entries_on(connection(), tasks({.body = body.value.id}),
                                day.value_or(today_in(body.value.time_zone)), filed);
    entries.insert(entries.end(), own.begin(), own.end());
  }
  domain::sort_by_urgency(entries);
  return entries;
}

domain::FactNumber View::newest_task_fact(const std::string& of) const {
  return shows(false) ? app::newest_task_fact(connection(), of) : 0;
}

std::optional<domain::Recorded<domain::TaskListIssued>> View::task_list(const std::string& id) const {
  return shows(false) ? storage::find_task_list(connection(), id) : std::nullopt;
}

std::vector<domain::Recorded<domain::TaskListIssued>> View::task_lists(const std::string& of) const {
  if (!shows(false)) return {};
  return storage::list_task_lists(connection(), of);
}

}  // namespace gremium::app
