// A step of a case: taken, skipped, corrected; the documents it waits for.
#include <charconv>

#include "app/accessions.h"
#include "domain/text_check.h"
#include "web/accession_forms.h"
#include "web/accession_work.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

// The step that the address names, if the case has it.
std::optional<std::size_t> step_named(const Context& context, const domain::AccessionCase& found) {
  const auto text = context.parameter("step");
  std::size_t step = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), step);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return step < found.taken.size() ? std::optional(step) : std::nullopt;
}

Response show_correction(Context& context, const domain::AccessionCase& found, std::size_t step,
                         base::Refusals refusals) {
  const auto view = context.view();
  auto form = step_form(context, view, found, step);
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  if (auto before = seen_version<domain::StepTaken>(context, view)) {
    auto seen = found;
    seen.taken[step]->value = std::move(*before);
    take_over_newer(context, form, step_form(context, view, seen, step));
  }
  return page(context, "office/form",
              {{"title", context.say("steps.amend")},
               {"changes_href", changes_address(found.taken[step]->fact)},
               {"form", to_view(context, std::move(form))}},
              status);
}

// The case and the step that the address names.
struct AskedStep {
  domain::AccessionCase found;
  std::size_t number = 0;

  domain::StepTaken taken() const {
    domain::StepTaken step;
    step.accession = found.accession.value.id;
    step.step = static_cast<int>(number);
    return step;
  }
};

std::optional<AskedStep> step_asked_for(const Context& context) {
  auto found = context.view().accession(context.parameter("ref"));
  const auto number = found ? step_named(context, *found) : std::nullopt;
  return number ? std::optional(AskedStep{std::move(*found), *number}) : std::nullopt;
}

}  // namespace

Response edit_step(Context& context) {
  const auto asked = step_asked_for(context);
  if (!asked || !asked->found.taken[asked->number]) return not_found(context);
  return show_correction(context, asked->found, asked->number, {});
}

Response take_step(Context& context) {
  const auto asked = step_asked_for(context);
  if (!asked) return not_found(context);
  base::Refusals wrong;
  auto step = asked->taken();
  step.decision = context.field("decision");
  step.date = read_partial(context, "date", wrong);
  step.source = context.field("source");
  step.count = read_number(context, "count", wrong);
  const auto seen = read_seen(context);
  const auto taken = app::take_step(context.site.house(), context.submission(wrong), step, seen);
  if (!taken && seen != 0) return show_correction(context, asked->found, asked->number, taken.refusals());
  return worked(context, taken, "step");
}

Response skip_step(Context& context) {
  const auto asked = step_asked_for(context);
  if (!asked) return not_found(context);
  base::Refusals wrong;
  auto step = asked->taken();
  step.date = read_partial(context, "date", wrong);
  step.skipped = context.field("reason");
  base::note(wrong, domain::check_line("reason", step.skipped, domain::Need::required));
  if (!wrong.empty()) return show_work(context, "skip", wrong);
  return worked(context, app::take_step(context.site.house(), context.submission(), step), "skip");
}

// "2_0": the first document of the third step.
Response receive_document(Context& context) {
  const auto found = context.view().accession(context.parameter("ref"));
  if (!found) return not_found(context);
  base::Refusals wrong;
  domain::DocumentReceived received;
  received.accession = found->accession.value.id;
  received.on = read_day(context, "on", wrong);
  const auto chosen = context.field("document");
  received.step = -1;
  for (std::size_t step = 0; step < found->taken.size(); ++step)
    for (std::size_t i = 0; i < found->accession.value.steps[step].documents.size(); ++i)
      if (chosen == std::to_string(step) + "_" + std::to_string(i)) {
        received.step = static_cast<int>(step);
        received.document = static_cast<int>(i);
      }
  if (received.step < 0)
    wrong.push_back({chosen.empty() ? "text.missing" : "choice.unknown", {}, "document"});
  if (!wrong.empty()) return show_work(context, "document", wrong);
  return worked(context, app::receive_document(context.site.house(), context.submission(), received),
                "document");
}

}  // namespace gremium::web
