#include "web/task_rows.h"

#include "web/rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

std::string state_text(const Context& context, domain::TaskState state) {
  return context.say("task_state." + std::string(name_of(state)));
}

std::string day_or_nothing(const Context& context, const std::optional<base::Day>& day) {
  return day ? long_date(context, *day) : std::string();
}

std::string lang_of(const Context& context, base::Language language) {
  return language == context.language ? std::string() : std::string(base::code(language));
}

// "in progress (as of 1 December 2024)"; the state alone before the first report.
std::string state_with_day(const Context& context, domain::TaskState state,
                           const std::optional<base::Day>& day) {
  const auto text = state_text(context, state);
  return day ? context.say("tasks.state_on", {{"state", text}, {"date", long_date(context, *day)}}) : text;
}

Object public_task(const Context& context, const domain::Decision& decision, const domain::TaskCase& found) {
  const auto& reports = found.reports;
  const bool reported = !reports.empty();
  return {{"title", found.task.value.title},
          {"title_lang", lang_of(context, decision.language)},
          {"responsible", found.task.value.responsible},
          {"target", target_text(context, reported ? domain::target_on(found.task.value, reports,
                                                                       reports.back().value.on)
                                                   : found.task.value.target)},
          {"state", state_with_day(context, reported ? reports.back().value.state : domain::TaskState::open,
                                   reported ? std::optional(reports.back().value.on) : std::nullopt)}};
}

}  // namespace

std::string task_address(const std::string& id) { return "/office/tasks/" + id; }

std::string target_text(const Context& context, const std::optional<base::PartialDay>& target) {
  return target ? partial_date(context, target) : context.say("tasks.permanent");
}

Object light_view(const Context& context, const domain::Light& light) {
  const auto colour = light.colour();
  return {{"colour", context.say("light." + std::string(name_of(colour)))},
          {"why", context.say("light_reason." + std::string(name_of(light.reason)),
                              {{"days", std::to_string(light.days)}})},
          {"red", colour == domain::LightColour::red},
          {"amber", colour == domain::LightColour::amber},
          {"green", colour == domain::LightColour::green},
          {"grey", colour == domain::LightColour::grey}};
}

Object task_row(const Context& context, const domain::TaskListEntry& entry) {
  return {{"href", task_address(entry.task)},
          {"title", entry.title},
          {"title_lang", lang_of(context, entry.language)},
          {"responsible", entry.responsible},
          {"decision", entry.decision_title},
          {"decision_href", decision_address(context, entry.decision)},
          {"decided_on", partial_date(context, entry.decided_on)},
          {"target", target_text(context, entry.target)},
          {"state", state_with_day(context, entry.state, entry.reported_on)},
          {"text", entry.text},
          {"next_report", day_or_nothing(context, entry.next_report)},
          {"light", light_view(context, {entry.reason, entry.days})}};
}

List task_rows(const Context& context, const std::vector<domain::TaskListEntry>& entries) {
  List rows;
  for (const auto& entry : entries) rows.push_back(task_row(context, entry));
  return rows;
}

List tasks_of(const Context& context, const app::View& view, const domain::Decision& decision) {
  List list;
  const auto body = view.body(decision.body);
  for (const auto& found : view.tasks({.decision = decision.id})) {
    auto row = public_task(context, decision, found);
    if (context.in_office() && body) {
      row["href"] = task_address(found.task.value.id);
      row["light"] = light_view(
          context, domain::light(found.task.value, found.reports, view.today_in(body->value.time_zone)));
      row["not_public"] = !found.task.value.is_public;
    }
    list.push_back(std::move(row));
  }
  return list;
}

List reports_of(const Context& context, const domain::TaskReports& reports, const std::string& lang) {
  List list;
  for (auto row = reports.rbegin(); row != reports.rend(); ++row) {
    const auto& report = row->value;
    list.push_back(
        Object{{"on", long_date(context, report.on)},
               {"state", state_text(context, report.state)},
               {"text", report.text},
               {"text_lang", lang},
               {"new_target", report.new_target ? partial_date(context, report.new_target) : std::string()},
               {"next_report", day_or_nothing(context, report.next_report)}});
  }
  return list;
}

}  // namespace gremium::web
