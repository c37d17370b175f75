// Tasks from decisions, reports on them, and giving out the standing list of a body.
#pragma once

#include "app/act.h"
#include "app/view.h"
#include "domain/task_list.h"

namespace gremium::app {

// Answers the id. Codes: text.*, decision.unknown, task.target_before_decision (arguments target, decision).
// Fields: decision, title, responsible, contact, target. Who may not publish records tasks of our own bodies
// for the office alone.
Recorded record_task(House& house, const Submission& submission, domain::Task task);
// The decision stays, and who may not publish leaves it as public as it was. An erased contact stays erased
// unless there is a new one. `seen`: the newest fact about the task or a report on it. Also task.unknown,
// stale.
Recorded amend_task(House& house, const Submission& submission, domain::Task task, domain::FactNumber seen,
                    const std::string& reason);

// Answers the task's id. Codes: task.unknown, stale, text.*, task.report_before_decision (argument decision),
// and those of domain::check. Fields: on, state, text, new_target, next_report.
Recorded report_on_task(House& house, const Submission& submission, const domain::TaskReported& said,
                        domain::FactNumber seen);

struct SeenTask {
  std::string id;
  domain::FactNumber seen = 0;
};
// The same report on several at once: on all or on none. Codes as above, with task.of_several (argument task,
// its title; field tasks) before what is wrong with one of them; choice.missing (tasks).
Recorded report_on_tasks(House& house, const Submission& submission, const domain::TaskReported& said,
                         const std::vector<SeenTask>& all);

// Keeps what the standing list of the body shows on the day, and answers the list's id. `seen`: the newest
// fact about the body's tasks and lists when it was shown. Codes: body.unknown, stale, task_list.in_future
// (argument today), task_list.before_last (argument last), task_list.empty. Field: on.
Recorded issue_task_list(House& house, const Submission& submission, const std::string& body, base::Day on,
                         domain::FactNumber seen);

// The tasks on the standing list of a day, the most urgent first.
std::vector<domain::TaskListEntry> entries_on(storage::Connection& connection,
                                              const std::vector<domain::TaskCase>& tasks, base::Day day,
                                              Filed filed = Filed::left_out);
// About the tasks of a body, or a list of it that was issued.
domain::FactNumber newest_task_fact(storage::Connection& connection, const std::string& body);

}  // namespace gremium::app
