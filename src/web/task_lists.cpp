// The standing list: of a body or of all, filtered, as of a day; giving it out; what was given out.
#include "app/tasks.h"

#include "web/form_page.h"
#include "web/handlers.h"
#include "web/meeting_rows.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/task_reports.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// What the address asks for. Empty: all, today.
struct Asked {
  std::optional<domain::Recorded<domain::Body>> body;
  std::optional<domain::TaskState> state;
  std::optional<domain::LightColour> light;
  std::optional<base::Day> on;
  app::Filed filed = app::Filed::left_out;
};

// Code: query.unreadable (argument name).
base::Result<Asked> read(const Context& context, const app::View& view) {
  const bool filed = context.query("filed") == "yes";
  Asked asked{view.body(context.query("body")), domain::task_state_named(context.query("state")),
              domain::light_colour_named(context.query("light")), base::Day::parse(context.query("on")),
              filed ? app::Filed::shown : app::Filed::left_out};
  for (const auto& [name, understood] : {std::pair{"body", asked.body.has_value()},
                                         {"state", asked.state.has_value()},
                                         {"light", asked.light.has_value()},
                                         {"on", asked.on.has_value()},
                                         {"filed", filed}})
    if (!understood && !context.query(name).empty())
      return base::Refusal{"query.unreadable", {{"name", name}}};
  return asked;
}

std::vector<domain::TaskListEntry> entries_of(const app::View& view, const Asked& asked) {
  auto entries = view.standing_list(asked.body ? asked.body->value.id : std::string(), asked.on, asked.filed);
  std::erase_if(entries, [&](const domain::TaskListEntry& entry) {
    return (asked.state && entry.state != *asked.state) ||
           (asked.light && domain::colour_of(entry.reason) != *asked.light);
  });
  return entries;
}

List to_list(const std::vector<Option>& options, const std::string& chosen) {
  List list;
  for (const auto& option : options)
    list.push_back(
        Object{{"value", option.value}, {"label", option.label}, {"selected", option.value == chosen}});
  return list;
}

Object filters(const Context& context, const app::View& view, const Asked& asked) {
  return {{"bodies", to_list(body_options(context, view), asked.body ? asked.body->value.id : "")},
          {"states", to_list(named_options(context, "task_state",
                                           {"open", "in_progress", "delayed", "done", "cancelled"}),
                             asked.state ? std::string(name_of(*asked.state)) : "")},
          {"lights", to_list(named_options(context, "light", {"red", "amber", "green", "grey"}),
                             asked.light ? std::string(name_of(*asked.light)) : "")},
          {"on", asked.on ? asked.on->iso() : std::string()},
          {"filed", asked.filed == app::Filed::shown}};
}

List issued_lists(const Context& context, const app::View& view, const std::string& body) {
  List list;
  for (const auto& issued : view.task_lists(body))
    list.push_back(
        Object{{"href", "/office/task-lists/" + issued.value.id},
               {"label", context.say("task_lists.of_day", {{"date", long_date(context, issued.value.on)}})}});
  return list;
}

FormPage issue_form(const app::View& view, const domain::Body& body, base::Day on) {
  FormPage form{"task_lists",
                "/office/bodies/" + body.id + "/task-lists",
                "task_lists.issue",
                {{{}, {hidden("on", on.iso())}}},
                view.newest_task_fact(body.id)};
  form.id = "issue";
  return form;
}

// Only the whole list of one body can be given out, not what a filter leaves of it.
bool can_be_issued(const Context& context, const Asked& asked) {
  return asked.body && !asked.state && !asked.light && asked.filed == app::Filed::left_out &&
         domain::may(context.session->account.role, domain::Right::record);
}

// About several at once: the state they are in by now.
void add_reports_form(const Context& context, const app::View& view, const Asked& asked,
                      const std::vector<domain::TaskListEntry>& entries, const base::Refusals& refusals,
                      Object& content) {
  if (asked.on || !domain::may(context.session->account.role, domain::Right::record)) return;
  auto form = reports_form(context, view, entries, today_of_lists(view));
  if (form.sets.empty()) return;
  form.refusals = refusals;
  content["reports_open"] = !refusals.empty();
  content["reports_form"] = to_view(context, std::move(form));
}

Response show(Context& context, const app::View& view, const Asked& asked, base::Refusals refusals,
              const base::Refusals& of_reports = {}) {
  const auto entries = entries_of(view, asked);
  const int status = status_of(of_reports.empty() ? refusals : of_reports);
  Object content{{"title", context.say("tasks.heading")},
                 {"filters", filters(context, view, asked)},
                 {"rows", task_rows(context, entries)},
                 {"has_rows", !entries.empty()}};
  add_reports_form(context, view, asked, entries, of_reports, content);
  if (asked.body) {
    const auto& body = asked.body->value;
    const auto today = view.today_in(body.time_zone);
    const auto on = asked.on.value_or(today);
    content["body_name"] = name_of_body(context, view, body.id);
    content["as_of"] = context.say("tasks.as_of_day", {{"date", long_date(context, on)}});
    auto issued = issued_lists(context, view, body.id);
    content["has_issued"] = !issued.empty();
    content["issued"] = std::move(issued);
    if (can_be_issued(context, asked) && ((!entries.empty() && on <= today) || !refusals.empty())) {
      auto form = issue_form(view, body, on);
      form.refusals = std::move(refusals);
      content["issue_form"] = to_view(context, std::move(form));
    }
  }
  return page(context, "office/tasks", std::move(content), status);
}

}  // namespace

Response list_tasks(Context& context) {
  const auto view = context.view();
  const auto asked = read(context, view);
  if (!asked) return unreadable(context, asked.refusal().arguments.front().second);
  return show(context, view, *asked, {});
}

Response report_on_tasks(Context& context) {
  base::Refusals wrong;
  const auto report = typed_report(context, wrong);
  const auto done =
      app::report_on_tasks(context.site.house(), context.submission(wrong), report, ticked_tasks(context));
  if (done) return see_other("/office/tasks");
  return show(context, context.view(), {}, {}, done.refusals());
}

Response issue_task_list(Context& context) {
  const auto view = context.view();
  Asked asked;
  asked.body = view.body(context.parameter("id"));
  if (!asked.body) return not_found(context);
  base::Refusals wrong;
  asked.on = read_day(context, "on", wrong);
  if (!asked.on && wrong.empty()) wrong.push_back({"date.missing", {}, "on"});
  if (!asked.on) return show(context, view, asked, std::move(wrong));
  const auto id = app::issue_task_list(context.site.house(), context.submission(wrong), asked.body->value.id,
                                       *asked.on, read_seen(context));
  if (id) return see_other("/office/task-lists/" + *id);
  wrong = id.refusals();
  return show(context, view, asked, std::move(wrong));
}

Response show_task_list(Context& context) {
  const auto view = context.view();
  const auto found = view.task_list(context.parameter("id"));
  if (!found) return not_found(context);
  const auto& list = found->value;
  return page(context, "office/task_list",
              {{"title", context.say("task_lists.of_day", {{"date", long_date(context, list.on)}})},
               {"body_name", name_of_body(context, view, list.body)},
               {"as_of", context.say("tasks.as_of_day", {{"date", long_date(context, list.on)}})},
               {"list_href", "/office/tasks?body=" + percent_encode(list.body)},
               {"rows", task_rows(context, list.entries)}});
}

}  // namespace gremium::web
