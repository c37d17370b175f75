#include "web/procedure_fields.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "language/messages.h"
#include "web/options.h"

namespace gremium::web {
namespace {

using domain::PlannedStep;
using domain::StepKind;

// Steps bear tens, so that one fits in between.
constexpr std::size_t order_step = 10;

constexpr StepKind offered_kinds[] = {StepKind::own_decision, StepKind::declaration, StepKind::documents,
                                      StepKind::board,        StepKind::assembly,    StepKind::approval,
                                      StepKind::condition,    StepKind::effect,      StepKind::announcement};

std::string field_of(const std::string& what, std::size_t place) {
  return what + "_" + std::to_string(place);
}
std::string in_language(const std::string& what, base::Language language) {
  return what + "_" + std::string(base::code(language));
}

std::vector<Option> kinds(const Context& context) {
  std::vector<std::string_view> names;
  for (const auto kind : offered_kinds) names.push_back(name_of(kind));
  return named_options(context, "step_kind", names);
}

std::string text_of(const std::optional<int>& figure) {
  return figure ? std::to_string(*figure) : std::string();
}

std::string text_in(const base::PerLanguage<std::string>& texts, base::Language language) {
  const auto found = texts.find(language);
  return found == texts.end() ? std::string() : found->second;
}

std::string lines_in(const std::vector<base::PerLanguage<std::string>>& names, base::Language language) {
  std::vector<std::string> lines;
  for (const auto& name : names) lines.push_back(text_in(name, language));
  return base::join(lines, "\n");
}

// Labels and hints are the same for every step.
void add(const Context& context, Fieldset& set, std::size_t place, Field field) {
  field.label = context.say("procedure_steps." + field.name);
  const auto hint = "procedure_steps." + field.name + "_hint";
  if (language::known(hint)) field.hint = context.say(hint);
  field.name = field_of(field.name, place);
  set.fields.push_back(std::move(field));
}

// How long it takes, when it may come, how many are needed: short fields beside one another.
Fieldset figures_of_step(const Context& context, const PlannedStep& step, std::size_t place) {
  Fieldset set;
  set.in_a_row = true;
  const bool waits = !step.waits.empty();
  const auto wait = waits ? step.waits.front() : domain::Wait{};
  const auto put = [&](Field field) { add(context, set, place, std::move(field)); };
  put(number("expected_days", text_of(step.expected_days)));
  put(number("at_least", text_of(step.at_least)));
  put(number("wait", waits ? std::to_string(wait.period.count) : std::string()));
  put(choice("wait_unit", named_options(context, "period_unit", {"days", "weeks", "months"}),
             waits ? std::string(name_of(wait.period.unit)) : std::string()));
  put(choice("wait_after", kinds(context), wait.after ? std::string(name_of(*wait.after)) : std::string()));
  return set;
}

Fieldset texts_of_step(const Context& context, const PlannedStep& step, std::size_t place) {
  Fieldset set;
  for (const auto language : base::all_languages) {
    auto field = line(in_language("label", language), text_in(step.label, language));
    field.lang = base::code(language);
    add(context, set, place, std::move(field));
  }
  for (const auto language : base::all_languages) {
    auto field = paragraph(in_language("documents", language), lines_in(step.documents, language));
    field.lang = base::code(language);
    add(context, set, place, std::move(field));
  }
  return set;
}

void add_step(const Context& context, const std::vector<Option>& bodies, const PlannedStep* step,
              std::size_t place, std::vector<Fieldset>& sets) {
  const PlannedStep blank;
  const auto& shown = step ? *step : blank;
  Fieldset set{"procedures.step", {}, {{"number", std::to_string(place)}}};
  const auto put = [&](Field field) { add(context, set, place, std::move(field)); };
  put(choice("kind", kinds(context), step ? std::string(name_of(shown.kind)) : std::string()));
  put(number("order", std::to_string(place * order_step)));
  put(choice("body", bodies, shown.body));
  put(tick("may_skip", shown.may_skip));
  sets.push_back(std::move(set));
  sets.push_back(figures_of_step(context, shown, place));
  sets.push_back(texts_of_step(context, shown, place));
}

// One document a line, the same line in each language.
std::vector<base::PerLanguage<std::string>> typed_documents(const Context& context, std::size_t place) {
  std::vector<base::PerLanguage<std::string>> documents;
  for (const auto language : base::all_languages) {
    std::size_t number = 0;
    for (const auto& typed :
         base::split(context.field(field_of(in_language("documents", language), place)), '\n')) {
      const auto name = base::tidy(typed);
      if (name.empty()) continue;
      if (number == documents.size()) documents.emplace_back();
      documents[number++][language] = name;
    }
  }
  return documents;
}

std::vector<domain::Wait> typed_waits(const Context& context, std::size_t place, base::Refusals& wrong) {
  const auto count = read_number(context, field_of("wait", place), wrong);
  const auto unit = read_choice(context, field_of("wait_unit", place), domain::period_unit_named, wrong);
  const auto after = read_choice(context, field_of("wait_after", place), domain::step_kind_named, wrong);
  if (!count && !unit && !after) return {};
  if (!count) wrong.push_back({"text.missing", {}, field_of("wait", place)});
  if (!unit) wrong.push_back({"text.missing", {}, field_of("wait_unit", place)});
  return {{{count.value_or(0), unit.value_or(domain::PeriodUnit::months)}, after}};
}

PlannedStep typed_step(const Context& context, std::size_t place, base::Refusals& wrong) {
  PlannedStep step;
  step.body = context.field(field_of("body", place));
  step.may_skip = context.field(field_of("may_skip", place)) == "yes";
  step.expected_days = read_number(context, field_of("expected_days", place), wrong);
  step.at_least = read_number(context, field_of("at_least", place), wrong);
  step.waits = typed_waits(context, place, wrong);
  for (const auto language : base::all_languages)
    if (auto text = context.field(field_of(in_language("label", language), place)); !text.empty())
      step.label[language] = std::move(text);
  step.documents = typed_documents(context, place);
  return step;
}

}  // namespace

std::vector<Fieldset> step_fieldsets(const Context& context, const app::View& view,
                                     const std::string& network,
                                     const std::vector<domain::PlannedStep>& steps, std::size_t blank) {
  const auto bodies = body_options(context, view, network);
  std::vector<Fieldset> sets;
  for (std::size_t i = 0; i < steps.size() + blank; ++i)
    add_step(context, bodies, i < steps.size() ? &steps[i] : nullptr, i + 1, sets);
  return sets;
}

TypedSteps typed_steps(const Context& context, base::Refusals& wrong) {
  struct Row {
    int order;
    std::size_t place;
    PlannedStep step;
  };
  std::vector<Row> rows;
  TypedSteps typed;
  // One more than there may be, so that too many are refused rather than dropped.
  for (std::size_t place = 1; place <= 2 * domain::most_steps; ++place) {
    if (!context.form.has(field_of("kind", place))) break;
    typed.sets = place;
    const auto kind = read_choice(context, field_of("kind", place), domain::step_kind_named, wrong);
    auto step = typed_step(context, place, wrong);
    const auto order = read_number(context, field_of("order", place), wrong);
    if (!kind) {
      if (step != PlannedStep{}) wrong.push_back({"text.missing", {}, field_of("kind", place)});
      continue;
    }
    step.kind = *kind;
    const bool taken =
        order && std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.order == *order; });
    if (taken)
      wrong.push_back(
          {"procedure.same_order", {{"order", std::to_string(*order)}}, field_of("order", place)});
    rows.push_back({order.value_or(static_cast<int>(place * order_step)), place, std::move(step)});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.order < b.order; });
  for (auto& row : rows) {
    typed.steps.push_back(std::move(row.step));
    typed.places.push_back(row.place);
  }
  return typed;
}

base::Refusals at_typed_places(base::Refusals refusals, const TypedSteps& typed) {
  for (auto& refusal : refusals) {
    const auto line = refusal.field.rfind('_');
    if (line == std::string::npos) continue;
    std::size_t number = 0;
    const auto* end = refusal.field.data() + refusal.field.size();
    const auto read = std::from_chars(refusal.field.data() + line + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end || number == 0 || number > typed.places.size()) continue;
    refusal.field = field_of(refusal.field.substr(0, line), typed.places[number - 1]);
  }
  return refusals;
}

}  // namespace gremium::web
