#include "domain/attendance.h"

#include <algorithm>

#include "base/text.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<Presence> presences[] = {
    {Presence::arrived, "arrived"},
    {Presence::left, "left"},
    {Presence::excused, "excused"},
    {Presence::absent, "absent"},
};
constexpr Named<MeetingOffice> offices_named[] = {
    {MeetingOffice::chair, "chair"},
    {MeetingOffice::minute_taker, "minute_taker"},
    {MeetingOffice::teller, "teller"},
};

template <class T>
std::int64_t newest(const std::vector<Recorded<T>>& rows) {
  std::int64_t fact = 0;
  for (const auto& row : rows) fact = std::max(fact, row.fact);
  return fact;
}

// With both bounds, unless it holds to the end or from the beginning: one bound alone means its day.
ProxyGiven bounded(const Attendance& attendance, ProxyGiven proxy) {
  const auto& days = attendance.days;
  if (days.empty()) return proxy;
  if (proxy.from && !proxy.until) {
    const auto next = attendance.day_of(*proxy.from) + 1;
    if (next < days.size()) proxy.until = start_of(days[next]);
  } else if (proxy.until && !proxy.from) {
    proxy.from = start_of(days[attendance.day_of(*proxy.until)]);
  }
  return proxy;
}

bool holds(const Attendance& attendance, const ProxyGiven& given, const Moment& at) {
  const auto proxy = bounded(attendance, given);
  return (!proxy.from || *proxy.from <= at) && (!proxy.until || at < *proxy.until);
}

bool is_barred(const Attendance& attendance, const std::string& item, const std::string& seat) {
  return !item.empty() &&
         std::any_of(attendance.barred.begin(), attendance.barred.end(),
                     [&](const auto& row) { return row.value.item == item && row.value.seat == seat; });
}

const Seat* seat_with(const Seats& seats, const std::string& id) {
  const auto found =
      std::find_if(seats.begin(), seats.end(), [&](const auto& s) { return s.value.id == id; });
  return found == seats.end() ? nullptr : &found->value;
}

}  // namespace

std::int64_t Attendance::newest_fact() const {
  return std::max({newest(notes), newest(proxies), newest(barred), newest(offices)});
}

bool moves(Presence presence) { return presence == Presence::arrived || presence == Presence::left; }

std::size_t Attendance::day_of(const Moment& at) const {
  const auto after = std::upper_bound(days.begin(), days.end(), at.day);
  return after == days.begin() ? 0 : static_cast<std::size_t>(after - days.begin() - 1);
}

Moment start_of(base::Day day) { return {day, "00:00"}; }

const PresenceNoted* presence_of(const Attendance& attendance, const std::string& seat, const Moment& at) {
  const PresenceNoted* last = nullptr;
  for (const auto& row : attendance.notes) {
    const auto& note = row.value;
    if (note.seat != seat || (note.at && *note.at > at)) continue;
    if (note.at && attendance.day_of(*note.at) != attendance.day_of(at)) continue;
    if (last == nullptr || last->at <= note.at) last = &note;
  }
  return last;
}

bool is_present(const Attendance& attendance, const std::string& seat, const Moment& at) {
  const auto* note = presence_of(attendance, seat, at);
  return note != nullptr && note->presence == Presence::arrived;
}

std::vector<std::string> present_at(const Attendance& attendance, const Seats& seats, const Moment& at) {
  std::vector<std::string> present;
  for (const auto& seat : seats)
    if (is_present(attendance, seat.value.id, at)) present.push_back(seat.value.id);
  return present;
}

VotesInRoom votes_in_room(const Attendance& attendance, const Seats& seats, const std::string& item,
                          const Moment& at) {
  const auto held = held_on(seats, at.day);
  VotesInRoom votes;
  votes.eligible = votes_of(held);
  for (const auto& row : held) {
    const auto& seat = row.value;
    if (!is_present(attendance, seat.id, at)) continue;
    votes.present += seat.weight;
    if (is_barred(attendance, item, seat.id)) votes.excluded += seat.weight;
  }
  for (const auto& row : attendance.proxies) {
    const auto* giver = seat_with(held, row.value.giver);
    if (giver != nullptr && is_effective(attendance, row.value, item, at)) votes.proxies += giver->weight;
  }
  return votes;
}

Seats voters_on(const Attendance& attendance, const Seats& seats, const std::string& item, const Moment& at) {
  const auto is_represented = [&](const std::string& seat) {
    return std::any_of(attendance.proxies.begin(), attendance.proxies.end(), [&](const auto& row) {
      return row.value.giver == seat && is_effective(attendance, row.value, item, at);
    });
  };
  auto voters = held_on(seats, at.day);
  std::erase_if(voters, [&](const auto& row) {
    const auto& seat = row.value;
    if (!seat.votes()) return true;
    if (is_present(attendance, seat.id, at)) return is_barred(attendance, item, seat.id);
    return !is_represented(seat.id);
  });
  return voters;
}

std::string chair_at(const Attendance& attendance, const Seats& seats, const Moment& at) {
  const OfficeTaken* last = nullptr;
  for (const auto& row : attendance.offices) {
    const auto& taken = row.value;
    if (taken.office != MeetingOffice::chair || (taken.at && *taken.at > at)) continue;
    if (last == nullptr || last->at <= taken.at) last = &taken;
  }
  if (last != nullptr) return last->seat;
  for (const auto& row : held_on(seats, at.day))
    if (row.value.role == SeatRole::chair && is_present(attendance, row.value.id, at)) return row.value.id;
  return {};
}

base::Refusals check(const PresenceNoted& noted, const Attendance& before) {
  base::Refusals wrong;
  const bool has_guest = noted.guest && (noted.guest->erased || !base::trim(noted.guest->text).empty());
  if (noted.seat.empty() && !has_guest) wrong.push_back({"presence.nobody", {}, "guest"});
  if (moves(noted.presence) && !noted.at) wrong.push_back({"presence.when_missing", {}, "at"});
  if (!wrong.empty() || noted.seat.empty() || !noted.at) return wrong;
  Attendance others = before;
  std::erase_if(others.notes, [&](const auto& row) { return row.value.id == noted.id; });
  const auto* last = presence_of(others, noted.seat, *noted.at);
  // Typed, it is a slip of the hand; noted as it happens, somebody just comes and goes quickly.
  if (last != nullptr && moves(noted.presence) && last->at == noted.at && !noted.at->is_live())
    return {{"presence.same_moment", {{"clock", noted.at->clock}}, "at"}};
  const bool is_there = last != nullptr && last->presence == Presence::arrived;
  if (is_there && noted.presence == Presence::arrived) return {{"presence.already_there", {}, "at"}};
  if (!is_there && noted.presence == Presence::left) return {{"presence.not_there", {}, "at"}};
  return wrong;
}

bool is_effective(const Attendance& attendance, const ProxyGiven& proxy, const std::string& item,
                  const Moment& at) {
  return holds(attendance, proxy, at) && is_present(attendance, proxy.holder, at) &&
         !is_present(attendance, proxy.giver, at) && !is_barred(attendance, item, proxy.holder) &&
         !is_barred(attendance, item, proxy.giver);
}

bool overlap(const Attendance& attendance, const ProxyGiven& first, const ProxyGiven& second) {
  const auto a = bounded(attendance, first), b = bounded(attendance, second);
  const bool a_first = !a.until || !b.from || *b.from < *a.until;
  const bool b_first = !b.until || !a.from || *a.from < *b.until;
  return a_first && b_first;
}

base::Refusals check(const ProxyGiven& proxy, const Attendance& before) {
  base::Refusals wrong;
  if (proxy.giver == proxy.holder) wrong.push_back({"proxy.to_oneself", {}, "holder"});
  if (proxy.from && proxy.until && *proxy.until <= *proxy.from)
    wrong.push_back({"proxy.ends_before_it_begins", {}, "until"});
  for (const auto& row : before.proxies)
    if (row.value.id != proxy.id && row.value.giver == proxy.giver && overlap(before, row.value, proxy))
      return {{"proxy.given_twice", {}, "giver"}};
  return wrong;
}

std::string_view name_of(Presence presence) { return name_in(presences, presence); }
std::string_view name_of(MeetingOffice office) { return name_in(offices_named, office); }
std::optional<Presence> presence_named(std::string_view name) { return value_in(presences, name); }
std::optional<MeetingOffice> meeting_office_named(std::string_view name) {
  return value_in(offices_named, name);
}

}  // namespace gremium::domain
