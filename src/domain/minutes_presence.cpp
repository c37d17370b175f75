#include "domain/minutes_presence.h"

#include <algorithm>
#include <set>

namespace gremium::domain {
namespace {

using Notes = std::vector<const PresenceNoted*>;

// From being called to what became of it; open at the end if nothing did.
struct Span {
  Moment from;
  std::optional<Moment> until;
};

std::vector<Span> spans_of(const AgendaLine& line) {
  std::vector<Span> spans;
  for (const auto& row : line.advances) {
    if (row.value.state == ItemState::called)
      spans.push_back({row.value.at, {}});
    else if (!spans.empty() && !spans.back().until)
      spans.back().until = row.value.at;
  }
  return spans;
}

std::optional<Moment> moment_of(const MeetingCase& meeting, MeetingState state) {
  const auto* advance = meeting.when(state);
  return advance == nullptr ? std::nullopt : std::optional(advance->at);
}

// Those that satisfy, in the order of their moments; without a moment first.
template <class Is>
Notes notes_where(const Attendance& attendance, Is is) {
  Notes notes;
  for (const auto& row : attendance.notes)
    if (is(row.value)) notes.push_back(&row.value);
  std::stable_sort(notes.begin(), notes.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
  return notes;
}

bool has_several_days(const MinutesMaterial& material) { return material.attendance.days.size() > 1; }

// Each ends with its day at the latest.
std::vector<Stay> stays_in(const MinutesMaterial& material, const Notes& notes) {
  const auto& attendance = material.attendance;
  std::vector<Stay> stays;
  bool is_there = false;
  std::size_t day = 0;
  for (const auto* note : notes) {
    if (note->at && attendance.day_of(*note->at) != day) {
      day = attendance.day_of(*note->at);
      is_there = false;
    }
    const bool comes = note->presence == Presence::arrived;
    if (comes && !is_there) {
      stays.push_back({note->at, {}});
      if (has_several_days(material)) stays.back().day = attendance.days[day];
    }
    if (!comes && is_there) stays.back().until = note->at;
    is_there = comes;
  }
  return stays;
}

bool is_remote(const Notes& notes) {
  return std::any_of(notes.begin(), notes.end(), [](const auto* note) { return note->remote; });
}

std::string remark_in(const Notes& notes) {
  const auto last =
      std::find_if(notes.rbegin(), notes.rend(), [](const auto* n) { return !n->note.empty(); });
  return last == notes.rend() ? std::string() : (*last)->note;
}

// Whether a time away, [from, until), has a moment in common with an item; one called and ended within a
// minute has but one moment.
bool touches(const Stay& away, const Span& span) {
  const bool begins_before_its_end =
      !away.from || !span.until || *away.from < *span.until || *away.from <= span.from;
  return begins_before_its_end && (!away.until || span.from < *away.until);
}

std::vector<Stay> times_away(const std::vector<Stay>& stays) {
  std::vector<Stay> away;
  std::optional<Moment> since;
  for (const auto& stay : stays) {
    if (stay.from) away.push_back({since, stay.from});
    since = stay.until;
  }
  if (since) away.push_back({since, {}});
  return away;
}

// When one of several days begins: as planned, but not before the first is there.
Moment beginning_of(const MinutesMaterial& material, std::size_t day) {
  const auto& sitting = material.meeting.meeting.value.sittings[day];
  std::optional<Moment> first;
  for (const auto& row : material.attendance.notes) {
    const auto& noted = row.value;
    if (noted.presence != Presence::arrived || !noted.at || material.attendance.day_of(*noted.at) != day)
      continue;
    if (!first || *noted.at < *first) first = noted.at;
  }
  const Moment planned{sitting.date, sitting.begins.empty() ? "00:00" : sitting.begins};
  return first ? std::max(*first, planned) : planned;
}

// Of a meeting of several days, day by day: the night between them is nobody's absence.
std::vector<Stay> times_away_by_day(const MinutesMaterial& material, const std::vector<Stay>& stays) {
  std::vector<Stay> away;
  const auto& days = material.attendance.days;
  for (std::size_t day = 0; day < days.size(); ++day) {
    auto since = std::optional(beginning_of(material, day));
    const Moment night{days[day], "24:00"};
    for (const auto& stay : stays) {
      if (stay.day != days[day]) continue;
      if (since && stay.from && *since < *stay.from) away.push_back({since, stay.from});
      since = stay.until;
    }
    if (since) away.push_back({since, night});
  }
  return away;
}

std::vector<ItemReference> items_missed(const MinutesMaterial& material, const std::vector<Stay>& stays) {
  std::vector<ItemReference> missed;
  const auto away = has_several_days(material) ? times_away_by_day(material, stays) : times_away(stays);
  for (const auto& line : material.agenda.lines) {
    const auto spans = spans_of(line);
    const bool any = std::any_of(spans.begin(), spans.end(), [&](const auto& span) {
      return std::any_of(away.begin(), away.end(), [&](const auto& time) { return touches(time, span); });
    });
    if (any) missed.push_back({line.number, line.item.value.is_public});
  }
  return missed;
}

std::optional<Moment> first_call(const MinutesMaterial& material, const Moment& begins) {
  const auto& attendance = material.attendance;
  std::optional<Moment> called;
  for (const auto& line : material.agenda.lines)
    for (const auto& row : line.advances)
      if (const auto& at = row.value.at; row.value.state == ItemState::called && at >= begins &&
                                         (!called || at < *called) &&
                                         attendance.day_of(at) == attendance.day_of(begins))
        called = at;
  return called;
}

// When the last of those came who came before anybody left.
std::optional<Moment> gathered(const MinutesMaterial& material, const Moment& begins) {
  const auto& attendance = material.attendance;
  const auto notes = notes_where(attendance, [&](const auto& note) {
    return moves(note.presence) && note.at && *note.at >= begins &&
           attendance.day_of(*note.at) == attendance.day_of(begins);
  });
  std::optional<Moment> last;
  for (const auto* note : notes) {
    if (note->presence == Presence::left) break;
    last = note->at;
  }
  return last;
}

// Whether enough are there is found when the first item of a day is called: until then people take their
// seats, and those who do were there when it began. Where nothing is called: when all have come.
Moment settled(const MinutesMaterial& material, const Moment& begins) {
  if (const auto called = first_call(material, begins)) return *called;
  return gathered(material, begins).value_or(begins);
}

// Who was there at the opening came then; who was there at the end left then. So with each of several days.
std::vector<Stay> within_meeting(std::vector<Stay> stays, const MinutesMaterial& material) {
  const auto opened = moment_of(material.meeting, MeetingState::in_session);
  const auto closed = moment_of(material.meeting, MeetingState::closed);
  for (auto& stay : stays) {
    if (opened && stay.from && *stay.from <= settled(material, *opened)) stay.from.reset();
    if (closed && stay.until && *stay.until >= *closed) stay.until.reset();
    const auto day = stay.from && stay.day ? material.attendance.day_of(*stay.from) : 0;
    if (day > 0 && *stay.from <= settled(material, beginning_of(material, day))) stay.from.reset();
  }
  return stays;
}

bool came_anybody(const MinutesMaterial& material, base::Day day) {
  const auto& attendance = material.attendance;
  return std::any_of(attendance.notes.begin(), attendance.notes.end(), [&](const auto& row) {
    const auto& noted = row.value;
    return noted.presence == Presence::arrived && noted.at &&
           attendance.days[attendance.day_of(*noted.at)] == day;
  });
}

// The days on which somebody who came was not there, until the meeting was closed. Of a day that is still to
// come, or of which nothing was noted, nothing is said.
std::vector<DayAway> days_away(const MinutesMaterial& material, const std::string& seat,
                               const std::vector<Stay>& stays) {
  const auto closed = moment_of(material.meeting, MeetingState::closed);
  std::vector<DayAway> away;
  for (const auto day : material.attendance.days) {
    const bool came =
        std::any_of(stays.begin(), stays.end(), [&](const auto& stay) { return stay.day == day; });
    if (came || !has_several_days(material) || (closed && closed->day < day)) continue;
    const auto* note = presence_of(material.attendance, seat, {day, "24:00"});
    const bool is_excused = note != nullptr && note->presence == Presence::excused;
    if (note != nullptr || came_anybody(material, day)) away.push_back({day, is_excused});
  }
  return away;
}

// Advisers, substitutes and minute-takers come when they are needed.
bool is_expected(SeatRole role) {
  return role == SeatRole::chair || role == SeatRole::deputy_chair || role == SeatRole::member;
}

Seats seats_at(const MinutesMaterial& material) {
  const auto& meeting = material.meeting.meeting.value;
  Seats seats;
  for (const auto& row : held_on(material.seats, meeting.first_day())) seats.push_back(row);
  for (const auto& row : held_on(material.seats, meeting.last_day()))
    if (!is_held_on(row.value, meeting.first_day())) seats.push_back(row);
  return seats;
}

void write_seat(const MinutesMaterial& material, const Seat& seat, Minutes& minutes) {
  const auto notes = notes_where(material.attendance, [&](const auto& note) { return note.seat == seat.id; });
  if (notes.empty() && !is_expected(seat.role)) return;
  const auto stays = stays_in(material, notes);
  MinutedAttendee attendee{name_of_seat(material, seat.id),
                           seat.role,
                           seat.weight,
                           within_meeting(stays, material),
                           is_remote(notes),
                           {},
                           remark_in(notes)};
  if (!stays.empty()) {
    attendee.missed = items_missed(material, stays);
    attendee.away = days_away(material, seat.id, stays);
    minutes.present.push_back(std::move(attendee));
  } else if (!notes.empty() && notes.back()->presence == Presence::excused) {
    minutes.excused.push_back(std::move(attendee));
  } else if (notes.empty()) {
    if (seat.votes()) ++minutes.unnoted;
    minutes.not_noted.push_back(std::move(attendee));
  } else {
    minutes.absent.push_back(std::move(attendee));
  }
}

void write_guests(const MinutesMaterial& material, Minutes& minutes) {
  std::vector<std::pair<Personal, std::string>> known;
  for (const auto& row : material.attendance.notes) {
    const auto& noted = row.value;
    if (!noted.seat.empty() || !noted.guest) continue;
    const std::pair who{*noted.guest, noted.function};
    if (std::find(known.begin(), known.end(), who) != known.end()) continue;
    known.push_back(who);
    const auto notes = notes_where(material.attendance, [&](const auto& note) {
      return note.seat.empty() && note.guest == who.first && note.function == who.second;
    });
    auto stays = within_meeting(stays_in(material, notes), material);
    if (!stays.empty())
      minutes.guests.push_back({{who.first, {}, {}}, who.second, std::move(stays), is_remote(notes)});
  }
}

// When the meeting began, and each further day that it came to.
std::vector<Moment> beginnings(const MinutesMaterial& material, const Moment& opened) {
  const auto closed = moment_of(material.meeting, MeetingState::closed);
  std::vector<Moment> moments{opened};
  for (std::size_t day = material.attendance.day_of(opened) + 1; day < material.attendance.days.size();
       ++day) {
    const auto begins = beginning_of(material, day);
    const bool anybody_noted = std::any_of(
        material.attendance.notes.begin(), material.attendance.notes.end(),
        [&](const auto& row) { return row.value.at && material.attendance.day_of(*row.value.at) == day; });
    if (closed ? begins < *closed : anybody_noted) moments.push_back(begins);
  }
  return moments;
}

// When somebody came or went between the beginning of a day and the next.
std::vector<Moment> moments_of_change(const MinutesMaterial& material, const Moment& begins) {
  const auto closed = moment_of(material.meeting, MeetingState::closed);
  const auto day = material.attendance.day_of(begins);
  std::set<Moment> moments;
  for (const auto& row : material.attendance.notes)
    if (const auto& at = row.value.at; at && *at > begins && material.attendance.day_of(*at) == day)
      if (!closed || *at < *closed) moments.insert(*at);
  return {moments.begin(), moments.end()};
}

QuorumNoted quorum_at(const MinutesMaterial& material, const Moment& at) {
  const auto room = votes_in_room(material.attendance, material.seats, {}, at);
  QuorumNoted finding{at, false, QuorumState::unknown, room.present, room.eligible, {}};
  if (!material.rules) return finding;
  if (material.rules->seats) finding.eligible = *material.rules->seats;
  Vote vote;
  vote.eligible = finding.eligible;
  vote.present = finding.present;
  vote.call = material.meeting.meeting.value.second_call_of.empty() ? 1 : 2;
  const auto quorum = judge(material.rules->ordinary, vote).quorum;
  finding.state = quorum.state;
  finding.required = quorum.required;
  return finding;
}

// In the order in which they took office; without a moment first.
std::vector<const OfficeTaken*> taken_in_order(const Attendance& attendance, MeetingOffice office) {
  std::vector<const OfficeTaken*> taken;
  for (const auto& row : attendance.offices)
    if (row.value.office == office) taken.push_back(&row.value);
  std::stable_sort(taken.begin(), taken.end(), [](const auto* a, const auto* b) { return a->at < b->at; });
  return taken;
}

const OfficeTaken* holder_at(const std::vector<const OfficeTaken*>& taken, const Moment& at) {
  const OfficeTaken* holder = nullptr;
  for (const auto* one : taken)
    if (holder == nullptr || !one->at || *one->at <= at) holder = one;
  return holder;
}

bool same_person(const OfficeTaken& a, const OfficeTaken& b) {
  return a.seat == b.seat && (!a.seat.empty() || a.person == b.person);
}

std::vector<ItemReference> items_under(const Agenda& agenda, const std::vector<const OfficeTaken*>& taken,
                                       const OfficeTaken& holder) {
  std::vector<ItemReference> items;
  for (const auto& line : agenda.lines) {
    const auto* called = line.called();
    const auto* in_office = called == nullptr ? nullptr : holder_at(taken, called->at);
    if (in_office != nullptr && same_person(*in_office, holder))
      items.push_back({line.number, line.item.value.is_public});
  }
  return items;
}

MinutedName name_of_holder(const MinutesMaterial& material, const OfficeTaken& taken) {
  return taken.seat.empty() ? MinutedName{taken.person, {}, {}} : name_of_seat(material, taken.seat);
}

// One at a time leads and one writes; votes are counted by several.
void write_office(const MinutesMaterial& material, MeetingOffice office, std::vector<MinutedOffice>& list) {
  const auto taken = taken_in_order(material.attendance, office);
  std::vector<const OfficeTaken*> holders;
  for (const auto* one : taken)
    if (std::none_of(holders.begin(), holders.end(), [&](const auto* h) { return same_person(*h, *one); }))
      holders.push_back(one);
  const bool throughout = holders.size() == 1 || office == MeetingOffice::teller;
  for (const auto* holder : holders) {
    MinutedOffice held{office, name_of_holder(material, *holder), throughout, {}};
    if (!throughout) held.items = items_under(material.agenda, taken, *holder);
    list.push_back(std::move(held));
  }
}

}  // namespace

MinutedName name_of_seat(const MinutesMaterial& material, const std::string& seat) {
  for (const auto& row : material.seats) {
    if (row.value.id != seat) continue;
    const auto organisation = material.organisations.find(row.value.organisation);
    return {row.value.person,
            organisation == material.organisations.end() ? std::string() : organisation->second,
            row.value.group};
  }
  return {};
}

bool is_void(const MinutesMaterial& material, const ProxyGiven& proxy) {
  const auto& notes = material.attendance.notes;
  if (notes.empty()) return false;
  std::set<Moment> moments;
  if (proxy.from) moments.insert(*proxy.from);
  for (const auto& row : notes)
    if (row.value.at) moments.insert(*row.value.at);
  return std::none_of(moments.begin(), moments.end(),
                      [&](const auto& at) { return is_effective(material.attendance, proxy, {}, at); });
}

void write_presence(const MinutesMaterial& material, Minutes& minutes) {
  for (const auto& row : seats_at(material)) write_seat(material, row.value, minutes);
  write_guests(material, minutes);
}

std::vector<QuorumNoted> write_quorum(const MinutesMaterial& material) {
  const auto opened = moment_of(material.meeting, MeetingState::in_session);
  if (!opened) return {};
  std::vector<QuorumNoted> findings;
  for (const auto& begins : beginnings(material, *opened)) {
    const bool is_further = !findings.empty();
    const auto settles = settled(material, begins);
    findings.push_back(quorum_at(material, settles));
    findings.back().at = begins;
    findings.back().begins_day = is_further;
    for (const auto& moment : moments_of_change(material, settles)) {
      auto finding = quorum_at(material, moment);
      if (finding.state != findings.back().state) findings.push_back(std::move(finding));
    }
  }
  return findings;
}

std::vector<MinutedOffice> write_offices(const MinutesMaterial& material) {
  std::vector<MinutedOffice> list;
  for (const auto office : {MeetingOffice::chair, MeetingOffice::minute_taker, MeetingOffice::teller})
    write_office(material, office, list);
  return list;
}

}  // namespace gremium::domain
