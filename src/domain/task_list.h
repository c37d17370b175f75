// The standing list of a body: its tasks with their lights, given out before a meeting. A finished task is
// shown once more in the next list that is issued, then it is filed. Whether a task stands on the list is
// computed; what an issued list showed stays as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/decision.h"
#include "domain/task.h"

namespace gremium::domain {

// A task as a list shows it.
struct TaskListEntry {
  std::string task;
  std::string title;
  base::Language language = base::Language::de;
  std::string responsible;
  std::string decision;
  std::string decision_title;
  std::optional<base::PartialDay> decided_on;
  std::optional<base::PartialDay> target;
  TaskState state = TaskState::open;
  LightReason reason = LightReason::permanent;
  int days = 0;
  // The newest report: its id, day and text; empty if there was none.
  std::string report;
  std::optional<base::Day> reported_on;
  std::string text;
  std::optional<base::Day> next_report;

  bool operator==(const TaskListEntry&) const = default;
};

// The standing list of a body, given out on a day. It stays as it was.
struct TaskListIssued {
  std::string id;
  std::string body;
  base::Day on = base::Day::of_number(0);
  std::vector<TaskListEntry> entries;

  bool operator==(const TaskListIssued&) const = default;
};

// A list on which a task stood, with the newest report it showed (empty: none).
struct TaskShown {
  std::string list;
  base::Day on = base::Day::of_number(0);
  std::string report;

  bool operator==(const TaskShown&) const = default;
};

// A task with all that the register knows of it.
struct TaskCase {
  Recorded<Task> task;
  TaskReports reports;
  std::vector<TaskShown> shown;

  // The newest fact about it: what a form has seen.
  std::int64_t newest_fact() const;
};

// Whether it is on the standing list of a day: it is not finished, or no list up to that day has shown the
// report that finished it. Days alone would not do: what is done on the day of a list, but after it, has not
// been shown yet.
bool stands(const TaskCase& found, base::Day day);

// As a list of that day shows it.
TaskListEntry entry_on(const TaskCase& found, const Decision& decision, base::Day day);
// The most urgent first; those equally urgent keep their order.
void sort_by_urgency(std::vector<TaskListEntry>& entries);

struct TaskFilter {
  bool public_only = true;
  // Of this decision; of decisions of this body. Empty: all.
  std::string decision = {};
  std::string body = {};
};

}  // namespace gremium::domain
