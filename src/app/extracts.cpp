#include "app/extracts.h"

#include <algorithm>

#include "base/text.h"

namespace gremium::app {
namespace {

constexpr std::size_t longest_digest = 64;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::string in_small_letters(std::string_view hex) {
  std::string text(hex);
  for (char& c : text)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string zone_of(const DecisionState& state) { return state.body ? state.body->time_zone : "UTC"; }

std::string digest_of(const DecisionState& state) {
  return drafting::digest_of(drafting::extract_of(extract_material(state)));
}

// Since when it is as it is: facts that changed nothing in the extract do not count. A state that came back
// because a correction was taken back is as old as its own entry.
base::Day day_of(const DecisionState& now, const std::string& digest,
                 const std::vector<DecisionState>& states) {
  auto since = now.decision_entered_at;
  for (auto state = states.rbegin(); state != states.rend() && digest_of(*state) == digest; ++state)
    since = state->since;
  return base::day_at(since, zone_of(now));
}

}  // namespace

drafting::ExtractMaterial extract_material(const DecisionState& state) {
  return {state.decision.value, state.body,
          state.organisation,   base::day_at(state.decision_entered_at, zone_of(state)),
          state.meeting,        state.item,
          state.superseded_by};
}

bool is_extract_digest(std::string_view text) {
  return text.size() >= drafting::short_digest && text.size() <= longest_digest &&
         std::all_of(text.begin(), text.end(), is_hex);
}

ExtractStanding standing_of_extract(const View& view, const std::string& decision, std::string_view digest) {
  const auto now = view.decision_state(decision);
  if (!now) return {};
  const auto asked = in_small_letters(digest);
  const auto current = digest_of(*now);
  if (base::starts_with(current, asked)) return {ExtractStanding::Kind::current};
  const auto states = view.decision_states(decision);
  const bool was_so = std::any_of(states.begin(), states.end(), [&](const auto& state) {
    return base::starts_with(digest_of(state), asked);
  });
  if (!was_so) return {};
  return {ExtractStanding::Kind::replaced, day_of(*now, current, states)};
}

}  // namespace gremium::app
