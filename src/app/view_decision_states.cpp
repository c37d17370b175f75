// What a decision said and says: the part of View that reads its facts, not only its row.
#include <algorithm>
#include <set>

#include "app/view.h"
#include "storage/agendas.h"
#include "storage/decisions.h"
#include "storage/journal.h"
#include "storage/meetings.h"

namespace gremium::app {
namespace {

template <class T>
struct Version {
  domain::Recorded<T> recorded;
  base::Instant entered_at;
};

// In order of entry.
template <class T>
using Versions = std::vector<Version<T>>;

template <class T>
Versions<T> versions_of(storage::Connection& connection, domain::FactNumber newest) {
  Versions<T> versions;
  for (auto& fact : storage::find_versions(connection, newest))
    if (auto* value = std::get_if<T>(&fact.content))
      versions.push_back({{std::move(*value), fact.number}, fact.entered_at});
  return versions;
}

// The newest when the journal ended with that fact; nothing before there was any.
template <class T>
const Version<T>* at(const Versions<T>& versions, domain::FactNumber head) {
  const auto later = std::find_if(versions.begin(), versions.end(),
                                  [&](const auto& version) { return version.recorded.fact > head; });
  return later == versions.begin() ? nullptr : &*std::prev(later);
}

// The last one that was adopted counts.
void note_superseding(const domain::Decision& later, DecisionState& state) {
  const auto& decision = state.decision.value;
  if (later.annuls != decision.id && later.replaces != decision.id) return;
  if (domain::was_adopted(later.outcome) && (later.is_public || !decision.is_public))
    state.superseded_by = later;
}

// All that was ever said of a decision, and of the bodies and organisations it named.
struct Past {
  Versions<domain::Decision> decisions;
  std::map<std::string, Versions<domain::Body>> bodies = {};
  std::map<std::string, Versions<domain::Organisation>> organisations = {};
  // Each decision that annuls or replaces it.
  std::vector<Versions<domain::Decision>> later = {};

  // The facts with which something changed.
  std::set<domain::FactNumber> heads() const {
    std::set<domain::FactNumber> all;
    const auto add = [&](const auto& versions) {
      for (const auto& version : versions) all.insert(version.recorded.fact);
    };
    add(decisions);
    for (const auto& [id, versions] : bodies) add(versions);
    for (const auto& [id, versions] : organisations) add(versions);
    for (const auto& versions : later) add(versions);
    return all;
  }

  std::optional<DecisionState> at_head(domain::FactNumber head) const {
    const auto* decision = at(decisions, head);
    if (decision == nullptr) return std::nullopt;
    DecisionState state{decision->recorded, decision->entered_at, {}, {}, decision->entered_at};
    for (const auto& known : later)
      if (const auto* superseding = at(known, head)) {
        note_superseding(superseding->recorded.value, state);
        state.since = std::max(state.since, superseding->entered_at);
      }
    const auto versions = bodies.find(state.decision.value.body);
    const auto* body = versions == bodies.end() ? nullptr : at(versions->second, head);
    if (body == nullptr) return state;
    state.body = body->recorded.value;
    state.since = std::max(state.since, body->entered_at);
    const auto names = organisations.find(state.body->organisation);
    const auto* owner = names == organisations.end() ? nullptr : at(names->second, head);
    if (owner == nullptr) return state;
    state.organisation = owner->recorded.value;
    state.since = std::max(state.since, owner->entered_at);
    return state;
  }
};

void add_place(storage::Connection& connection, DecisionState& state) {
  const auto& decision = state.decision.value;
  const auto shown = [&](bool is_public) { return is_public || !decision.is_public; };
  const auto found = storage::find_meeting(connection, decision.meeting);
  if (!found || !shown(found->meeting.value.is_public)) return;
  state.meeting = domain::number_of(found->meeting.value);
  for (const auto& line : storage::find_agenda(connection, decision.meeting).lines)
    if (line.item.value.id == decision.item && shown(line.item.value.is_public)) state.item = line.number;
}

}  // namespace

std::optional<DecisionState> View::decision_state(const std::string& id) const {
  auto found = decision(id);
  if (!found) return std::nullopt;
  const auto entered_at = storage::find_fact(connection(), found->fact)->entered_at;
  DecisionState state{std::move(*found), entered_at, {}, {}, entered_at};
  add_place(connection(), state);
  for (const auto& later : storage::list_superseding(connection(), id)) note_superseding(later.value, state);
  const auto around = body(state.decision.value.body);
  if (!around) return state;
  state.body = around->value;
  if (const auto owner = organisation(around->value.organisation)) state.organisation = owner->value;
  return state;
}

std::vector<DecisionState> View::decision_states(const std::string& id) const {
  const auto now = decision(id);
  if (!now) return {};
  Past past{versions_of<domain::Decision>(connection(), now->fact)};
  for (const auto& later : storage::list_superseding(connection(), id))
    past.later.push_back(versions_of<domain::Decision>(connection(), later.fact));
  // A correction may have named another body, or the body another organisation.
  for (const auto& decision : past.decisions)
    if (const auto known = body(decision.recorded.value.body);
        known && !past.bodies.contains(known->value.id))
      past.bodies[known->value.id] = versions_of<domain::Body>(connection(), known->fact);
  for (const auto& [body_id, versions] : past.bodies)
    for (const auto& version : versions)
      if (const auto known = organisation(version.recorded.value.organisation);
          known && !past.organisations.contains(known->value.id))
        past.organisations[known->value.id] = versions_of<domain::Organisation>(connection(), known->fact);
  std::vector<DecisionState> states;
  for (const auto head : past.heads())
    if (auto state = past.at_head(head); state && shows(state->decision.value.is_public)) {
      add_place(connection(), *state);
      states.push_back(std::move(*state));
    }
  return states;
}

}  // namespace gremium::app
