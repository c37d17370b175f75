#include "app/decisions.h"

#include "base/text.h"
#include "web/documents.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"
#include "web/rows.h"
#include "web/task_rows.h"

namespace gremium::web {
namespace {

using render::List;
using render::Object;

constexpr int rows_a_page = 50;

// The list goes on after this decision: "day~id".
std::string after(const domain::Decision& last) {
  return (last.date ? last.date->earliest().iso() : std::string()) + "~" + last.id;
}

// Nothing if there is no such place to go on from.
std::optional<domain::DecisionFilter> filter_of(const Context& context) {
  domain::DecisionFilter filter;
  filter.organisation = context.query("organisation");
  filter.body = context.query("body");
  filter.limit = rows_a_page + 1;
  const auto given = context.query("after");
  if (given.empty()) return filter;
  const auto place = base::split(given, '~');
  if (place.size() != 2 || (!place[0].empty() && !base::Day::parse(place[0]))) return std::nullopt;
  filter.after_day = place[0];
  filter.after_id = place[1];
  return filter;
}

// The address of the list that goes on after a decision, under the same filters.
std::string next_page(const Context& context, const domain::DecisionFilter& filter,
                      const domain::Decision& last) {
  auto address = context.request.path + "?";
  for (const auto& [name, value] : {std::pair{"organisation", filter.organisation}, {"body", filter.body}})
    if (!value.empty()) address += std::string(name) + "=" + percent_encode(value) + "&";
  return address + "after=" + percent_encode(after(last));
}

Response show_list(Context& context, std::string_view view_name) {
  const auto filter = filter_of(context);
  if (!filter) return unreadable(context, "after");
  const auto view = context.view();
  auto decisions = view.decisions(*filter);
  std::string next;
  if (decisions.size() > rows_a_page) {
    decisions.pop_back();
    next = next_page(context, *filter, decisions.back().value);
  }
  List rows;
  for (const auto& decision : decisions) rows.push_back(decision_row(context, view, decision.value));
  return page(context, view_name,
              {{"title", context.say("layout.decisions")},
               {"rows", std::move(rows)},
               {"next", next},
               {"has_rows", !decisions.empty()}});
}

std::string figure(std::optional<int> value) { return value ? std::to_string(*value) : std::string(); }

std::vector<Option> label_options(const Context& context) {
  return named_options(context, "majority_label", {"none", "unanimous", "large", "narrow", "majority"});
}
std::vector<Option> outcome_options(const Context& context) {
  return named_options(context, "outcome",
                       {"adopted", "rejected", "postponed", "referred", "withdrawn", "noted", "unknown"});
}
std::vector<Option> decision_kind_options(const Context& context) {
  return named_options(context, "decision_kind", {"accession", "admission", "leaving", "other"});
}
std::vector<Option> language_options(const Context& context) {
  return named_options(context, "layout", {"language_de", "language_en", "language_fr"});
}

FormPage form_of(const Context& context, const app::View& view, const domain::Decision& decision,
                 std::int64_t seen, const std::string& organisation) {
  const bool is_new = decision.id.empty();
  FormPage form{"decisions",
                is_new ? "/office/decisions" : "/office/decisions/" + decision.id,
                is_new ? "decisions.record" : "common.save",
                {},
                seen};
  form.sets.push_back(
      {"decisions.what",
       {choice("body", body_options(context, view, organisation), decision.body, true),
        date("date", decision.date ? decision.date->iso() : std::string(), true),
        line("title", decision.title, true),
        choice("language", language_options(context),
               "language_" + std::string(base::code(decision.language)), true),
        choice("kind", decision_kind_options(context), std::string(name_of(decision.kind)), true),
        line("number", decision.number)}});
  form.sets.push_back(
      {"decisions.result",
       {choice("outcome", outcome_options(context), std::string(name_of(decision.outcome)), true),
        choice("label", label_options(context), std::string(name_of(decision.label)), true),
        line("label_as_printed", decision.label_as_printed), number("yes", figure(decision.tally.yes)),
        number("no", figure(decision.tally.no)), number("abstentions", figure(decision.tally.abstentions)),
        number("invalid", figure(decision.tally.invalid)),
        number("present", figure(decision.tally.present))}});
  form.sets.push_back({"decisions.evidence",
                       {line("source", decision.source), line("source_url", decision.source_url),
                        paragraph("excerpt", decision.excerpt), line("unconfirmed", decision.unconfirmed),
                        tick("is_public", decision.is_public)}});
  if (!is_new) form.sets.push_back({{}, {line("reason")}});
  return form;
}

// What was typed, over what was recorded; what cannot be read is noted.
domain::Decision typed(const Context& context, domain::Decision decision, base::Refusals& wrong) {
  decision.body = context.field("body");
  decision.date = read_partial(context, "date", wrong);
  decision.title = context.field("title");
  const auto language = context.field("language");
  decision.language =
      base::language_of(language.size() == 11 ? language.substr(9) : language).value_or(base::Language::de);
  decision.kind = domain::decision_kind_named(context.field("kind")).value_or(domain::DecisionKind::other);
  decision.number = context.field("number");
  decision.outcome = domain::outcome_named(context.field("outcome")).value_or(domain::Outcome::unknown);
  decision.label = domain::majority_label_named(context.field("label")).value_or(domain::MajorityLabel::none);
  decision.label_as_printed = context.field("label_as_printed");
  decision.tally = {read_number(context, "yes", wrong), read_number(context, "no", wrong),
                    read_number(context, "abstentions", wrong), read_number(context, "invalid", wrong),
                    read_number(context, "present", wrong)};
  decision.source = context.field("source");
  decision.source_url = context.field("source_url");
  decision.excerpt = context.field("excerpt");
  decision.unconfirmed = context.field("unconfirmed");
  decision.is_public = context.field("is_public") == "yes";
  return decision;
}

Response show_form(Context& context, const app::View& view, FormPage form, const domain::Decision& decision) {
  const int status = status_of(form.refusals);
  Object content{{"title", decision.id.empty() ? context.say("decisions.new") : decision.title},
                 {"form", to_view(context, std::move(form))}};
  if (!decision.id.empty()) {
    content["decision"] = decision_row(context, view, decision);
    add_documents(context, view, domain::SubjectKind::decision, decision.id, content);
    auto tasks = tasks_of(context, view, decision);
    content["known"] = true;
    content["has_tasks"] = !tasks.empty();
    content["tasks"] = std::move(tasks);
    if (domain::may(context.session->account.role, domain::Right::record))
      content["new_task_href"] = "/office/decisions/" + decision.id + "/tasks/new";
    if (decision.is_public) content["public_href"] = context.address("/decisions/" + decision.id);
  }
  return page(context, "office/decision", std::move(content), status);
}

}  // namespace

Response list_decisions(Context& context) { return show_list(context, "decisions/index"); }
Response list_office_decisions(Context& context) { return show_list(context, "office/decisions"); }

Response show_decision(Context& context) {
  const auto view = context.view();
  const auto decision = view.decision(context.parameter("ref"));
  if (!decision) return not_found(context);
  List cases;
  domain::AccessionFilter filter;
  filter.decision = decision->value.id;
  for (const auto& found : view.accessions(filter)) cases.push_back(accession_row(context, view, found));
  auto tasks = tasks_of(context, view, decision->value);
  const bool has_tasks = !tasks.empty();
  Object content{{"title", decision->value.title},
                 {"tasks", std::move(tasks)},
                 {"has_tasks", has_tasks},
                 {"decision", decision_row(context, view, decision->value)},
                 {"cases", std::move(cases)}};
  add_documents(context, view, domain::SubjectKind::decision, decision->value.id, content);
  return page(context, "decisions/show", std::move(content));
}

Response new_decision(Context& context) {
  const auto view = context.view();
  domain::Decision empty;
  return show_form(context, view, form_of(context, view, empty, 0, context.query("organisation")), empty);
}

Response record_decision(Context& context) {
  base::Refusals wrong;
  const auto decision = typed(context, {}, wrong);
  if (wrong.empty()) {
    const auto id = app::record_decision(context.site.house(), context.submission(), decision);
    if (id) return see_other("/office/decisions/" + *id);
    wrong = id.refusals();
  }
  const auto view = context.view();
  auto form = form_of(context, view, {}, 0, {});
  form.refusals = std::move(wrong);
  return show_form(context, view, std::move(form), {});
}

Response edit_decision(Context& context) {
  const auto view = context.view();
  const auto found = view.decision(context.parameter("ref"));
  if (!found) return not_found(context);
  return show_form(context, view, form_of(context, view, found->value, found->fact, {}), found->value);
}

Response amend_decision(Context& context) {
  const auto view = context.view();
  const auto found = view.decision(context.parameter("ref"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  const auto decision = typed(context, found->value, wrong);
  if (wrong.empty()) {
    const auto id = app::amend_decision(context.site.house(), context.submission(), decision,
                                        read_seen(context), context.field("reason"));
    if (id) return see_other("/office/decisions/" + *id);
    wrong = id.refusals();
  }
  auto form = form_of(context, view, found->value, found->fact, {});
  form.refusals = std::move(wrong);
  return show_form(context, view, std::move(form), found->value);
}

}  // namespace gremium::web
