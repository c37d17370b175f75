#include "app/tasks.h"

#include <algorithm>

#include "app/decisions.h"
#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/tasks.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

using FoundDecision = std::optional<domain::Recorded<domain::Decision>>;

// The day where the decision's body is.
base::Day today_for(Desk& desk, const domain::Decision& decision) {
  const auto body = storage::find_body(desk.connection(), decision.body);
  return body ? desk.today_in(body->value.time_zone) : desk.today_anywhere();
}

Refusals check(const domain::Task& task, const FoundDecision& decision) {
  Refusals wrong;
  if (!decision) wrong.push_back({"decision.unknown", {}, "decision"});
  note(wrong, domain::check_title("title", task.title, Need::required));
  note(wrong, domain::check_line("responsible", task.responsible, Need::required));
  if (task.contact) note(wrong, domain::check_line("contact", task.contact->text, Need::optional));
  const auto decided = decision ? decision->value.date : std::nullopt;
  if (task.target && decided && task.target->latest() < decided->earliest())
    wrong.push_back({"task.target_before_decision",
                     {{"target", task.target->iso()}, {"decision", decided->iso()}},
                     "target"});
  return wrong;
}

// A contact without a name is none.
void tidy(domain::Task& task) {
  if (task.contact && task.contact->text.empty() && !task.contact->erased) task.contact.reset();
}

Refusals check(Desk& desk, const domain::TaskReported& report, const domain::TaskCase& found) {
  const auto decision = storage::find_decision(desk.connection(), found.task.value.decision);
  if (!decision) return {{"decision.unknown"}};
  auto wrong = domain::check(report, found.reports, today_for(desk, decision->value));
  note(wrong, domain::check_paragraph("text", report.text, Need::optional));
  const auto& decided = decision->value.date;
  if (decided && report.on < decided->earliest())
    wrong.push_back({"task.report_before_decision", {{"decision", decided->iso()}}, "on"});
  return wrong;
}

// What is wrong with a report on a task, or the report entered.
Refusals report(Desk& desk, domain::TaskReported report, const domain::TaskCase& found,
                domain::FactNumber seen) {
  if (auto stale = check_seen(seen, found.newest_fact())) return {*stale};
  if (auto wrong = check(desk, report, found); !wrong.empty()) return wrong;
  report.id = base::random_ref(8);
  desk.enter(report);
  return {};
}

std::optional<Refusal> check_day(Desk& desk, const domain::Body& body, base::Day on) {
  const auto today = desk.today_in(body.time_zone);
  if (on > today) return Refusal{"task_list.in_future", {{"today", today.iso()}}, "on"};
  const auto earlier = storage::list_task_lists(desk.connection(), body.id);
  if (!earlier.empty() && on < earlier.front().value.on)
    return Refusal{"task_list.before_last", {{"last", earlier.front().value.on.iso()}}, "on"};
  return std::nullopt;
}

}  // namespace

Recorded record_task(House& house, const Submission& submission, domain::Task task) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto decision = storage::find_decision(desk.connection(), task.decision);
    if (auto wrong = check(task, decision); !wrong.empty()) return wrong;
    tidy(task);
    do task.id = base::random_ref();
    while (storage::find_task(desk.connection(), task.id));
    if (is_own_body(desk.connection(), decision->value.body) && !desk.may(domain::Right::publish))
      task.is_public = false;
    desk.enter(task);
    return task.id;
  });
}

Recorded amend_task(House& house, const Submission& submission, domain::Task task, domain::FactNumber seen,
                    const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_task(desk.connection(), task.id);
    if (!found) return Refusal{"task.unknown"};
    if (auto stale = check_seen(seen, found->newest_fact())) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    const auto& before = found->task.value;
    task.decision = before.decision;
    if (auto wrong = check(task, storage::find_decision(desk.connection(), task.decision)); !wrong.empty())
      return wrong;
    tidy(task);
    if (!task.contact && before.contact && before.contact->erased) task.contact = before.contact;
    if (!desk.may(domain::Right::publish)) task.is_public = before.is_public;
    if (task == before) return task.id;
    desk.amend(found->task.fact, reason, task);
    return task.id;
  });
}

Recorded report_on_task(House& house, const Submission& submission, const domain::TaskReported& said,
                        domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_task(desk.connection(), said.task);
    if (!found) return Refusal{"task.unknown"};
    if (auto wrong = report(desk, said, *found, seen); !wrong.empty()) return wrong;
    return said.task;
  });
}

Recorded report_on_tasks(House& house, const Submission& submission, const domain::TaskReported& said,
                         const std::vector<SeenTask>& all) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (all.empty()) return Refusal{"choice.missing", {}, "tasks"};
    for (const auto& [id, seen] : all) {
      const auto found = storage::find_task(desk.connection(), id);
      if (!found) return Refusal{"task.unknown"};
      auto one = said;
      one.task = id;
      auto wrong = report(desk, one, *found, seen);
      if (wrong.empty()) continue;
      wrong.insert(wrong.begin(), {"task.of_several", {{"task", found->task.value.title}}, "tasks"});
      return wrong;
    }
    return all.front().id;
  });
}

Recorded issue_task_list(House& house, const Submission& submission, const std::string& body, base::Day on,
                         domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto of = storage::find_body(desk.connection(), body);
    if (!of) return Refusal{"body.unknown"};
    if (auto stale = check_seen(seen, newest_task_fact(desk.connection(), body))) return *stale;
    if (auto refused = check_day(desk, of->value, on)) return *refused;
    const auto tasks = storage::list_tasks(desk.connection(), {.public_only = false, .body = body});
    domain::TaskListIssued list{base::random_ref(8), body, on, entries_on(desk.connection(), tasks, on)};
    if (list.entries.empty()) return Refusal{"task_list.empty"};
    desk.enter(list);
    return list.id;
  });
}

std::vector<domain::TaskListEntry> entries_on(storage::Connection& connection,
                                              const std::vector<domain::TaskCase>& tasks, base::Day day,
                                              Filed filed) {
  std::vector<domain::TaskListEntry> entries;
  for (const auto& found : tasks) {
    if (filed == Filed::left_out && !domain::stands(found, day)) continue;
    const auto decision = storage::find_decision(connection, found.task.value.decision);
    // A list of an earlier day knows nothing of what was decided later.
    if (!decision || (decision->value.date && decision->value.date->earliest() > day)) continue;
    entries.push_back(domain::entry_on(found, decision->value, day));
  }
  domain::sort_by_urgency(entries);
  return entries;
}

domain::FactNumber newest_task_fact(storage::Connection& connection, const std::string& body) {
  domain::FactNumber newest = 0;
  for (const auto& found : storage::list_tasks(connection, {.public_only = false, .body = body}))
    newest = std::max(newest, found.newest_fact());
  for (const auto& issued : storage::list_task_lists(connection, body))
    newest = std::max(newest, issued.fact);
  return newest;
}

}  // namespace gremium::app
