#include "app/elections.h"

#include <algorithm>

#include "app/decisions.h"
#include "app/meetings.h"
#include "app/places.h"
#include "app/rule_sets.h"
#include "base/crypto.h"
#include "base/day.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/bodies.h"
#include "storage/elections.h"
#include "storage/meetings.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::ElectionCase;
using domain::Need;

// The day where the body is.
base::Day today_for(Desk& desk, const std::string& body) {
  const auto found = storage::find_body(desk.connection(), body);
  return found ? desk.today_in(found->value.time_zone) : desk.today_anywhere();
}

// Within its election, as nominated.
std::string candidate_id(std::size_t place) { return "c" + std::to_string(place); }

void number_candidates(domain::Election& election) {
  std::size_t place = 0;
  for (auto& candidate : election.candidates) candidate.id = candidate_id(++place);
}

bool is_same(const domain::ElectionCandidate& a, const domain::ElectionCandidate& b) {
  return a.name == b.name;
}

// Under an item, most is the meeting's.
Refusals place_in_meeting(Desk& desk, domain::Election& election) {
  if (election.item.empty()) return {};
  const auto place = find_place(desk, election.item, {});
  if (!place) return place.refusals();
  const auto& meeting = place->meeting.meeting.value;
  election.meeting = meeting.id;
  election.body = meeting.body;
  election.language = meeting.language;
  return check_place(*place, election.date, election.is_public);
}

Refusals examine(Desk& desk, domain::Election& election) {
  auto wrong = place_in_meeting(desk, election);
  const auto more = domain::check(election, today_for(desk, election.body));
  wrong.insert(wrong.end(), more.begin(), more.end());
  if (!storage::find_body(desk.connection(), election.body)) wrong.push_back({"body.unknown", {}, "body"});
  return wrong;
}

// The item is done with when somebody has accepted. While the meeting goes on, that is now.
void end_item(Desk& desk, const domain::Election& election) {
  const auto body = storage::find_body(desk.connection(), election.body);
  const auto meeting = storage::find_meeting(desk.connection(), election.meeting);
  if (!body || !meeting) return;
  std::optional<domain::Moment> at;
  const auto& zone = body->value.time_zone;
  const auto today = desk.today_in(zone);
  if (meeting->state() == domain::MeetingState::in_session && today <= meeting->meeting.value.last_day())
    at = {today, base::seconds_clock_at(desk.now(), zone)};
  end_item(desk, election.item, domain::ItemState::decided, at);
}

// What can no longer be changed stays as it was; an attempt is noted.
Refusals keep_what_stands(domain::Election& election, const ElectionCase& found) {
  const auto& before = found.election.value;
  election.body = before.body;
  election.item = before.item;
  election.meeting = before.meeting;
  const bool any_erased = std::any_of(before.candidates.begin(), before.candidates.end(),
                                      [](const auto& candidate) { return candidate.name.erased; });
  if (any_erased) election.candidates = before.candidates;
  const bool same = std::equal(election.candidates.begin(), election.candidates.end(),
                               before.candidates.begin(), before.candidates.end(), is_same);
  if (same) election.candidates = before.candidates;
  Refusals wrong;
  const bool begun = !found.rounds.empty();
  if (begun && election.rule != before.rule) wrong.push_back({"election.has_rounds", {}, "rule"});
  if (!same && (begun || !found.nominated.empty()))
    wrong.push_back({begun ? "election.has_rounds" : "election.has_nominations", {}, "candidates"});
  if (!same) number_candidates(election);
  if (found.closed && found.closed->value.on < election.date)
    wrong.push_back({"election.after_its_end", {{"end", found.closed->value.on.iso()}}, "date"});
  return wrong;
}

// When a round recorded later may have been held: while its item was open, as often as somebody came or left.
std::vector<domain::Moment> moments_of(Desk& desk, const domain::Election& election,
                                       const domain::Attendance& attendance) {
  domain::Moment from{election.date, "00:00:00"};
  domain::Moment until{election.date, "23:59:59"};
  for (const auto& line : storage::find_agenda(desk.connection(), election.meeting).lines) {
    if (line.item.value.id != election.item || line.advances.empty()) continue;
    from = line.advances.front().value.at;
    if (line.state() != domain::ItemState::called) until = line.advances.back().value.at;
  }
  std::vector<domain::Moment> moments{from, until};
  for (const auto& row : attendance.notes)
    if (row.value.at && from < *row.value.at && *row.value.at < until) moments.push_back(*row.value.at);
  return moments;
}

// Nobody votes on an item before it is called.
std::optional<Refusal> check_called(Desk& desk, const domain::Election& election,
                                    const domain::ElectionRoundHeld& round) {
  if (!round.at) return std::nullopt;
  for (const auto& line : storage::find_agenda(desk.connection(), election.meeting).lines) {
    const auto* called = line.item.value.id == election.item ? line.called() : nullptr;
    if (called != nullptr && *round.at < called->at)
      return Refusal{"election.before_call", {{"clock", domain::short_clock(called->at.clock)}}, "at"};
  }
  return std::nullopt;
}

// While the meeting is in session what is noted happens now, unless a moment was said.
void take_moment(Desk& desk, const domain::Election& election, domain::ElectionRoundHeld& round) {
  const auto meeting = storage::find_meeting(desk.connection(), election.meeting);
  const auto body = storage::find_body(desk.connection(), election.body);
  if (!meeting || !body || round.at) return;
  const auto& zone = body->value.time_zone;
  if (meeting->state() == domain::MeetingState::in_session && desk.today_in(zone) == election.date)
    round.at = {election.date, base::seconds_clock_at(desk.now(), zone)};
}

// The votes of which a round can consist: those of its moment; without one, of each at which it may have been
// held, the most first. Empty where nobody's presence was noted.
std::vector<domain::VotesInRoom> votes_for_round(Desk& desk, const domain::Election& election,
                                                 const domain::ElectionRoundHeld& round) {
  const auto attendance = storage::find_attendance(desk.connection(), election.meeting);
  const auto seats = storage::list_seats(desk.connection(), election.body);
  if (attendance.notes.empty() || seats.empty()) return {};
  std::vector<domain::VotesInRoom> votes;
  for (const auto& at : round.at ? std::vector{*round.at} : moments_of(desk, election, attendance))
    votes.push_back(domain::votes_in_room(attendance, seats, election.item, at));
  std::stable_sort(votes.begin(), votes.end(),
                   [](const auto& a, const auto& b) { return a.castable() > b.castable(); });
  return votes;
}

struct Figure {
  std::string field;
  std::int64_t number = 0;
};

std::vector<Figure> figures_of(const domain::ElectionRoundHeld& round) {
  std::vector<Figure> figures;
  for (const auto& [id, votes] : round.votes) figures.push_back({"votes_" + id, votes});
  figures.push_back({"no", round.no});
  figures.push_back({"abstain", round.abstain});
  figures.push_back({"invalid", round.invalid});
  return figures;
}

// Whether enough were there, by the rules of that day: members barred from the item do not vote, but are
// there.
std::optional<domain::QuorumJudgement> quorum_of(Desk& desk, const domain::Election& election,
                                                 const std::optional<domain::VotesInRoom>& room) {
  const auto rules = rules_on(desk.connection(), election.body, base::PartialDay(election.date));
  const auto item = storage::find_agenda_item(desk.connection(), election.item);
  if (!room || !rules) return std::nullopt;
  domain::Vote vote;
  vote.eligible = rules->seats ? *rules->seats : room->eligible;
  vote.present = room->present;
  vote.excluded = room->excluded;
  vote.proxies = room->proxies;
  vote.call = item ? item->value.call : 1;
  return domain::find_quorum(rules->ordinary, vote).judgement;
}

// At the largest figure, which is the likeliest slip.
Refusals more_than(const domain::ElectionRoundHeld& round, std::int64_t most, const char* code,
                   base::Arguments arguments) {
  std::int64_t sum = 0;
  std::string summands;
  Figure largest;
  for (const auto& figure : figures_of(round)) {
    sum += figure.number;
    if (figure.number > 0) summands += (summands.empty() ? "" : " + ") + std::to_string(figure.number);
    if (figure.number > largest.number) largest = figure;
  }
  if (sum <= most) return {};
  arguments.insert(arguments.begin(), {{"sum", std::to_string(sum)}, {"summands", summands}});
  return {{code, std::move(arguments), largest.field}};
}

// Where nobody's presence is known: the votes of all seats. Of a foreign body the register may hold but some.
Refusals check_against_seats(Desk& desk, const domain::Election& election,
                             const domain::ElectionRoundHeld& round) {
  if (!is_own_body(desk.connection(), election.body)) return {};
  const auto seats = domain::held_on(storage::list_seats(desk.connection(), election.body), election.date);
  const auto votes = domain::votes_of(seats);
  if (votes == 0) return {};
  return more_than(round, votes, "tally.more_than_eligible", {{"eligible", std::to_string(votes)}});
}

// Against those who were there.
Refusals check_against_room(Desk& desk, const ElectionCase& found, domain::ElectionRoundHeld& round) {
  const auto& election = found.election.value;
  take_moment(desk, election, round);
  if (auto refused = check_called(desk, election, round)) return {*refused};
  const auto votes = votes_for_round(desk, election, round);
  const auto room = votes.empty() ? std::nullopt : std::optional(votes.front());
  round.quorum = quorum_of(desk, election, room);
  if (round.quorum && round.quorum->state == domain::QuorumState::missed)
    return {{"election.no_quorum",
             {{"present", std::to_string(round.quorum->present.value_or(0))},
              {"required", std::to_string(round.quorum->required.value_or(0))}}}};
  // Of a time that is not known nobody can say whether enough were there.
  for (const auto& other : votes)
    if (round.quorum && other != *room) round.quorum.reset();
  if (!room) return check_against_seats(desk, election, round);
  return more_than(round, room->castable(), "tally.more_than_present",
                   {{"votes", std::to_string(room->castable())},
                    {"present", std::to_string(room->present)},
                    {"excluded", std::to_string(room->excluded)},
                    {"proxies", std::to_string(room->proxies)}});
}

// A name that is none was not given.
void tidy(domain::LotDrawn& lot) {
  if (lot.drawn_by && lot.drawn_by->text.empty()) lot.drawn_by.reset();
}

// Whether the minutes are still open for what happened `on` that day; empty: in the meeting. Who answers
// later changes nothing of it.
std::optional<Refusal> check_minutes(Desk& desk, const domain::Election& election,
                                     std::optional<base::Day> on) {
  const auto meeting = storage::find_meeting(desk.connection(), election.meeting);
  if (!meeting || (on && *on > meeting->meeting.value.last_day())) return std::nullopt;
  return check_may_change(desk.connection(), election.meeting);
}

// What approved minutes said is public again with the version that corrects them.
void hold_back_correction(Desk& desk, const std::string& id) {
  const auto found = storage::find_election(desk.connection(), id);
  if (!found || !found->election.value.is_public ||
      !is_under_correction(desk.connection(), found->election.value.meeting))
    return;
  auto held_back = found->election.value;
  held_back.is_public = false;
  desk.amend(found->election.fact, {}, held_back);
}

// An act on an election that is there, by somebody who has seen its newest fact.
Recorded work_on(House& house, const Submission& submission, const std::string& election,
                 domain::FactNumber seen, const std::function<Recorded(Desk&, const ElectionCase&)>& act,
                 std::optional<base::Day> on = {}) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_election(desk.connection(), election);
    if (!found) return Refusal{"election.unknown"};
    if (auto stale = check_seen(seen, found->newest_fact())) return *stale;
    if (auto refused = check_minutes(desk, found->election.value, on)) return *refused;
    auto done = act(desk, *found);
    if (done) hold_back_correction(desk, election);
    return done;
  });
}

}  // namespace

Recorded record_election(House& house, const Submission& submission, domain::Election election) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = examine(desk, election); !wrong.empty()) return wrong;
    number_candidates(election);
    do election.id = base::random_ref();
    while (storage::find_election(desk.connection(), election.id));
    if (is_own_body(desk.connection(), election.body) && !desk.may(domain::Right::publish))
      election.is_public = false;
    desk.enter(election);
    return election.id;
  });
}

Recorded amend_election(House& house, const Submission& submission, domain::Election election,
                        domain::FactNumber seen, const std::string& reason) {
  const auto id = election.id;
  return work_on(house, submission, id, seen, [&](Desk& desk, const ElectionCase& found) -> Recorded {
    auto wrong = keep_what_stands(election, found);
    const auto more = examine(desk, election);
    wrong.insert(wrong.end(), more.begin(), more.end());
    note(wrong, domain::check_line("reason", reason, Need::optional));
    if (!wrong.empty()) return wrong;
    const auto& before = found.election.value;
    if (!desk.may(domain::Right::publish)) election.is_public = before.is_public;
    if (election == before) return id;
    desk.amend(found.election.fact, reason, election);
    return id;
  });
}

Recorded nominate_candidate(House& house, const Submission& submission, domain::CandidateNominated nominated,
                            domain::FactNumber seen) {
  return work_on(house, submission, nominated.election, seen,
                 [&](Desk& desk, const ElectionCase& found) -> Recorded {
                   if (auto wrong = domain::check(nominated, found); !wrong.empty()) return wrong;
                   nominated.candidate.id = candidate_id(found.candidates().size() + 1);
                   desk.enter(nominated);
                   return nominated.election;
                 });
}

Recorded hold_round(House& house, const Submission& submission, domain::ElectionRoundHeld round,
                    domain::FactNumber seen) {
  return work_on(house, submission, round.election, seen,
                 [&](Desk& desk, const ElectionCase& found) -> Recorded {
                   if (auto wrong = domain::check(round, found); !wrong.empty()) return wrong;
                   if (auto wrong = check_against_room(desk, found, round); !wrong.empty()) return wrong;
                   round.judgement = domain::judge(round, found);
                   if (!round.judgement.refusals.empty()) return round.judgement.refusals;
                   desk.enter(round);
                   return round.election;
                 });
}

Recorded amend_round(House& house, const Submission& submission, domain::ElectionRoundHeld round,
                     domain::FactNumber seen, const std::string& reason) {
  return work_on(house, submission, round.election, seen,
                 [&](Desk& desk, const ElectionCase& found) -> Recorded {
                   const auto held = found.rounds.size();
                   if (round.round < 1 || static_cast<std::size_t>(round.round) > held)
                     return Refusal{"election.round_unknown"};
                   if (found.is_built_on_round(round.round)) return Refusal{"election.built_on"};
                   const auto before = domain::without_newest_round(found);
                   auto wrong = domain::check(round, before);
                   note(wrong, domain::check_line("reason", reason, Need::required));
                   if (wrong.empty()) wrong = check_against_room(desk, found, round);
                   if (!wrong.empty()) return wrong;
                   round.judgement = domain::judge(round, before);
                   if (!round.judgement.refusals.empty()) return round.judgement.refusals;
                   if (round != found.rounds.back().value)
                     desk.amend(found.rounds.back().fact, reason, round);
                   return round.election;
                 });
}

Recorded draw_lot(House& house, const Submission& submission, domain::LotDrawn lot, domain::FactNumber seen) {
  return work_on(house, submission, lot.election, seen,
                 [&](Desk& desk, const ElectionCase& found) -> Recorded {
                   if (auto wrong = domain::check(lot, found); !wrong.empty()) return wrong;
                   tidy(lot);
                   desk.enter(lot);
                   return lot.election;
                 });
}

Recorded close_election(House& house, const Submission& submission, const domain::ElectionClosed& closed,
                        domain::FactNumber seen) {
  const auto act = [&](Desk& desk, const ElectionCase& found) -> Recorded {
    const auto today = today_for(desk, found.election.value.body);
    if (auto wrong = domain::check(closed, found, today); !wrong.empty()) return wrong;
    desk.enter(closed);
    if (closed.how == domain::ElectionEnd::accepted) end_item(desk, found.election.value);
    return closed.election;
  };
  return work_on(house, submission, closed.election, seen, act, closed.on);
}

bool carries_more(storage::Connection& connection, const domain::Fact& fact) {
  const auto later = [&](const std::string& election, auto does) {
    const auto found = storage::find_election(connection, election);
    return found && does(*found);
  };
  if (const auto* election = std::get_if<domain::Election>(&fact.content))
    return later(election->id,
                 [](const auto& found) { return !found.rounds.empty() || !found.nominated.empty(); });
  if (const auto* nominated = std::get_if<domain::CandidateNominated>(&fact.content))
    return later(nominated->election, [&](const auto& found) {
      return !found.rounds.empty() || found.candidates().back().id != nominated->candidate.id;
    });
  if (const auto* round = std::get_if<domain::ElectionRoundHeld>(&fact.content))
    return later(round->election, [&](const auto& found) { return found.is_built_on_round(round->round); });
  if (const auto* lot = std::get_if<domain::LotDrawn>(&fact.content))
    return later(lot->election, [&](const auto& found) {
      return found.closed || found.rounds.size() > static_cast<std::size_t>(lot->round);
    });
  return false;
}

}  // namespace gremium::app
