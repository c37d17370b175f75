#include "domain/election.h"

#include <algorithm>
#include <set>

#include "domain/names.h"
#include "domain/text_check.h"

namespace gremium::domain {
namespace {

using base::note;
using base::Refusals;

constexpr Named<TieBreak> tie_breaks[] = {{TieBreak::lot, "lot"}, {TieBreak::age, "age"}};
constexpr Named<ElectionEnd> ends[] = {{ElectionEnd::accepted, "accepted"},
                                       {ElectionEnd::declined, "declined"},
                                       {ElectionEnd::abandoned, "abandoned"}};
constexpr Named<ElectionStage> stages[] = {{ElectionStage::round, "round"},
                                           {ElectionStage::lot, "lot"},
                                           {ElectionStage::age, "age"},
                                           {ElectionStage::acceptance, "acceptance"},
                                           {ElectionStage::ended, "ended"}};

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// What a sentence calls somebody; the id where the name was erased.
std::string called(const ElectionCase& found, const std::string& id) {
  const auto* candidate = found.candidate(id);
  return candidate == nullptr || candidate->name.erased ? id : candidate->name.text;
}

bool has_name(const std::vector<ElectionCandidate>& candidates, const std::string& name) {
  return std::any_of(candidates.begin(), candidates.end(), [&](const ElectionCandidate& other) {
    return !other.name.erased && other.name.text == name;
  });
}

base::Refusal too_many(const char* field) {
  return {"election.too_many_candidates", {{"most", std::to_string(most_candidates)}}, field};
}

Refusals check(const std::vector<ElectionCandidate>& candidates) {
  Refusals wrong;
  if (candidates.empty()) wrong.push_back({"election.no_candidates", {}, "candidates"});
  if (candidates.size() > most_candidates) wrong.push_back(too_many("candidates"));
  std::set<std::string> seen;
  for (const auto& candidate : candidates) {
    if (candidate.name.erased) continue;
    note(wrong, check_line("candidates", candidate.name.text, Need::required));
    if (!seen.insert(candidate.name.text).second)
      wrong.push_back({"election.name_twice", {{"name", candidate.name.text}}, "candidates"});
  }
  return wrong;
}

void check_count(std::int64_t count, const std::string& field, Refusals& wrong) {
  if (count < 0) wrong.push_back({"tally.negative", {}, field});
  if (count > most_ballots)
    wrong.push_back({"tally.too_large", {{"most", std::to_string(most_ballots)}}, field});
}

// Those for whom votes were given, against those who stand.
Refusals check_standing(const ElectionRoundHeld& round, const ElectionCase& before,
                        const ElectionState& state) {
  Refusals wrong;
  std::vector<std::string> seen;
  if (round.votes.empty()) wrong.push_back({"election.no_candidates"});
  for (const auto& [id, votes] : round.votes) {
    const auto field = "votes_" + id;
    check_count(votes, field, wrong);
    if (!holds(state.standing, id))
      wrong.push_back({"election.not_standing", {{"name", called(before, id)}}, field});
    if (holds(seen, id)) wrong.push_back({"election.name_twice", {{"name", called(before, id)}}, field});
    seen.push_back(id);
  }
  if (state.open) return wrong;
  for (const auto& id : state.standing)
    if (!holds(seen, id)) wrong.push_back({"election.count_missing", {}, "votes_" + id});
  return wrong;
}

std::optional<base::Refusal> check_order(const ElectionRoundHeld& round, const ElectionCase& before) {
  const auto last = before.rounds.empty() ? std::nullopt : before.rounds.back().value.at;
  if (!last || !round.at || *last <= *round.at) return std::nullopt;
  return base::Refusal{"election.before_last_round", {{"clock", short_clock(last->clock)}}, "at"};
}

Refusals check_ballots(const ElectionRoundHeld& round) {
  Refusals wrong;
  check_count(round.no, "no", wrong);
  check_count(round.abstain, "abstain", wrong);
  check_count(round.invalid, "invalid", wrong);
  if (!round.ballots) return wrong;
  check_count(*round.ballots, "ballots", wrong);
  auto votes = round.no + round.abstain + round.invalid;
  for (const auto& given : round.votes) votes += given.votes;
  if (wrong.empty() && votes != *round.ballots)
    wrong.push_back({votes > *round.ballots ? "election.more_than_ballots" : "election.fewer_than_ballots",
                     {{"votes", std::to_string(votes)}, {"ballots", std::to_string(*round.ballots)}},
                     "ballots"});
  return wrong;
}

base::Refusal other_round(int expected) {
  return {"election.other_round", {{"expected", std::to_string(expected)}}};
}

void add(Refusals& to, const Refusals& more) { to.insert(to.end(), more.begin(), more.end()); }

}  // namespace

std::int64_t ElectionCase::newest_fact() const {
  auto newest = election.fact;
  for (const auto& row : nominated) newest = std::max(newest, row.fact);
  for (const auto& row : rounds) newest = std::max(newest, row.fact);
  for (const auto& row : lots) newest = std::max(newest, row.fact);
  return closed ? std::max(newest, closed->fact) : newest;
}

std::vector<ElectionCandidate> ElectionCase::candidates() const {
  auto all = election.value.candidates;
  for (const auto& later : nominated) all.push_back(later.value.candidate);
  return all;
}

const ElectionCandidate* ElectionCase::candidate(const std::string& id) const {
  for (const auto& one : election.value.candidates)
    if (one.id == id) return &one;
  for (const auto& later : nominated)
    if (later.value.candidate.id == id) return &later.value.candidate;
  return nullptr;
}

const LotDrawn* ElectionCase::lot_after(int round) const {
  for (const auto& lot : lots)
    if (lot.value.round == round) return &lot.value;
  return nullptr;
}

bool ElectionCase::is_built_on_round(int round) const {
  return closed || lot_after(round) != nullptr || static_cast<std::size_t>(round) < rounds.size();
}

Refusals check(const Election& election, base::Day today) {
  Refusals wrong;
  note(wrong, check_line("office", election.office, Need::required));
  note(wrong, check_line("source", election.source, Need::optional));
  add(wrong, check(election.candidates));
  if (election.date > today) wrong.push_back({"election.in_future", {{"today", today.iso()}}, "date"});
  return wrong;
}

Refusals check(const CandidateNominated& nominated, const ElectionCase& before) {
  const auto state = state_of(before);
  if (state.stage != ElectionStage::round || !state.open) return {{"election.nomination_closed"}};
  Refusals wrong;
  const auto candidates = before.candidates();
  const auto& name = nominated.candidate.name.text;
  note(wrong, check_line("name", name, Need::required));
  if (has_name(candidates, name)) wrong.push_back({"election.name_twice", {{"name", name}}, "name"});
  if (candidates.size() >= most_candidates) wrong.push_back(too_many("name"));
  return wrong;
}

Refusals check(const ElectionRoundHeld& round, const ElectionCase& before) {
  const auto state = state_of(before);
  if (state.stage != ElectionStage::round) return {{"election.no_round_due"}};
  if (round.round != state.round) return {other_round(state.round)};
  auto wrong = check_standing(round, before, state);
  add(wrong, check_ballots(round));
  note(wrong, check_order(round, before));
  return wrong;
}

ElectionJudgement judge(const ElectionRoundHeld& round, const ElectionCase& before) {
  ElectionRound ballots;
  ballots.round = state_of(before).judged_as;
  for (const auto& [id, votes] : round.votes) ballots.candidates.push_back({id, votes});
  ballots.no = round.no;
  ballots.abstain = round.abstain;
  ballots.invalid = round.invalid;
  return judge(before.election.value.rule, ballots);
}

Refusals check(const LotDrawn& lot, const ElectionCase& before) {
  const auto state = state_of(before);
  const auto due = lot.kind == TieBreak::lot ? ElectionStage::lot : ElectionStage::age;
  if (state.stage != due) return {{"election.no_lot_due"}};
  if (lot.round != state.round) return {other_round(state.round)};
  Refusals wrong;
  const std::set<std::string> chosen(lot.chosen.begin(), lot.chosen.end());
  if (chosen.size() != state.to_choose || chosen.size() != lot.chosen.size())
    wrong.push_back({"election.lot_count", {{"count", std::to_string(state.to_choose)}}, "chosen"});
  for (const auto& id : chosen)
    if (!holds(state.among, id))
      wrong.push_back({"election.not_level", {{"name", called(before, id)}}, "chosen"});
  if (lot.drawn_by) note(wrong, check_line("drawn_by", lot.drawn_by->text, Need::optional));
  note(wrong, check_line("note", lot.note, Need::optional));
  return wrong;
}

Refusals check(const ElectionClosed& closed, const ElectionCase& before, base::Day today) {
  const auto state = state_of(before);
  const bool abandoned = closed.how == ElectionEnd::abandoned;
  const bool answers = state.stage == ElectionStage::acceptance;
  if (state.stage == ElectionStage::ended) return {{"election.ended"}};
  if (!abandoned && !answers) return {{"election.nobody_elected"}};
  if (abandoned && answers) return {{"election.is_elected"}};
  Refusals wrong;
  const auto held = before.election.value.date;
  if (closed.on < held) wrong.push_back({"election.end_before_election", {{"date", held.iso()}}, "on"});
  if (closed.on > today) wrong.push_back({"election.in_future", {{"today", today.iso()}}, "on"});
  note(wrong, check_line("note", closed.note, abandoned ? Need::required : Need::optional));
  return wrong;
}

ElectionCase public_part(ElectionCase found) {
  for (auto& lot : found.lots) {
    lot.value.drawn_by.reset();
    lot.value.note.clear();
  }
  if (found.closed) found.closed->value.note.clear();
  return found;
}

ElectionCase without_newest_round(ElectionCase found) {
  if (!found.rounds.empty()) found.rounds.pop_back();
  return found;
}

std::string_view name_of(TieBreak kind) { return name_in(tie_breaks, kind); }
std::string_view name_of(ElectionEnd how) { return name_in(ends, how); }
std::string_view name_of(ElectionStage stage) { return name_in(stages, stage); }
std::optional<TieBreak> tie_break_named(std::string_view name) { return value_in(tie_breaks, name); }
std::optional<ElectionEnd> election_end_named(std::string_view name) { return value_in(ends, name); }

}  // namespace gremium::domain
