// Which room, and at which moment: what everything on its screen goes by.
#include <algorithm>

#include "base/crypto.h"
#include "domain/barring.h"
#include "web/room.h"

namespace gremium::web {
namespace {

using domain::ItemState;
using domain::MeetingState;

bool is_day_of(const domain::Meeting& meeting, base::Day day) {
  return std::any_of(meeting.sittings.begin(), meeting.sittings.end(),
                     [&](const auto& sitting) { return sitting.date == day; });
}

// The day that the form or the address asks for, by itself or together with the time (at): one of the
// meeting's.
std::optional<base::Day> asked_day(const Context& context, const domain::Meeting& meeting) {
  const auto at = domain::Moment::parse(context.query("at"));
  for (const auto& day : {base::Day::parse(context.field("day")), base::Day::parse(context.query("day")),
                          at ? std::optional(at->day) : std::nullopt})
    if (day && is_day_of(meeting, *day)) return day;
  return std::nullopt;
}

base::Day day_of(const Room& room, base::Day today) {
  const auto& meeting = room.value();
  // What is entered late begins with the opening.
  const auto state = room.meeting.state();
  const bool was_opened = state != MeetingState::planned && state != MeetingState::invited;
  if (!was_opened && today > meeting.last_day()) return meeting.first_day();
  return std::clamp(today, meeting.first_day(), meeting.last_day());
}

// The last thing that was noted on a day; else when the meeting was to begin.
std::string last_clock(const Room& room, base::Day day) {
  std::string clock;
  const auto note = [&](const domain::Moment& at) {
    if (at.day == day) clock = std::max(clock, at.clock);
  };
  for (const auto& advance : room.meeting.advances)
    if (advance.value.state != MeetingState::invited) note(advance.value.at);
  for (const auto& noted : room.attendance.notes)
    if (noted.value.at) note(*noted.value.at);
  for (const auto& line : room.agenda.lines)
    for (const auto& advance : line.advances) note(advance.value.at);
  for (const auto& sitting : room.value().sittings)
    if (clock.empty() && sitting.date == day) clock = sitting.begins;
  return clock.empty() ? "00:00" : clock;
}

domain::Moment moment_of(const Context& context, const Room& room, base::Day today) {
  const auto day = asked_day(context, room.value()).value_or(day_of(room, today));
  const auto now = base::seconds_clock_at(context.site.house().now(), room.time_zone);
  // A form says when it was filled in: it may have waited for the connection. A clock that is fast does not
  // count.
  const auto at = domain::Moment::parse(context.query("at"));
  for (const auto& clock :
       {context.field("clock"), at ? at->clock : domain::typed_clock(context.query("at"))})
    if (domain::is_clock(clock)) return {day, room.is_live ? std::min(clock, now) : clock};
  if (room.is_live) return {day, now};
  return {day, last_clock(room, day)};
}

std::optional<domain::RuleSet> rules_in_force(const app::View& view, const domain::Meeting& meeting) {
  std::vector<domain::RuleSet> all;
  for (auto& found : view.rule_sets(meeting.body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, meeting.first_day());
  return rules == nullptr ? std::nullopt : std::optional(*rules);
}

}  // namespace

std::string Room::kept_day() const {
  return is_live || value().sittings.size() < 2 ? std::string() : at.day.iso();
}

const domain::AgendaLine* Room::called() const {
  for (const auto& entry : agenda.lines)
    if (entry.state() == ItemState::called) return &entry;
  return nullptr;
}

const domain::AgendaLine* Room::line(const std::string& item) const {
  for (const auto& entry : agenda.lines)
    if (entry.item.value.id == item) return &entry;
  return nullptr;
}

std::optional<domain::VotesInRoom> Room::votes(const std::string& item) const {
  if (attendance.notes.empty() || held.empty()) return std::nullopt;
  return domain::votes_in_room(attendance, seats, item, at);
}

int Room::call(const domain::AgendaLine* line) const {
  if (line != nullptr) return line->item.value.call;
  return value().second_call_of.empty() ? 1 : 2;
}

bool Room::is_biased(const domain::AgendaLine& line) const {
  const auto& item = line.item.value;
  const auto room = votes(item.id);
  if (!room || !rules) return false;
  domain::Vote vote;
  vote.eligible = rules->seats ? *rules->seats : room->eligible;
  vote.present = room->present;
  vote.excluded = room->excluded;
  vote.call = call(&line);
  return domain::is_biased(rules->majority_for(item.kind), vote,
                           domain::barred_away(attendance, seats, item.id, at));
}

std::string Room::stamp(const std::vector<domain::Recorded<domain::Decision>>& decisions) const {
  std::string facts = std::to_string(meeting.newest_fact()) + ' ' + std::to_string(agenda.arranged);
  const auto add = [&](std::int64_t fact) { facts += ' ' + std::to_string(fact); };
  for (const auto& entry : agenda.lines) {
    add(entry.newest_fact());
    if (entry.minuted) add(entry.minuted->fact);
  }
  for (const auto& row : attendance.notes) add(row.fact);
  for (const auto& row : attendance.proxies) add(row.fact);
  for (const auto& row : attendance.barred) add(row.fact);
  for (const auto& row : attendance.offices) add(row.fact);
  for (const auto& row : seats) add(row.fact);
  for (const auto& row : decisions) add(row.fact);
  return base::to_hex(base::sha256(facts));
}

std::optional<Room> find_room(const Context& context, const app::View& view) {
  auto meeting = view.meeting(context.parameter("id"));
  if (!meeting) return std::nullopt;
  Room room;
  room.meeting = std::move(*meeting);
  const auto& value = room.value();
  const auto body = view.body(value.body);
  room.time_zone = body ? body->value.time_zone : "UTC";
  room.agenda = view.agenda(value.id);
  room.attendance = view.attendance(value.id);
  room.seats = view.seats(value.body);
  room.rules = rules_in_force(view, value);
  room.is_frozen = view.minutes(value.id).is_frozen();
  const auto today = view.today_in(room.time_zone);
  room.is_ahead = today < value.first_day();
  // What happened on another day is not happening now.
  room.is_live = !room.is_ahead && today <= value.last_day() && context.query("at").empty() &&
                 context.field("kept_at").empty() && asked_day(context, value).value_or(today) == today;
  room.at = moment_of(context, room, today);
  room.held = domain::held_on(room.seats, room.at.day);
  return room;
}

}  // namespace gremium::web
