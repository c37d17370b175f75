#include "web/accession_forms.h"

#include <algorithm>

#include "drafting/step.h"
#include "web/options.h"
#include "web/rule_fields.h"

namespace gremium::web {
namespace {

std::string in(const base::PerLanguage<std::string>& texts, base::Language language) {
  const auto found = texts.find(language);
  return found == texts.end() ? std::string() : found->second;
}

std::string name(const char* field, base::Language language) {
  return field + ("_" + std::string(base::code(language)));
}

std::vector<Field> remark_fields(const domain::Accession& accession) {
  std::vector<Field> fields;
  for (const auto language : base::all_languages) {
    fields.push_back(paragraph(name("remark", language), in(accession.remark, language)));
    fields.back().lang = base::code(language);
  }
  return fields;
}

std::string address(const domain::AccessionCase& found, const std::string& rest = {}) {
  return "/office/accessions/" + found.accession.value.id + rest;
}

bool takes_decision(domain::StepKind kind) {
  return kind == domain::StepKind::own_decision || kind == domain::StepKind::approval ||
         domain::is_voted(kind);
}

// What is not there yet comes first.
std::vector<Option> document_options(const Context& context, const domain::AccessionCase& found) {
  std::vector<Option> open, there;
  for (std::size_t step = 0; step < found.taken.size(); ++step) {
    const auto& planned = found.accession.value.steps[step];
    const auto missing = domain::documents_open(found, step);
    for (std::size_t i = 0; i < planned.documents.size(); ++i) {
      Option option{std::to_string(step) + "_" + std::to_string(i),
                    drafting::document_name(planned, i, context.language)};
      const bool is_missing = std::find(missing.begin(), missing.end(), i) != missing.end();
      (is_missing ? open : there).push_back(std::move(option));
    }
  }
  for (auto& option : there) {
    option.label = context.say("received_documents.there", {{"name", option.label}});
    open.push_back(std::move(option));
  }
  return open;
}

FormPage document_form(const Context& context, const domain::AccessionCase& found, base::Day today) {
  FormPage form{"received_documents", address(found, "/received"), "received_documents.record"};
  form.id = "document";
  form.sets.push_back(
      {{}, {choice("document", document_options(context, found), {}, true), date("on", today.iso(), true)}});
  return form;
}

FormPage skip_form(const domain::AccessionCase& found, std::size_t step) {
  FormPage form{"skipping", address(found, "/steps/" + std::to_string(step) + "/skip"), "skipping.skip"};
  form.id = "skip";
  form.sets.push_back({{}, {line("reason", {}, true), date("date")}});
  return form;
}

FormPage complete_form(const Context& context, const domain::AccessionCase& found) {
  FormPage form{"effective_form", address(found, "/complete"), "accessions.complete"};
  form.id = "complete";
  form.seen = found.accession.fact;
  form.sets.push_back({{}, start_rule_fields(context, found.accession.value.rule, RuleDays::all)});
  form.also = {"read", "notice_form.read_rule"};
  return form;
}

FormPage close_form(const Context& context, const domain::AccessionCase& found) {
  FormPage form{"closing", address(found, "/close"), "accessions.close"};
  form.id = "close";
  form.sets.push_back(
      {{},
       {choice("state", named_options(context, "accession_state", {"refused", "withdrawn"}), {}, true),
        date("date", {}, true), line("reason")}});
  return form;
}

FormPage amend_form(const domain::AccessionCase& found) {
  const auto& accession = found.accession.value;
  FormPage form{"accessions", address(found), "common.save"};
  form.id = "amend";
  form.seen = found.accession.fact;
  form.sets.push_back({"accessions.remarks", remark_fields(accession)});
  form.sets.push_back({{},
                       {line("source", accession.source), line("unconfirmed", accession.unconfirmed),
                        tick("is_public", accession.is_public), line("reason")}});
  return form;
}

}  // namespace

FormPage new_form(const Context& context, const app::View& view, const std::string& organisation) {
  FormPage form{"accessions", "/office/accessions", "accessions.open"};
  auto networks = choices("networks", network_options(context, view));
  networks.required = true;
  form.sets.push_back({{},
                       {choice("organisation", organisation_options(context, view), organisation, true),
                        std::move(networks)}});
  // Chosen by nobody it is as the network says.
  Fieldset start{"effective_form.legend", start_rule_fields(context, {}, RuleDays::agreed)};
  for (auto& field : start.fields)
    if (field.name == "rule") field.values = {}, field.required = false;
  form.sets.push_back(std::move(start));
  form.also = {"read", "notice_form.read_rule"};
  form.sets.push_back({"accessions.remarks", remark_fields({})});
  form.sets.push_back({{}, {line("source"), tick("is_public", true)}});
  return form;
}

FormPage step_form(const Context& context, const app::View& view, const domain::AccessionCase& found,
                   std::size_t step) {
  const auto& planned = found.accession.value.steps[step];
  const auto& taken = found.taken[step];
  const auto recorded = taken ? taken->value : domain::StepTaken{};
  FormPage form{"steps", address(found, "/steps/" + std::to_string(step)),
                taken ? "common.save" : "steps.take"};
  form.id = "step";
  form.seen = taken ? taken->fact : 0;
  std::vector<Field> fields;
  if (takes_decision(planned.kind))
    fields.push_back(choice("decision", decision_options(context, view, found.accession.value.organisation),
                            recorded.decision));
  fields.push_back(date("date", recorded.date ? recorded.date->iso() : std::string(),
                        planned.kind == domain::StepKind::condition));
  // That it is only needed where there is no decision goes without saying here.
  if (!takes_decision(planned.kind)) fields.back().hint = context.say("steps.date_of_no_decision");
  if (planned.at_least && planned.kind == domain::StepKind::condition)
    fields.push_back(number("count", recorded.count ? std::to_string(*recorded.count) : std::string()));
  fields.push_back(line("source", recorded.source));
  form.sets.push_back({{}, std::move(fields)});
  return form;
}

namespace {

void add_step_forms(const Context& context, const app::View& view, const domain::AccessionCase& found,
                    std::vector<FormPage>& forms) {
  const auto& steps = found.accession.value.steps;
  if (std::any_of(steps.begin(), steps.end(), [](const auto& step) { return !step.documents.empty(); })) {
    const auto network = view.network(found.accession.value.networks.front());
    forms.push_back(document_form(context, found, view.today_in(network ? network->value.time_zone : "UTC")));
  }
  const auto open = domain::open_steps(found);
  if (open.empty()) {
    forms.push_back(complete_form(context, found));
    return;
  }
  const auto next = open.front();
  // A checklist is done of itself.
  if (steps[next].kind != domain::StepKind::documents) forms.push_back(step_form(context, view, found, next));
  if (steps[next].may_skip) forms.push_back(skip_form(found, next));
}

}  // namespace

std::vector<FormPage> forms_of(const Context& context, const app::View& view,
                               const domain::AccessionCase& found) {
  std::vector<FormPage> forms;
  if (!found.closed) {
    add_step_forms(context, view, found, forms);
    forms.push_back(close_form(context, found));
  }
  forms.push_back(amend_form(found));
  domain::Quotation empty;
  empty.accession = found.accession.value.id;
  forms.push_back(quotation_form(context, empty, 0));
  return forms;
}

FormPage quotation_form(const Context& context, const domain::Quotation& quotation, std::int64_t seen) {
  const auto base_address = "/office/accessions/" + quotation.accession + "/quotations";
  FormPage form{"quotations", quotation.id.empty() ? base_address : base_address + "/" + quotation.id,
                quotation.id.empty() ? "quotations.record" : "common.save"};
  form.id = "quotation";
  form.seen = seen;
  form.sets.push_back(
      {{},
       {line("person", quotation.person.text, true),
        choice("gender", named_options(context, "gender", {"f", "m"}),
               quotation.gender == 0 ? std::string() : std::string(1, quotation.gender)),
        choice("original", named_options(context, "layout", {"language_de", "language_en", "language_fr"}),
               "language_" + std::string(base::code(quotation.original)), true),
        line("source", quotation.source),
        date("approved_on", quotation.approved_on ? quotation.approved_on->iso() : std::string()),
        line("approval", quotation.approval), tick("is_public", quotation.is_public)}});
  for (const auto language : base::all_languages) {
    const auto text = quotation.text.find(language);
    Fieldset set{
        "layout.language_" + std::string(base::code(language)),
        {paragraph(name("text", language), text == quotation.text.end() ? std::string() : text->second.text),
         line(name("function", language), in(quotation.function, language)),
         line(name("portfolio", language), in(quotation.portfolio, language)),
         line(name("translator", language), in(quotation.translator, language))}};
    for (auto& field : set.fields) field.lang = base::code(language);
    form.sets.push_back(std::move(set));
  }
  return form;
}

}  // namespace gremium::web
