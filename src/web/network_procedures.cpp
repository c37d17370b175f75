#include "app/network_procedures.h"

#include <algorithm>

#include "render/views.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/procedure_fields.h"
#include "web/rows.h"
#include "web/step_rows.h"

namespace gremium::web {
namespace {

using domain::NetworkProcedure;
using render::List;
using render::Object;

// For more steps than there are.
constexpr std::size_t blank_steps = 3;

std::string address_of(const std::string& network, const std::string& rest = {}) {
  return "/office/networks/" + network + "/procedure" + rest;
}

std::string since_text(const Context& context, const NetworkProcedure& procedure) {
  if (!procedure.valid_from) return context.say("rule_sets.always");
  return context.say("rule_sets.since", {{"date", long_date(context, *procedure.valid_from)}});
}

std::string title_of(const Context& context, const app::View& view, const std::string& network) {
  return context.say("procedures.title", {{"network", short_name_of_organisation(context, view, network)}});
}

std::string cases_text(const Context& context, int cases) {
  return context.say("procedures.cases", {{"number", std::to_string(cases)}});
}

std::vector<NetworkProcedure> values_of(const std::vector<domain::Recorded<NetworkProcedure>>& versions) {
  std::vector<NetworkProcedure> values;
  for (const auto& version : versions) values.push_back(version.value);
  return values;
}

base::Day today_of(const app::View& view, const std::string& network) {
  const auto found = view.network(network);
  return view.today_in(found ? found->value.time_zone : "UTC");
}

// A new version begins with the newest, or with what is asked without any.
NetworkProcedure beginning(const app::View& view, const std::string& network) {
  const auto versions = values_of(view.network_procedures(network));
  NetworkProcedure procedure;
  if (const auto* last = domain::newest(versions)) procedure = *last;
  if (versions.empty()) {
    procedure.steps = view.steps_on(network, today_of(view, network));
    for (auto& step : procedure.steps) step.network.clear();
    procedure.steps.push_back({domain::StepKind::effect});
  }
  procedure.id.clear();
  procedure.network = network;
  procedure.valid_from.reset();
  return procedure;
}

FormPage form_of(const Context& context, const app::View& view, const NetworkProcedure& procedure,
                 std::size_t sets) {
  FormPage form{"procedures", address_of(procedure.network), "procedures.record"};
  form.sets.push_back(
      {"rule_sets.origin",
       {date("valid_from", procedure.valid_from ? procedure.valid_from->iso() : std::string()),
        line("source", procedure.source), line("source_url", procedure.source_url)}});
  const auto blank = sets > procedure.steps.size() ? sets - procedure.steps.size() : blank_steps;
  for (auto& set : step_fieldsets(context, view, procedure.network, procedure.steps, blank))
    form.sets.push_back(std::move(set));
  form.also = {"preview", "procedures.preview"};
  return form;
}

Response show_form(Context& context, const NetworkProcedure& procedure, base::Refusals refusals,
                   std::size_t sets = 0, const std::vector<domain::PlannedStep>* previewed = nullptr) {
  const auto view = context.view();
  const int status = status_of(refusals);
  auto form = form_of(context, view, procedure, sets);
  Object content{{"title", context.say("procedures.new")},
                 {"network", title_of(context, view, procedure.network)},
                 {"network_href", address_of(procedure.network)}};
  if (previewed != nullptr) {
    keep_typed(context, form);
    content["preview"] = Object{{"steps", preview_rows(context, view, procedure.network, *previewed)}};
  }
  form.refusals = std::move(refusals);
  content["form"] = to_view(context, std::move(form));
  return page(context, "office/network_procedure_new", std::move(content), status);
}

NetworkProcedure typed_procedure(const Context& context, const TypedSteps& typed, base::Refusals& wrong) {
  NetworkProcedure procedure;
  procedure.network = context.parameter("id");
  procedure.valid_from = read_day(context, "valid_from", wrong);
  procedure.source = context.field("source");
  procedure.source_url = context.field("source_url");
  procedure.steps = typed.steps;
  return procedure;
}

// But for fields that were told something already.
void add_to(base::Refusals& wrong, const base::Refusals& more) {
  for (const auto& refusal : more)
    if (std::none_of(wrong.begin(), wrong.end(),
                     [&](const auto& told) { return told.field == refusal.field; }))
      wrong.push_back(refusal);
}

FormPage removal_form(const NetworkProcedure& procedure, domain::FactNumber seen) {
  FormPage form{"procedures", address_of(procedure.network, "/" + procedure.id + "/remove"),
                "procedures.remove"};
  form.id = "remove";
  form.seen = seen;
  form.sets.push_back({{}, {line("reason")}});
  return form;
}

Response show_version(Context& context, base::Refusals refusals) {
  const auto view = context.view();
  const auto found = view.network_procedure(context.parameter("version"));
  if (!found || found->value.network != context.parameter("id")) return not_found(context);
  const auto& procedure = found->value;
  const int cases = view.cases_under(procedure.id);
  const int status = status_of(refusals);
  Object content{{"title", since_text(context, procedure)},
                 {"network", title_of(context, view, procedure.network)},
                 {"network_href", address_of(procedure.network)},
                 {"changes_href", changes_address(found->fact)},
                 {"source", procedure.source},
                 {"source_url", render::safe_url(procedure.source_url)},
                 {"cases", cases_text(context, cases)},
                 {"steps", preview_rows(context, view, procedure.network, domain::steps_of(procedure))}};
  if (domain::may(context.session->account.role, domain::Right::administer) &&
      (cases == 0 || !refusals.empty())) {
    auto form = removal_form(procedure, found->fact);
    form.refusals = std::move(refusals);
    content["remove_form"] = to_view(context, std::move(form));
  }
  return page(context, "office/network_procedure", std::move(content), status);
}

}  // namespace

Response list_network_procedures(Context& context) {
  const auto view = context.view();
  const auto id = context.parameter("id");
  if (!view.network(id)) return not_found(context);
  const auto versions = view.network_procedures(id);
  const auto values = values_of(versions);
  const auto* current = domain::in_force(values, today_of(view, id));
  List rows;
  for (const auto& procedure : values)
    rows.push_back(Object{{"href", address_of(id, "/" + procedure.id)},
                          {"since", since_text(context, procedure)},
                          {"source", procedure.source},
                          {"in_force", current == &procedure},
                          {"cases", cases_text(context, view.cases_under(procedure.id))}});
  Object content{{"title", title_of(context, view, id)},
                 {"has_versions", !rows.empty()},
                 {"versions", std::move(rows)},
                 {"steps", preview_rows(context, view, id, view.steps_on(id, today_of(view, id)))}};
  if (domain::may(context.session->account.role, domain::Right::administer))
    content["new_href"] = address_of(id, "/new");
  return page(context, "office/network_procedures", std::move(content));
}

Response new_network_procedure(Context& context) {
  const auto view = context.view();
  const auto id = context.parameter("id");
  if (!view.network(id)) return not_found(context);
  return show_form(context, beginning(view, id), {});
}

Response record_network_procedure(Context& context) {
  const auto id = context.parameter("id");
  if (!context.view().network(id)) return not_found(context);
  base::Refusals wrong;
  const auto typed = typed_steps(context, wrong);
  const auto procedure = typed_procedure(context, typed, wrong);
  const auto shown = beginning(context.view(), id);
  // Whoever filled them all may want more.
  const auto sets = typed.sets + (typed.steps.size() == typed.sets ? blank_steps : 0);
  if (!wrong.empty()) {
    // All that is wrong is told at once, each field with one sentence.
    add_to(wrong, at_typed_places(context.view().check(procedure), typed));
    return show_form(context, shown, std::move(wrong), sets);
  }
  if (context.field("preview") == "yes") {
    wrong = at_typed_places(context.view().check(procedure), typed);
    const auto steps = domain::steps_of(procedure);
    if (wrong.empty()) return show_form(context, shown, {}, sets, &steps);
    return show_form(context, shown, std::move(wrong), sets);
  }
  const auto done = app::record_network_procedure(context.site.house(), context.submission(), procedure);
  if (done) return see_other(address_of(id));
  return show_form(context, shown, at_typed_places(done.refusals(), typed), sets);
}

Response show_network_procedure(Context& context) { return show_version(context, {}); }

Response remove_network_procedure(Context& context) {
  const auto found = context.view().network_procedure(context.parameter("version"));
  if (!found || found->value.network != context.parameter("id")) return not_found(context);
  const auto done = app::remove_network_procedure(context.site.house(), context.submission(), found->value.id,
                                                  read_seen(context), context.field("reason"));
  if (done) return see_other(address_of(found->value.network));
  return show_version(context, done.refusals());
}

}  // namespace gremium::web
