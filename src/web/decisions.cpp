#include "app/decisions.h"
#include "app/accessions.h"

#include "base/text.h"
#include "drafting/step.h"
#include "web/announcements.h"
#include "web/decision_details.h"
#include "web/decision_form.h"
#include "web/documents.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/metadata.h"
#include "web/repetition.h"
#include "web/roll_call.h"
#include "web/rows.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

// Whether other rules are recorded for its day now than it was judged by: entered later, or corrected since.
bool is_judged_by_others(const app::View& view, const domain::Recorded<domain::Decision>& found) {
  const auto& decision = found.value;
  if (!decision.judgement || !decision.date || view.minutes(decision.meeting).is_frozen()) return false;
  const auto all = view.rule_sets(decision.body);
  std::vector<domain::RuleSet> values;
  for (const auto& row : all) values.push_back(row.value);
  const auto* rules = domain::in_force(values, *decision.date);
  if (rules == nullptr || rules->id != decision.rule_set) return rules != nullptr;
  return std::any_of(all.begin(), all.end(), [&](const auto& row) {
    return row.value.id == decision.rule_set && row.fact > found.fact;
  });
}

// A button for those who may, where it can be public and is not yet.
void add_release(const Context& context, const app::View& view, const domain::Decision& decision,
                 Object& content) {
  const auto meeting = view.meeting(decision.meeting);
  const auto item = view.agenda_item(decision.item);
  const bool is_closed = (meeting && !meeting->meeting.value.is_public) || (item && !item->value.is_public);
  if (decision.is_public || is_closed || !domain::may(context.session->account.role, domain::Right::publish))
    return;
  FormPage form{"decisions", "/office/decisions/" + decision.id + "/release", "decisions.release"};
  form.seen = view.decision(decision.id)->fact;
  form.id = "release";
  content["release"] = Object{{"form", to_view(context, std::move(form))}};
}

// The open cases that it takes a step further, to be ticked.
void add_awaiting(const Context& context, const app::View& view, const domain::Decision& decision,
                  const base::Refusals& refusals, Object& content) {
  if (!domain::may(context.session->account.role, domain::Right::record)) return;
  std::vector<Option> cases;
  for (const auto& found : view.cases_awaiting(decision.id)) {
    const auto& accession = found.accession.value;
    const auto& step = accession.steps[domain::open_steps(found).front()];
    cases.push_back({accession.id, name_of_organisation(context, view, accession.organisation) + ", " +
                                       drafting::step_name(step, context.language)});
  }
  if (cases.empty() && refusals.empty()) return;
  FormPage form{"decisions", "/office/decisions/" + decision.id + "/cases", "decisions.take_steps"};
  form.id = "cases";
  form.refusals = refusals;
  auto field = choices("cases", std::move(cases));
  field.label = context.say("layout.accessions");
  form.sets.push_back({{}, {std::move(field)}});
  content["awaiting"] = Object{{"form", to_view(context, std::move(form))}};
}

Response show_form(const Context& context, const app::View& view, FormPage form,
                   const domain::Decision& decision, List understood = {},
                   const base::Refusals& of_cases = {}, Object lacking = {}) {
  const int status = status_of(of_cases.empty() ? form.refusals : of_cases);
  Object content{{"title", decision.id.empty() ? context.say("decisions.new") : decision.title},
                 {"has_understood", !understood.empty()},
                 {"understood", std::move(understood)}};
  if (!lacking.empty()) content["lacking"] = std::move(lacking);
  // What approved minutes say is corrected where they are.
  if (view.minutes(decision.meeting).is_frozen() && form.refusals.empty())
    content["frozen_href"] = "/office/meetings/" + decision.meeting + "/minutes#correct-title";
  else
    content["form"] = to_view(context, std::move(form));
  if (!decision.id.empty()) {
    auto row = decision_row(context, view, decision);
    add_details(context, view, decision, row);
    content["decision"] = std::move(row);
    add_documents(context, view, domain::SubjectKind::decision, decision.id, content);
    auto tasks = tasks_of(context, view, decision);
    content["known"] = true;
    const auto recorded = view.decision(decision.id);
    content["changes_href"] = changes_address(recorded->fact);
    content["rules_changed"] = is_judged_by_others(view, *recorded);
    content["extract_href"] = decision_address(context, decision.id) + "/extract";
    content["has_tasks"] = !tasks.empty();
    content["tasks"] = std::move(tasks);
    if (domain::may(context.session->account.role, domain::Right::record))
      content["new_task_href"] = "/office/decisions/" + decision.id + "/tasks/new";
    content["annul_href"] = "/office/decisions/new?annuls=" + decision.id;
    content["replace_href"] = "/office/decisions/new?replaces=" + decision.id;
    add_release(context, view, decision, content);
    add_awaiting(context, view, decision, of_cases, content);
    add_announce(context, view, announceable(view, decision), content);
    if (decision.is_public) content["public_href"] = context.address("/decisions/" + decision.id);
  }
  return page(context, "office/decision", std::move(content), status);
}

// The form again, with what the printed result says in its fields, to be confirmed.
Response show_read(const Context& context, const app::View& view, domain::Decision typed, std::int64_t seen,
                   const domain::Decision& recorded) {
  auto understood = read_result(context, typed);
  auto form = decision_form(context, view, typed, seen, {});
  form.action = recorded.id.empty() ? "/office/decisions" : "/office/decisions/" + recorded.id;
  // What is sent now was seen: it is not read a second time.
  auto& fields = form.sets.front().fields;
  std::erase_if(fields, [](const Field& field) { return field.name == "was_read"; });
  fields.push_back(hidden("was_read", typed.label_as_printed));
  return show_form(context, view, std::move(form), recorded, std::move(understood));
}

bool asks_to_read(const Context& context) { return context.field("read") == "yes"; }

bool has_figures(const domain::Tally& tally) { return tally.yes || tally.no || tally.abstentions; }

// Whether the wording says more than was typed, or something else.
bool says_otherwise(const domain::Decision& read, const domain::Decision& typed, bool has_outcome) {
  if (read.outcome == domain::Outcome::unknown) return false;
  return !has_outcome || read.outcome != typed.outcome ||
         (has_figures(read.tally) && !has_figures(typed.tally));
}

// A wording that says otherwise than the fields is read into them, once, and shown to be confirmed; an
// outcome that nobody chose and nothing says is asked for.
std::optional<Response> ask_for_outcome(const Context& context, const app::View& view,
                                        const domain::Decision& typed, const domain::Decision& recorded,
                                        base::Refusals& wrong) {
  const bool has_outcome = !context.field("outcome").empty();
  const auto& wording = typed.label_as_printed;
  if (!wording.empty() && wording != context.field("was_read") && wording != recorded.label_as_printed) {
    auto read = typed;
    read.outcome = domain::Outcome::unknown;
    read_result(context, read);
    if (wrong.empty() && says_otherwise(read, typed, has_outcome))
      return show_read(context, view, typed, read_seen(context), recorded);
  }
  if (!has_outcome)
    wrong.push_back({wording.empty() ? "decision.no_outcome" : "decision.outcome_not_read", {}, "outcome"});
  return std::nullopt;
}

}  // namespace

Response show_decision(Context& context) {
  const auto view = context.view();
  const auto decision = view.decision(context.parameter("ref"));
  if (!decision) return not_found(context);
  List cases;
  domain::AccessionFilter filter;
  filter.decision = decision->value.id;
  for (const auto& found : view.accessions(filter)) cases.push_back(accession_row(context, view, found));
  auto row = decision_row(context, view, decision->value);
  add_details(context, view, decision->value, row);
  const auto description =
      summary_of(base::join({*row["outcome"].text(), *row["body"].text(), *row["date"].text()}, " · "));
  auto tasks = tasks_of(context, view, decision->value);
  const bool has_tasks = !tasks.empty();
  Object content{{"title", decision->value.title},
                 {"tasks", std::move(tasks)},
                 {"has_tasks", has_tasks},
                 {"decision", std::move(row)},
                 {"extract_href", decision_address(context, decision->value.id) + "/extract"},
                 {"description", description},
                 {"cases", std::move(cases)}};
  add_documents(context, view, domain::SubjectKind::decision, decision->value.id, content);
  return page(context, "decisions/show", std::move(content));
}

// An organisation that decides has a body that does: its only one is chosen, and where there is none yet,
// that is said.
void begin_for(const Context& context, const app::View& view, const std::string& organisation,
               domain::Decision& begun, Object& lacking) {
  if (organisation.empty() || !begun.body.empty()) return;
  const auto bodies = view.bodies(organisation);
  if (bodies.size() == 1) begun.body = bodies.front().value.id;
  if (bodies.empty() && view.organisation(organisation))
    lacking = {
        {"text", context.say("decisions.no_body",
                             {{"organisation", name_of_organisation(context, view, organisation)}})},
        {"href", "/office/organisations/" + percent_encode(organisation) + "/bodies/new?then=decision"}};
}

Response new_decision(Context& context) {
  const auto view = context.view();
  auto begun = begun_decision(context, view);
  Object lacking;
  const auto organisation = context.query("organisation");
  begin_for(context, view, organisation, begun, lacking);
  const auto& asked = context.request.query.fields();
  const bool asks_for_one =
      std::any_of(asked.begin(), asked.end(), [](const auto& field) { return field.first != "lang"; });
  const bool goes_on = !asks_for_one && go_on_from_last(context, view, begun);
  // Of an organisation without a body, another's may have decided.
  auto form = decision_form(context, view, begun, 0, lacking.empty() ? organisation : std::string());
  if (goes_on) {
    form.notes_title = "form.prefilled";
    form.notes.push_back(Object{{"text", context.say("decisions.as_last")}});
  }
  return show_form(context, view, std::move(form), {}, {}, {}, std::move(lacking));
}

Response record_decision(Context& context) {
  base::Refusals wrong;
  const auto decision = typed_decision(context, context.view(), {}, wrong);
  if (wrong.empty() && asks_to_read(context)) return show_read(context, context.view(), decision, 0, {});
  if (auto asked = ask_for_outcome(context, context.view(), decision, {}, wrong)) return std::move(*asked);
  const auto id = app::record_decision(context.site.house(), context.submission(wrong), decision, 0,
                                       typed_repetition(context));
  if (id) return see_other("/office/decisions/" + *id);
  const auto view = context.view();
  wrong = with_names(context, view, id.refusals());
  auto form = decision_form(context, view, begun_decision(context, view), 0, {});
  form.refusals = std::move(wrong);
  ask_about_repetition(context, view, form);
  return show_form(context, view, std::move(form), {});
}

Response edit_decision(Context& context) {
  const auto view = context.view();
  const auto found = view.decision(context.parameter("ref"));
  if (!found) return not_found(context);
  return show_form(context, view, decision_form(context, view, found->value, found->fact, {}), found->value);
}

Response amend_decision(Context& context) {
  const auto view = context.view();
  const auto found = view.decision(context.parameter("ref"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto decision = typed_decision(context, view, found->value, wrong);
  if (wrong.empty() && asks_to_read(context))
    return show_read(context, view, decision, read_seen(context), found->value);
  if (auto asked = ask_for_outcome(context, view, decision, found->value, wrong)) return std::move(*asked);
  const auto id = app::amend_decision(context.site.house(), context.submission(wrong), decision,
                                      read_seen(context), context.field("reason"));
  if (id) return see_other("/office/decisions/" + *id);
  wrong = with_names(context, view, id.refusals());
  auto form = decision_form(context, view, found->value, found->fact, {});
  form.refusals = std::move(wrong);
  if (const auto seen = seen_version<domain::Decision>(context, view))
    take_over_newer(context, form, decision_form(context, view, *seen, 0, {}));
  return show_form(context, view, std::move(form), found->value);
}

Response release_decision(Context& context) {
  const auto id = app::release_decision(context.site.house(), context.submission(), context.parameter("ref"),
                                        read_seen(context));
  if (id) return see_other("/office/decisions/" + *id);
  const auto view = context.view();
  const auto found = view.decision(context.parameter("ref"));
  if (!found) return not_found(context);
  auto form = decision_form(context, view, found->value, found->fact, {});
  form.refusals = id.refusals();
  return show_form(context, view, std::move(form), found->value);
}

Response take_step_in_cases(Context& context) {
  const auto decision = context.parameter("ref");
  const auto cases = context.fields("cases");
  const auto taken = app::take_step_in_cases(context.site.house(), context.submission(), decision, cases);
  if (taken)
    return see_other(cases.size() == 1 ? "/office/accessions/" + cases.front() : "/office/accessions");
  const auto view = context.view();
  const auto found = view.decision(decision);
  if (!found) return not_found(context);
  return show_form(context, view, decision_form(context, view, found->value, found->fact, {}), found->value,
                   {}, taken.refusals());
}

}  // namespace gremium::web
