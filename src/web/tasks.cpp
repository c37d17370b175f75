// One task in the office: its reports, the form for the next one, its correction.
#include "app/tasks.h"

#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/task_reports.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

bool may_record(const Context& context) {
  return domain::may(context.session->account.role, domain::Right::record);
}

base::Day today_for(const app::View& view, const domain::Decision& decision) {
  const auto body = view.body(decision.body);
  return view.today_in(body ? body->value.time_zone : "UTC");
}

FormPage task_form(const domain::Task& task, std::int64_t seen, bool may_open) {
  const bool is_new = task.id.empty();
  FormPage form{"tasks",
                is_new ? "/office/decisions/" + task.decision + "/tasks" : task_address(task.id),
                is_new ? "tasks.record" : "common.save",
                {},
                seen};
  form.id = is_new ? "form" : "amend";
  std::vector<Field> fields{line("title", task.title, true), line("responsible", task.responsible, true),
                            line("contact", task.contact ? task.contact->text : std::string()),
                            date("target", task.target ? task.target->iso() : std::string())};
  if (may_open) fields.push_back(tick("is_public", task.is_public));
  fields[2].autocomplete = "off";
  if (!is_new) fields.push_back(line("reason"));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

domain::Task typed(const Context& context, domain::Task task, base::Refusals& wrong) {
  task.title = context.field("title");
  task.responsible = context.field("responsible");
  const auto contact = context.field("contact");
  task.contact = contact.empty() ? std::nullopt : std::optional(domain::Personal{contact});
  task.target = read_partial(context, "target", wrong);
  task.is_public = context.field("is_public") == "yes";
  return task;
}

std::string contact_text(const Context& context, const domain::Task& task) {
  if (!task.contact) return {};
  return task.contact->erased ? context.say("common.erased") : task.contact->text;
}

List shown_on(const Context& context, const domain::TaskCase& found) {
  List list;
  for (const auto& shown : found.shown)
    list.push_back(
        Object{{"href", "/office/task-lists/" + shown.list}, {"label", long_date(context, shown.on)}});
  return list;
}

FormPage amend_form(const Context& context, const app::View& view, const domain::TaskCase& found,
                    const base::Refusals& refusals) {
  const bool may_open = domain::may(context.session->account.role, domain::Right::publish);
  auto form = task_form(found.task.value, found.newest_fact(), may_open);
  form.refusals = refusals;
  if (const auto seen = seen_version<domain::Task>(context, view, found.task.fact))
    take_over_newer(context, form, task_form(*seen, 0, may_open));
  return form;
}

// The page, with what was wrong with either form.
Response show(Context& context, const app::View& view, const domain::TaskCase& found,
              const base::Refusals& report_wrong, const base::Refusals& amend_wrong) {
  const auto& task = found.task.value;
  const auto decision = view.decision(task.decision);
  if (!decision) return not_found(context);
  const auto& decided = decision->value;
  const auto today = today_for(view, decided);
  const std::string lang(decided.language == context.language ? "" : base::code(decided.language));
  Object content{{"title", task.title},
                 {"title_lang", lang},
                 {"light", light_view(context, domain::light(task, found.reports, today))},
                 {"not_public", !task.is_public},
                 {"responsible", task.responsible},
                 {"contact", contact_text(context, task)},
                 {"target", target_text(context, domain::target_on(task, found.reports, today))},
                 {"decision", decided.title},
                 {"decision_href", decision_address(context, decided.id)},
                 {"body_name", name_of_body(context, view, decided.body)},
                 {"list_href", "/office/tasks?body=" + percent_encode(decided.body)},
                 {"reports", reports_of(context, found.reports, lang)},
                 {"has_reports", !found.reports.empty()},
                 {"lists", shown_on(context, found)},
                 {"has_lists", !found.shown.empty()}};
  content["changes_href"] = changes_address(found.task.fact);
  if (may_record(context)) {
    auto next = report_form(context, found, today);
    next.refusals = report_wrong;
    content["report_form"] = to_view(context, std::move(next));
    content["amend_form"] = to_view(context, amend_form(context, view, found, amend_wrong));
  }
  return page(context, "office/task", std::move(content),
              status_of(report_wrong.empty() ? amend_wrong : report_wrong));
}

Response show_new(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto decision = view.decision(context.parameter("ref"));
  if (!decision) return not_found(context);
  domain::Task task;
  task.decision = decision->value.id;
  const int status = status_of(refusals);
  auto form = task_form(task, 0, may_open(context, view, decision->value.body));
  form.refusals = std::move(refusals);
  return page(context, "office/task_new",
              {{"title", context.say("tasks.new")},
               {"decision", decision_row(context, view, decision->value)},
               {"form", to_view(context, std::move(form))}},
              status);
}

}  // namespace

Response new_task(Context& context) { return show_new(context, {}); }

Response record_task(Context& context) {
  base::Refusals wrong;
  auto task = typed(context, {}, wrong);
  task.decision = context.parameter("ref");
  const auto id = app::record_task(context.site.house(), context.submission(wrong), task);
  if (id) return see_other(task_address(*id));
  return show_new(context, id.refusals());
}

Response edit_task(Context& context) {
  const auto view = context.view();
  const auto found = view.task(context.parameter("id"));
  if (!found) return not_found(context);
  return show(context, view, *found, {}, {});
}

Response amend_task(Context& context) {
  const auto view = context.view();
  const auto found = view.task(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto task = typed(context, found->task.value, wrong);
  const auto id = app::amend_task(context.site.house(), context.submission(wrong), task, read_seen(context),
                                  context.field("reason"));
  if (id) return see_other(task_address(*id));
  wrong = id.refusals();
  return show(context, view, *found, {}, wrong);
}

Response report_on_task(Context& context) {
  const auto view = context.view();
  const auto found = view.task(context.parameter("id"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto report = typed_report(context, wrong);
  const auto id =
      app::report_on_task(context.site.house(), context.submission(wrong), report, read_seen(context));
  if (id) return see_other(task_address(*id));
  wrong = id.refusals();
  return show(context, view, *found, wrong, {});
}

}  // namespace gremium::web
