// What is to be done because of a decision, and how far it has come (in German councils: Beschlusskontrolle).
//
// A task has a responsible office, a target date and reports. Where it stands, which light it shows and
// whether it still is on its body's standing list are computed from these and the day; nothing of it is
// stored. A finished task is shown once more in the next list that is issued, then it is filed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/personal.h"
#include "domain/recorded.h"

namespace gremium::domain {

struct Task {
  // Short random id, given once.
  std::string id;
  std::string decision;
  // What is to be done, in the language of the decision.
  std::string title;
  // An office or a department. Who works on it there is personal, and never public.
  std::string responsible;
  std::optional<Personal> contact;
  // By the end of that day, month or year. None: permanent.
  std::optional<base::PartialDay> target;
  // Shown with its decision, where that is public too.
  bool is_public = false;

  bool operator==(const Task&) const = default;
};

enum class TaskState { open, in_progress, delayed, done, cancelled };

// Done or cancelled: nothing is left to do.
bool is_finished(TaskState state);

// Where a task stood on a day.
struct TaskReported {
  std::string id;
  std::string task;
  base::Day on = base::Day::of_number(0);
  TaskState state = TaskState::open;
  // The reason, where it is delayed, cancelled or taken up again.
  std::string text;
  // Instead of the target before it.
  std::optional<base::PartialDay> new_target;
  // When the next report is expected.
  std::optional<base::Day> next_report;

  bool operator==(const TaskReported&) const = default;
};

enum class LightColour { green, amber, red, grey };

// Why a light has its colour; the most urgent first.
enum class LightReason {
  overdue,         // red: the target has passed
  report_overdue,  // amber: a report was expected before today
  report_due,      // amber: a report is expected today
  delayed,         // amber: it says so itself
  due_soon,        // amber: within 14 days
  on_time,         // green: the target lies further away
  permanent,       // green: there is no target
  done,            // grey
  cancelled,       // grey
};

LightColour colour_of(LightReason reason);

struct Light {
  LightReason reason = LightReason::permanent;
  // Days since the target or the expected report; of due_soon and on_time, days left. Else 0.
  int days = 0;

  LightColour colour() const { return colour_of(reason); }
  bool operator==(const Light&) const = default;
};

// How many days before its target a task is due soon.
inline constexpr int soon = 14;

// Reports in the order of their days, those of one day as they were entered. All functions leave out those
// after the day.
using TaskReports = std::vector<Recorded<TaskReported>>;

// The newest report; nullptr if there is none yet.
const TaskReported* report_on(const TaskReports& reports, base::Day day);
TaskState state_on(const TaskReports& reports, base::Day day);
// As set last.
std::optional<base::PartialDay> target_on(const Task& task, const TaskReports& reports, base::Day day);
Light light(const Task& task, const TaskReports& reports, base::Day today);
// More urgent first: by reason; among those that are late the latest, else those with fewest days left.
bool is_more_urgent(const Light& a, const Light& b);

// Whether a report can follow: codes task.reason_missing (field text), task.already_done (state),
// task.finished_no_next (next_report, new_target), task.report_before_last (on; argument last),
// task.next_report_before_today (next_report; argument today), task.report_in_future (on; argument today),
// task.new_target_past (new_target; argument on).
base::Refusals check(const TaskReported& report, const TaskReports& before, base::Day today);

// Names as files and forms write them.
std::string_view name_of(TaskState state);
std::string_view name_of(LightColour colour);
std::string_view name_of(LightReason reason);
std::optional<TaskState> task_state_named(std::string_view name);
std::optional<LightColour> light_colour_named(std::string_view name);
std::optional<LightReason> light_reason_named(std::string_view name);

}  // namespace gremium::domain
