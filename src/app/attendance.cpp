#include "app/attendance.h"

#include <algorithm>

#include "app/meetings.h"
#include "base/crypto.h"
#include "domain/rule_set.h"
#include "domain/text_check.h"
#include "storage/agendas.h"
#include "storage/attendance.h"
#include "storage/bodies.h"
#include "storage/meetings.h"
#include "storage/rule_sets.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::MeetingState;
using domain::Need;

struct Room {
  domain::MeetingCase found;
  domain::Meeting meeting;
  domain::Attendance attendance;
  domain::Seats seats;
};

base::Result<Room> enter_room(Desk& desk, const std::string& id) {
  if (auto refused = check_may_change(desk.connection(), id)) return *refused;
  const auto found = *storage::find_meeting(desk.connection(), id);
  if (found.state() == MeetingState::planned || found.state() == MeetingState::cancelled)
    return Refusal{"meeting.not_in_session"};
  const auto& meeting = found.meeting.value;
  return Room{found, meeting, storage::find_attendance(desk.connection(), id),
              storage::list_seats(desk.connection(), meeting.body)};
}

const domain::Seat* find_seat(const Room& room, const std::string& id) {
  const auto found =
      std::find_if(room.seats.begin(), room.seats.end(), [&](const auto& row) { return row.value.id == id; });
  return found == room.seats.end() ? nullptr : &found->value;
}

template <class T>
const domain::Recorded<T>* find_row(const std::vector<domain::Recorded<T>>& rows, const std::string& id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.value.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

// Voids the row with that id.
template <class T>
Recorded take_back(Desk& desk, const std::vector<domain::Recorded<T>>& rows, const std::string& id,
                   domain::FactNumber seen, const std::string& answer) {
  const auto* row = find_row(rows, id);
  if (row == nullptr) return Refusal{"presence.unknown"};
  if (auto stale = check_seen(seen, row->fact)) return *stale;
  desk.take_back(row->fact);
  return answer;
}

base::Day today_in(Desk& desk, const Room& room) {
  const auto body = storage::find_body(desk.connection(), room.meeting.body);
  return body ? desk.today_in(body->value.time_zone) : desk.today_anywhere();
}

// Who is excused while a meeting of several days goes on is so for that day.
void take_day(Desk& desk, domain::PresenceNoted& noted, const Room& room) {
  const auto& days = room.attendance.days;
  if (noted.at || room.found.state() != MeetingState::in_session || days.size() < 2) return;
  noted.at = domain::start_of(days[room.attendance.day_of(domain::start_of(today_in(desk, room)))]);
}

// What happens in the room is noted when it has happened.
std::optional<Refusal> check_has_come(Desk& desk, const std::optional<domain::Moment>& at, const Room& room) {
  const auto today = today_in(desk, room);
  if (!at || at->day <= today) return std::nullopt;
  return Refusal{"meeting.in_future", {{"today", today.iso()}}, "at"};
}

// Nobody comes to a meeting that is over.
std::optional<Refusal> check_is_on(const domain::PresenceNoted& noted, const Room& room) {
  if (noted.presence != domain::Presence::arrived || !noted.at || !room.found.is_closed_before(*noted.at))
    return std::nullopt;
  return Refusal{"presence.after_end", {{"end", room.found.when(MeetingState::closed)->at.iso()}}, "at"};
}

// What holds from the beginning happens when the meeting begins.
std::optional<domain::Moment> from_beginning(const std::optional<domain::Moment>& at, const Room& room) {
  return at ? at : std::optional(domain::start_of(room.meeting.first_day()));
}

Refusals check(Desk& desk, const domain::PresenceNoted& noted, const Room& room) {
  auto wrong = domain::check(noted, room.attendance);
  if (!noted.seat.empty() && find_seat(room, noted.seat) == nullptr)
    wrong.push_back({"seat.unknown", {}, "seat"});
  // Excuses come in before the day they are for.
  if (moves(noted.presence)) note(wrong, check_has_come(desk, noted.at, room));
  note(wrong, check_is_on(noted, room));
  if (noted.guest) note(wrong, domain::check_line("guest", noted.guest->text, Need::optional));
  note(wrong, domain::check_line("function", noted.function, Need::optional));
  note(wrong, domain::check_line("note", noted.note, Need::optional));
  return wrong;
}

// How many votes one member may carry, by the rules in force; without a rule set one.
std::int64_t most_proxies(Desk& desk, const domain::Meeting& meeting) {
  std::vector<domain::RuleSet> all;
  for (auto& found : storage::list_rule_sets(desk.connection(), meeting.body))
    all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, meeting.first_day());
  return rules == nullptr ? 1 : domain::most_proxies(rules->ordinary);
}

std::optional<Refusal> check_holder(Desk& desk, const domain::ProxyGiven& proxy, const Room& room) {
  const auto most = most_proxies(desk, room.meeting);
  if (most == 0) return Refusal{"proxy.not_allowed", {}, "holder"};
  const auto held =
      std::count_if(room.attendance.proxies.begin(), room.attendance.proxies.end(), [&](const auto& row) {
        return row.value.id != proxy.id && row.value.holder == proxy.holder &&
               overlap(room.attendance, row.value, proxy);
      });
  if (held < most) return std::nullopt;
  return Refusal{"proxy.too_many", {{"most", std::to_string(most)}}, "holder"};
}

Refusals check(Desk& desk, const domain::ProxyGiven& proxy, const Room& room) {
  Refusals wrong;
  const auto* giver = find_seat(room, proxy.giver);
  if (giver == nullptr) wrong.push_back({"seat.unknown", {}, "giver"});
  if (giver != nullptr && !giver->votes()) wrong.push_back({"proxy.no_vote", {}, "giver"});
  if (find_seat(room, proxy.holder) == nullptr) wrong.push_back({"seat.unknown", {}, "holder"});
  for (auto& refusal : domain::check(proxy, room.attendance)) wrong.push_back(std::move(refusal));
  note(wrong, check_holder(desk, proxy, room));
  return wrong;
}

// The room in which an item is dealt with.
base::Result<Room> enter_room_of(Desk& desk, const std::string& item) {
  const auto found = storage::find_agenda_item(desk.connection(), item);
  if (!found) return Refusal{"agenda_item.unknown"};
  return enter_room(desk, found->value.meeting);
}

}  // namespace

Recorded note_presence(House& house, const Submission& submission, domain::PresenceNoted noted) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, noted.meeting);
    if (!room) return room.refusals();
    if (!moves(noted.presence)) take_day(desk, noted, *room);
    if (auto wrong = check(desk, noted, *room); !wrong.empty()) return wrong;
    noted.id = base::random_ref(8);
    desk.enter(noted);
    return noted.id;
  });
}

Recorded note_presences(House& house, const Submission& submission, const domain::PresenceNoted& noted,
                        const std::vector<std::string>& seats) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto room = enter_room(desk, noted.meeting);
    if (!room) return room.refusals();
    for (const auto& seat : seats) {
      auto one = noted;
      one.id = base::random_ref(8);
      one.seat = seat;
      if (one.at && one.presence == domain::Presence::arrived &&
          domain::is_present(room->attendance, seat, *one.at))
        continue;
      if (auto wrong = check(desk, one, *room); !wrong.empty()) return wrong;
      room->attendance.notes.push_back({one, desk.enter(one)});
    }
    return noted.meeting;
  });
}

Recorded amend_presence(House& house, const Submission& submission, domain::PresenceNoted noted,
                        domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, noted.meeting);
    if (!room) return room.refusals();
    const auto* before = find_row(room->attendance.notes, noted.id);
    if (before == nullptr) return Refusal{"presence.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    noted.seat = before->value.seat;
    if (!noted.guest && before->value.guest) noted.guest = before->value.guest;
    if (auto wrong = check(desk, noted, *room); !wrong.empty()) return wrong;
    if (noted == before->value) return noted.id;
    desk.amend(before->fact, {}, noted);
    return noted.id;
  });
}

Recorded take_back_presence(House& house, const Submission& submission, const std::string& meeting,
                            const std::string& note, domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, meeting);
    if (!room) return room.refusals();
    return take_back(desk, room->attendance.notes, note, seen, meeting);
  });
}

Recorded give_proxy(House& house, const Submission& submission, domain::ProxyGiven proxy) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, proxy.meeting);
    if (!room) return room.refusals();
    if (auto wrong = check(desk, proxy, *room); !wrong.empty()) return wrong;
    proxy.id = base::random_ref(8);
    desk.enter(proxy);
    return proxy.id;
  });
}

Recorded take_back_proxy(House& house, const Submission& submission, const std::string& meeting,
                         const std::string& proxy, domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, meeting);
    if (!room) return room.refusals();
    return take_back(desk, room->attendance.proxies, proxy, seen, meeting);
  });
}

Recorded bar_member(House& house, const Submission& submission, domain::MemberBarred barred) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room_of(desk, barred.item);
    if (!room) return room.refusals();
    Refusals wrong;
    if (find_seat(*room, barred.seat) == nullptr) wrong.push_back({"seat.unknown", {}, "seat"});
    for (const auto& row : room->attendance.barred)
      if (row.value.item == barred.item && row.value.seat == barred.seat)
        wrong.push_back({"barred.twice", {}, "seat"});
    note(wrong, domain::check_line("reason", barred.reason, Need::optional));
    if (!wrong.empty()) return wrong;
    barred.id = base::random_ref(8);
    desk.enter(barred);
    return barred.item;
  });
}

Recorded take_back_bar(House& house, const Submission& submission, const std::string& item,
                       const std::string& bar, domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room_of(desk, item);
    if (!room) return room.refusals();
    return take_back(desk, room->attendance.barred, bar, seen, item);
  });
}

Recorded take_meeting_office(House& house, const Submission& submission, domain::OfficeTaken taken) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, taken.meeting);
    if (!room) return room.refusals();
    Refusals wrong;
    if (taken.person && taken.person->text.empty()) taken.person.reset();
    if (taken.seat.empty() && !taken.person) wrong.push_back({"meeting_office.nobody", {}, "seat"});
    if (!taken.seat.empty() && find_seat(*room, taken.seat) == nullptr)
      wrong.push_back({"seat.unknown", {}, "seat"});
    if (taken.person) note(wrong, domain::check_line("person", taken.person->text, Need::optional));
    note(wrong, check_has_come(desk, from_beginning(taken.at, *room), *room));
    if (!wrong.empty()) return wrong;
    taken.id = base::random_ref(8);
    desk.enter(taken);
    return taken.meeting;
  });
}

Recorded take_back_meeting_office(House& house, const Submission& submission, const std::string& meeting,
                                  const std::string& taken, domain::FactNumber seen) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto room = enter_room(desk, meeting);
    if (!room) return room.refusals();
    return take_back(desk, room->attendance.offices, taken, seen, meeting);
  });
}

}  // namespace gremium::app
