#include "web/step_rows.h"

#include <algorithm>

#include "drafting/step.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::StepState;
using render::List;
using render::Object;

std::string number_text(const Context& context, const char* key, int number) {
  return context.say(key, {{"number", std::to_string(number)}});
}

std::string wait_text(const Context& context, const domain::Wait& wait) {
  const auto length = context.say("steps.length_" + std::string(name_of(wait.period.unit)),
                                  {{"number", std::to_string(wait.period.count)}});
  if (!wait.after) return context.say("steps.waits", {{"length", length}});
  return context.say(
      "steps.waits_after",
      {{"length", length}, {"step", context.say("step_kind." + std::string(name_of(*wait.after)))}});
}

// What the procedure asks of a step.
List asked(const Context& context, const domain::PlannedStep& planned) {
  List list;
  const auto add = [&](std::string text) { list.push_back(Object{{"text", std::move(text)}}); };
  if (planned.may_skip) add(context.say("steps.may_be_skipped"));
  for (const auto& wait : planned.waits) add(wait_text(context, wait));
  if (planned.expected_days) add(number_text(context, "steps.usual_days", *planned.expected_days));
  if (planned.at_least)
    add(number_text(context,
                    planned.kind == domain::StepKind::documents ? "steps.documents_needed" : "steps.needed",
                    *planned.at_least));
  return list;
}

const domain::DocumentReceived* received(const domain::AccessionCase& found, std::size_t step,
                                         std::size_t document) {
  for (const auto& [value, fact] : found.received)
    if (static_cast<std::size_t>(value.step) == step && static_cast<std::size_t>(value.document) == document)
      return &value;
  return nullptr;
}

List documents_of(const Context& context, const app::View& view, const domain::AccessionCase& found,
                  std::size_t step) {
  List list;
  const auto& planned = found.accession.value.steps[step];
  for (std::size_t i = 0; i < planned.documents.size(); ++i) {
    Object row{{"name", drafting::document_name(planned, i, context.language)}, {"there", false}};
    if (const auto* document = received(found, step, i)) {
      row["there"] = true;
      const auto account = view.account(document->by);
      const auto on = document->on ? long_date(context, *document->on) : context.say("common.date_unknown");
      row["received"] = account
                            ? context.say("steps.received_by",
                                          {{"date", on},
                                           {"name", account->value.name.erased ? context.say("common.erased")
                                                                               : account->value.name.text}})
                            : context.say("steps.received", {{"date", on}});
    }
    list.push_back(std::move(row));
  }
  return list;
}

// Until when, from when, for what: what is still open waits.
List waiting(const Context& context, const domain::PlannedStep& planned, const domain::StepProgress& step) {
  List list;
  const auto add = [&](const char* key, base::Day day) {
    list.push_back(Object{{"text", context.say(key, {{"date", long_date(context, day)}})}});
  };
  if (step.documents_open > 0)
    list.push_back(Object{{"text", number_text(context, "steps.documents_open", step.documents_open)}});
  if (step.possible_from) add("steps.possible_from", *step.possible_from);
  if (step.expected_by)
    add(planned.kind == domain::StepKind::effect ? "steps.begins_on" : "steps.expected_by",
        *step.expected_by);
  return list;
}

Object step_row(const Context& context, const app::View& view, const domain::AccessionCase& found,
                const domain::CaseProgress& progress, std::size_t i) {
  const auto& planned = found.accession.value.steps[i];
  const auto& step = progress.steps[i];
  const bool over = step.state == StepState::done || step.state == StepState::skipped;
  Object row{{"number", std::to_string(i + 1)},
             {"index", std::to_string(i)},
             {"kind", drafting::step_name(planned, context.language)},
             {"body", planned.body.empty() ? std::string() : name_of_body(context, view, planned.body)},
             {"taken", over},
             {"skipped", step.state == StepState::skipped},
             {"next", step.state == StepState::next}};
  if (over)
    row["date"] = partial_date(context, step.on);
  else
    row["waits"] = waiting(context, planned, step);
  if (const auto& taken = found.taken[i]) {
    row["source"] = taken->value.source;
    row["source_parts"] = linked(taken->value.source);
    if (taken->value.count) row["count"] = number_text(context, "steps.counted", *taken->value.count);
    if (const auto decision = view.decision(taken->value.decision))
      row["decision"] = decision_row(context, view, decision->value);
  }
  if (!context.in_office()) return row;
  if (const auto& taken = found.taken[i]) row["why"] = taken->value.skipped;
  if (!over) row["asks"] = asked(context, planned);
  if (step.state == StepState::next) row["days"] = days_text(context, progress);
  row["stalled"] = step.state == StepState::next && progress.stalled;
  row["documents"] = documents_of(context, view, found, i);
  return row;
}

}  // namespace

List step_rows(const Context& context, const app::View& view, const domain::AccessionCase& found,
               const domain::CaseProgress& progress) {
  List list;
  for (std::size_t i = 0; i < progress.steps.size(); ++i)
    list.push_back(step_row(context, view, found, progress, i));
  return list;
}

List step_rows(const Context& context, const app::View& view, const domain::AccessionCase& found) {
  return step_rows(context, view, found, view.progress(found));
}

std::string days_text(const Context& context, const domain::CaseProgress& progress) {
  if (!progress.days) return {};
  const auto days = std::to_string(*progress.days);
  if (!progress.expected_days) return context.say("steps.days", {{"number", days}});
  return context.say("steps.days_of",
                     {{"number", days}, {"expected", std::to_string(*progress.expected_days)}});
}

List preview_rows(const Context& context, const app::View& view, const std::string& network,
                  std::vector<domain::PlannedStep> steps) {
  const auto found_network = view.network(network);
  const auto today = view.today_in(found_network ? found_network->value.time_zone : "UTC");
  domain::AccessionCase begun;
  begun.accession.value.networks = {network};
  begun.accession.value.opened_on = today;
  begun.taken.resize(steps.size());
  begun.accession.value.steps = std::move(steps);
  return step_rows(context, view, begun, domain::progress_on(begun, {}, today));
}

List stalled_rows(const Context& context, const app::View& view) {
  List list;
  for (const auto& [found, progress] : view.stalled()) {
    auto row = accession_row(context, view, found);
    row["step"] = drafting::step_name(found.accession.value.steps[*progress.current], context.language);
    row["days"] = days_text(context, progress);
    row["since"] = long_date(context, *progress.since);
    list.push_back(std::move(row));
  }
  return list;
}

std::string where_it_stands(const Context& context, const app::View& view,
                            const domain::AccessionCase& found) {
  const auto& accession = found.accession.value;
  if (found.state() == domain::AccessionState::open) {
    for (std::size_t i = 0; i < found.taken.size(); ++i)
      if (!found.taken[i])
        return context.say("accessions.next_step",
                           {{"step", drafting::step_name(accession.steps[i], context.language)}});
    return context.say("accessions.all_steps_taken");
  }
  domain::MembershipFilter own;
  own.organisation = accession.organisation;
  own.accession = accession.id;
  for (const auto& [membership, fact] : view.memberships(own)) {
    const auto network = view.network(membership.network);
    if (!network) continue;
    const auto standing = domain::standing_on(membership, view.today_in(network->value.time_zone));
    const auto* key = standing == domain::Standing::member   ? "accessions.is_member"
                      : standing == domain::Standing::coming ? "accessions.will_be_member"
                                                             : "";
    if (*key != '\0') return context.say(key, {{"start", start_of(context, membership, standing)}});
  }
  return {};
}

}  // namespace gremium::web
