#include "domain/accession.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<StepKind> step_kinds[] = {
    {StepKind::own_decision, "own_decision"},
    {StepKind::declaration, "declaration"},
    {StepKind::approval, "approval"},
    {StepKind::documents, "documents"},
    {StepKind::board, "board"},
    {StepKind::assembly, "assembly"},
    {StepKind::condition, "condition"},
    {StepKind::effect, "effect"},
    {StepKind::announcement, "announcement"},
};
constexpr Named<AccessionState> states[] = {
    {AccessionState::open, "open"},
    {AccessionState::complete, "complete"},
    {AccessionState::refused, "refused"},
    {AccessionState::withdrawn, "withdrawn"},
};

}  // namespace

bool begun_by(const AccessionCase& found, base::Day day) {
  const auto& opened_on = found.accession.value.opened_on;
  return !opened_on || *opened_on <= day;
}

AccessionCase as_it_stood(AccessionCase found, base::Day day) {
  bool later = false;
  for (auto& taken : found.taken) {
    later = later || (taken && taken->value.date && taken->value.date->earliest() > day);
    if (later) taken.reset();
  }
  if (found.closed && (later || (found.closed->value.date && *found.closed->value.date > day)))
    found.closed.reset();
  std::erase_if(found.received,
                [&](const auto& document) { return document.value.on && *document.value.on > day; });
  return found;
}

bool is_entered(StepKind kind) { return kind != StepKind::effect && kind != StepKind::announcement; }
bool is_voted(StepKind kind) { return kind == StepKind::board || kind == StepKind::assembly; }

std::string_view name_of(StepKind kind) { return name_in(step_kinds, kind); }
std::string_view name_of(AccessionState state) { return name_in(states, state); }
std::optional<StepKind> step_kind_named(std::string_view name) { return value_in(step_kinds, name); }
std::optional<AccessionState> accession_state_named(std::string_view name) { return value_in(states, name); }

}  // namespace gremium::domain
