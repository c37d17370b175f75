#include "app/meetings.h"

#include <algorithm>

#include "app/agendas.h"
#include "app/rule_sets.h"
#include "base/crypto.h"
#include "domain/agenda.h"
#include "domain/attendance.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/meetings.h"
#include "storage/minutes.h"
#include "storage/rule_sets.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::MeetingState;
using domain::Need;

// No meeting decides more often.
constexpr int most_decisions = 10'000;

void tidy(domain::Meeting& meeting) {
  if (meeting.period.empty() && !meeting.sittings.empty())
    meeting.period = std::to_string(meeting.first_day().year());
}

// CGCT L2121-17: at least three days later; then no quorum is asked.
std::optional<Refusal> check_second_call(Desk& desk, const domain::Meeting& meeting) {
  if (meeting.second_call_of.empty()) return std::nullopt;
  const auto first = storage::find_meeting(desk.connection(), meeting.second_call_of);
  if (!first) return Refusal{"meeting.unknown", {}, "second_call_of"};
  if (meeting.sittings.empty()) return std::nullopt;
  const auto day = meeting.first_day();
  const auto rules = rules_on(desk.connection(), meeting.body, base::PartialDay(day));
  const auto earliest = first->meeting.value.last_day().plus_days(3);
  if (!rules || rules->ordinary.id != domain::MajorityRuleId::fr_cm || day >= earliest) return std::nullopt;
  return Refusal{"meeting.second_call_too_early", {{"earliest", earliest.iso()}}, "date"};
}

base::Refusals check(Desk& desk, const domain::Meeting& meeting) {
  auto wrong = domain::check(meeting);
  if (!storage::find_body(desk.connection(), meeting.body)) wrong.push_back({"body.unknown", {}, "body"});
  note(wrong, check_second_call(desk, meeting));
  return wrong;
}

// The agenda must say what is decided, and nothing that was called may be left without an end.
std::optional<Refusal> check_agenda(Desk& desk, const domain::MeetingAdvanced& advance) {
  const auto agenda = storage::find_agenda(desk.connection(), advance.meeting);
  if (advance.state == MeetingState::invited && agenda.lines.empty()) return Refusal{"meeting.agenda_empty"};
  if (advance.state != MeetingState::closed) return std::nullopt;
  const auto open = std::find_if(agenda.lines.begin(), agenda.lines.end(),
                                 [](const auto& line) { return line.state() == domain::ItemState::called; });
  if (open == agenda.lines.end()) return std::nullopt;
  return Refusal{"meeting.item_open", {{"number", open->number}, {"title", open->item.value.title}}};
}

// What was recorded of a meeting, and when.
struct Event {
  domain::Moment at;
  // The key of its words, and whom or what it is about.
  std::string what;
  std::string about;
};

void take_later(std::optional<Event>& last, Event event) {
  if (!last || event.at > last->at) last = std::move(event);
}

std::optional<Event> last_event(Desk& desk, const std::string& meeting) {
  std::optional<Event> last;
  for (const auto& line : storage::find_agenda(desk.connection(), meeting).lines)
    for (const auto& advance : line.advances) take_later(last, {advance.value.at, "item", line.number});
  const auto attendance = storage::find_attendance(desk.connection(), meeting);
  for (const auto& noted : attendance.notes)
    if (noted.value.at && moves(noted.value.presence)) take_later(last, {*noted.value.at, "presence", {}});
  for (const auto& taken : attendance.offices)
    if (taken.value.at) take_later(last, {*taken.value.at, "office", {}});
  domain::DecisionFilter filter;
  filter.public_only = false;
  filter.meeting = meeting;
  filter.limit = most_decisions;
  for (const auto& decision : storage::list_decisions(desk.connection(), filter))
    if (decision.value.taken_at) take_later(last, {*decision.value.taken_at, "vote", decision.value.title});
  return last;
}

// Nothing happens in a meeting that is closed.
std::optional<Refusal> check_end(Desk& desk, const domain::MeetingAdvanced& advance) {
  if (advance.state != MeetingState::closed) return std::nullopt;
  const auto last = last_event(desk, advance.meeting);
  if (!last) return std::nullopt;
  if (last->at <= advance.at.last_second()) return std::nullopt;
  return Refusal{
      "meeting.before_event", {{"what", last->what}, {"about", last->about}, {"last", last->at.iso()}}, "at"};
}

base::Refusals check(Desk& desk, const domain::MeetingAdvanced& advance, const domain::MeetingCase& found) {
  base::Refusals wrong;
  const auto from = found.state();
  const bool by_other_act =
      advance.state == MeetingState::minutes_released || advance.state == MeetingState::minutes_approved;
  if (by_other_act || !can_advance(from, advance.state))
    return {{"meeting.cannot_advance",
             {{"from", std::string(name_of(from))}, {"to", std::string(name_of(advance.state))}}}};
  const auto body = storage::find_body(desk.connection(), found.meeting.value.body);
  const auto today = body ? desk.today_in(body->value.time_zone) : desk.today_anywhere();
  if (advance.at.day > today) wrong.push_back({"meeting.in_future", {{"today", today.iso()}}, "at"});
  if (!found.advances.empty() && advance.at < found.advances.back().value.at)
    wrong.push_back({"meeting.before_last", {{"last", found.advances.back().value.at.iso()}}, "at"});
  note(wrong, domain::check_paragraph("note", advance.note, Need::optional));
  note(wrong, check_end(desk, advance));
  note(wrong, check_agenda(desk, advance));
  return wrong;
}

}  // namespace

Recorded plan_meeting(House& house, const Submission& submission, domain::Meeting meeting,
                      Repetition repetition) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    tidy(meeting);
    if (auto wrong = check(desk, meeting); !wrong.empty()) return wrong;
    if (repetition == Repetition::is_asked_about)
      if (auto alike = check_repeated(desk, meeting)) return *alike;
    do meeting.id = base::random_ref();
    while (storage::find_meeting(desk.connection(), meeting.id));
    meeting.number = storage::meeting_number(desk.connection(), meeting);
    desk.enter(meeting);
    if (!meeting.second_call_of.empty()) take_up_again(desk, meeting);
    return meeting.id;
  });
}

Recorded amend_meeting(House& house, const Submission& submission, domain::Meeting meeting,
                       domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_meeting(desk.connection(), meeting.id);
    if (!found) return Refusal{"meeting.unknown"};
    const auto& before = found->meeting.value;
    if (auto stale = check_seen(seen, found->newest_fact())) return *stale;
    if (auto refused = check_may_change(desk.connection(), meeting.id)) return *refused;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    meeting.body = before.body;
    meeting.period = before.period;
    meeting.number = storage::meeting_number(desk.connection(), meeting);
    if (auto wrong = check(desk, meeting); !wrong.empty()) return wrong;
    if (meeting.is_public && !before.is_public && !desk.may(domain::Right::publish))
      return Refusal{"meeting.not_yours_to_publish", {}, "is_public"};
    if (meeting == before) return meeting.id;
    desk.amend(found->meeting.fact, reason, meeting);
    return meeting.id;
  });
}

Recorded advance_meeting(House& house, const Submission& submission, domain::MeetingAdvanced advance,
                         domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_meeting(desk.connection(), advance.meeting);
    if (auto refused = check_may_change(desk.connection(), advance.meeting)) return *refused;
    if (auto stale = check_seen(seen, found->newest_fact())) return *stale;
    if (auto wrong = check(desk, advance, *found); !wrong.empty()) return wrong;
    advance.id = base::random_ref(8);
    if (advance.state == MeetingState::invited)
      advance.invite_by = invite_by(desk.connection(), found->meeting.value);
    if (found->state() == MeetingState::planned) number_agenda(desk, advance.meeting);
    desk.enter(advance);
    return advance.meeting;
  });
}

Recorded take_back_meeting_advance(House& house, const Submission& submission, const std::string& meeting,
                                   domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = storage::find_meeting(desk.connection(), meeting);
    if (!found) return Refusal{"meeting.unknown"};
    if (auto stale = check_seen(seen, found->newest_fact())) return *stale;
    const auto state = found->state();
    if (state == MeetingState::planned || state == MeetingState::minutes_released ||
        state == MeetingState::minutes_approved)
      return Refusal{"meeting.nothing_to_take_back"};
    desk.take_back(found->advances.back().fact);
    return meeting;
  });
}

std::optional<base::Day> invite_by(storage::Connection& connection, const domain::Meeting& meeting) {
  std::vector<domain::RuleSet> all;
  for (auto& found : storage::list_rule_sets(connection, meeting.body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, meeting.first_day());
  return rules == nullptr ? std::nullopt : domain::invite_by(rules->notice, meeting.first_day());
}

bool is_under_correction(storage::Connection& connection, const std::string& meeting) {
  return !meeting.empty() && storage::find_minutes(connection, meeting).open_correction() != nullptr;
}

std::optional<Refusal> check_may_change(storage::Connection& connection, const std::string& meeting) {
  const auto found = storage::find_meeting(connection, meeting);
  if (!found) return Refusal{"meeting.unknown"};
  const auto minutes = storage::find_minutes(connection, meeting);
  const bool was_approved = found->state() == MeetingState::minutes_approved || !minutes.approvals.empty();
  if (!was_approved || minutes.open_correction() != nullptr) return std::nullopt;
  return Refusal{"meeting.minutes_approved", {{"meeting", meeting}}};
}

}  // namespace gremium::app
