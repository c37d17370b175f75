#include "web/task_reports.h"

#include "web/options.h"
#include "web/rows.h"
#include "web/seen_choice.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

// A finished task can only be taken up again.
std::vector<std::string_view> states_after(const domain::TaskReports& reports) {
  if (!reports.empty() && domain::is_finished(reports.back().value.state)) return {"open"};
  return {"open", "in_progress", "delayed", "done", "cancelled"};
}

std::vector<Option> unfinished(const Context& context, const app::View& view,
                               const std::vector<domain::TaskListEntry>& entries) {
  std::vector<Option> options;
  for (const auto& entry : entries) {
    const auto found = domain::is_finished(entry.state) ? std::nullopt : view.task(entry.task);
    if (!found) continue;
    options.push_back(
        {to_text(SeenChoice{entry.task, found->newest_fact()}),
         context.say("tasks.of", {{"title", entry.title}, {"responsible", entry.responsible}})});
  }
  return options;
}

}  // namespace

FormPage report_form(const Context& context, const domain::TaskCase& found, base::Day today) {
  FormPage form{"task_reports",
                task_address(found.task.value.id) + "/reports",
                "task_reports.record",
                {},
                found.newest_fact()};
  form.id = "report";
  const auto states = states_after(found.reports);
  form.sets.push_back({{},
                       {date("on", today.iso(), true),
                        choice("state", named_options(context, "task_state", states),
                               states.size() == 1 ? std::string(states.front()) : std::string(), true),
                        paragraph("text"), date("new_target"), date("next_report")}});
  return form;
}

FormPage reports_form(const Context& context, const app::View& view,
                      const std::vector<domain::TaskListEntry>& entries, base::Day today) {
  FormPage form{"task_reports", "/office/tasks/reports", "task_reports.record_several"};
  form.id = "reports";
  auto tasks = unfinished(context, view, entries);
  if (tasks.empty()) return form;
  auto field = choices("tasks", std::move(tasks));
  field.required = true;
  form.sets.push_back(
      {{},
       {std::move(field), date("on", today.iso(), true),
        choice("state", named_options(context, "task_state", {"in_progress", "delayed", "done", "cancelled"}),
               {}, true),
        paragraph("text")}});
  return form;
}

domain::TaskReported typed_report(const Context& context, base::Refusals& wrong) {
  domain::TaskReported report;
  report.task = context.parameter("id");
  if (const auto on = read_day(context, "on", wrong))
    report.on = *on;
  else if (wrong.empty())
    wrong.push_back({"date.missing", {}, "on"});
  if (const auto state = domain::task_state_named(context.field("state")))
    report.state = *state;
  else
    wrong.push_back({"task.state_missing", {}, "state"});
  report.text = context.field("text");
  report.new_target = read_partial(context, "new_target", wrong);
  report.next_report = read_day(context, "next_report", wrong);
  return report;
}

std::vector<app::SeenTask> ticked_tasks(const Context& context) {
  std::vector<app::SeenTask> ticked;
  for (const auto& choice : context.fields("tasks")) {
    const auto [id, seen] = read_seen_choice(choice);
    ticked.push_back({id, seen});
  }
  return ticked;
}

}  // namespace gremium::web
