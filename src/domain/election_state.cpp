// What comes next in an election, from its facts.
#include "domain/election.h"

namespace gremium::domain {
namespace {

std::vector<std::string> ids_of(const std::vector<ElectionCandidate>& candidates) {
  std::vector<std::string> ids;
  for (const auto& candidate : candidates) ids.push_back(candidate.id);
  return ids;
}

// In Bavaria a repeated ballot is an election of its own, elsewhere the rules count it.
int judged_as(const ElectionCase& found) {
  int round = 1;
  for (const auto& held : found.rounds) {
    const bool anew = found.election.value.rule == ElectionRuleId::bay &&
                      held.value.judgement.outcome == ElectionOutcome::repeat;
    round = anew ? 1 : round + 1;
  }
  return round;
}

ElectionState next_round(const ElectionCase& found, std::vector<std::string> standing, bool open) {
  ElectionState state;
  state.round = static_cast<int>(found.rounds.size()) + 1;
  state.judged_as = judged_as(found);
  state.standing = std::move(standing);
  state.open = open;
  return state;
}

ElectionState deciding(const ElectionRoundHeld& last, ElectionStage stage, std::size_t to_choose) {
  ElectionState state;
  state.stage = stage;
  state.round = last.round;
  state.among = last.judgement.among;
  state.to_choose = to_choose;
  return state;
}

ElectionState elected(const ElectionRoundHeld& last, std::string who) {
  ElectionState state;
  state.stage = who.empty() ? ElectionStage::ended : ElectionStage::acceptance;
  state.round = last.round;
  state.elected = std::move(who);
  return state;
}

constexpr std::size_t places_in_runoff = 2;

ElectionState after_lot_for_runoff(const ElectionCase& found, const ElectionRoundHeld& last) {
  auto in = last.judgement.in;
  const auto* lot = found.lot_after(last.round);
  if (lot == nullptr) return deciding(last, ElectionStage::lot, places_in_runoff - in.size());
  in.insert(in.end(), lot->chosen.begin(), lot->chosen.end());
  return next_round(found, std::move(in), false);
}

ElectionState after_tie(const ElectionCase& found, const ElectionRoundHeld& last, ElectionStage stage) {
  const auto* lot = found.lot_after(last.round);
  return lot == nullptr ? deciding(last, stage, 1) : elected(last, lot->chosen.front());
}

ElectionState after_rounds(const ElectionCase& found) {
  if (found.rounds.empty()) return next_round(found, ids_of(found.candidates()), true);
  const auto& last = found.rounds.back().value;
  switch (last.judgement.outcome) {
    case ElectionOutcome::elected:
      return elected(last, last.judgement.in.front());
    case ElectionOutcome::repeat:
    case ElectionOutcome::next_round:
      return next_round(found, ids_of(found.candidates()), true);
    case ElectionOutcome::runoff:
      return next_round(found, last.judgement.in, false);
    case ElectionOutcome::lot:
      return after_tie(found, last, ElectionStage::lot);
    case ElectionOutcome::oldest:
      return after_tie(found, last, ElectionStage::age);
    case ElectionOutcome::lot_for_runoff:
      return after_lot_for_runoff(found, last);
    case ElectionOutcome::not_elected:
    case ElectionOutcome::invalid_input:
      break;
  }
  return elected(last, {});
}

}  // namespace

ElectionState state_of(const ElectionCase& found) {
  auto state = after_rounds(found);
  if (found.closed) state.stage = ElectionStage::ended;
  return state;
}

}  // namespace gremium::domain
