// Who was there, at each moment of a meeting: arrivals and departures, proxies, and who was barred from an
// item.
//
// Presence is never stored: it is what the notes up to a moment say, in whatever order they were entered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/moment.h"
#include "domain/personal.h"
#include "domain/recorded.h"
#include "domain/seat.h"

namespace gremium::domain {

enum class Presence { arrived, left, excused, absent };
// Whether it happens at a moment; the others stay away.
bool moves(Presence presence);

// One note on one seat or guest.
struct PresenceNoted {
  // Short random id.
  std::string id;
  std::string meeting;
  // Empty: a guest.
  std::string seat;
  std::optional<Personal> guest;
  // What the guest is there as.
  std::string function;
  Presence presence = Presence::arrived;
  // Of those who arrived and left. Of others the beginning of the day on which they stay away (start_of);
  // empty: the whole meeting.
  std::optional<Moment> at;
  // Takes part by video.
  bool remote = false;
  std::string note;

  bool operator==(const PresenceNoted&) const = default;
};

// A vote carried for an absent member.
struct ProxyGiven {
  std::string id;
  std::string meeting;
  // Seats.
  std::string giver;
  std::string holder;
  // Both empty: for the whole meeting. One alone: on the sitting day it names.
  std::optional<Moment> from;
  std::optional<Moment> until;

  bool operator==(const ProxyGiven&) const = default;
};

// Barred from an item for a conflict of interest: neither debates nor votes.
struct MemberBarred {
  std::string id;
  std::string item;
  std::string seat;
  std::string reason;

  bool operator==(const MemberBarred&) const = default;
};

enum class MeetingOffice { chair, minute_taker, teller };

// Who led the meeting or took its minutes, from a moment on: "Vorsitzender zu TOP 5".
struct OfficeTaken {
  std::string id;
  std::string meeting;
  MeetingOffice office = MeetingOffice::chair;
  // A seat, or somebody else.
  std::string seat;
  std::optional<Personal> person;
  std::optional<Moment> at;

  bool operator==(const OfficeTaken&) const = default;
};

// All that was noted about one meeting, in the order it was entered.
struct Attendance {
  std::vector<Recorded<PresenceNoted>> notes;
  std::vector<Recorded<ProxyGiven>> proxies;
  std::vector<Recorded<MemberBarred>> barred;
  std::vector<Recorded<OfficeTaken>> offices;
  // The days on which the meeting sits, in their order. Each begins with nobody noted; what is noted after
  // midnight belongs to the day before if none of them has begun. Empty: one day.
  std::vector<base::Day> days = {};

  std::int64_t newest_fact() const;
  // Which of the days a moment belongs to: its place.
  std::size_t day_of(const Moment& at) const;
};

// Before all that happens on that day: of notes that hold for the whole of it.
Moment start_of(base::Day day);

// The newest note on a seat up to a moment and on its day; nullptr: none. Notes without a moment stand before
// all others.
const PresenceNoted* presence_of(const Attendance& attendance, const std::string& seat, const Moment& at);
bool is_present(const Attendance& attendance, const std::string& seat, const Moment& at);
// Ids of the seats present, in the order of `seats`.
std::vector<std::string> present_at(const Attendance& attendance, const Seats& seats, const Moment& at);

// The votes in the room when an item is voted on; the figures a tally begins with.
struct VotesInRoom {
  // Votes of all seats held that day; of those present; of those present and barred; carried for absent ones
  // by members who are present and not barred themselves.
  int eligible = 0;
  int present = 0;
  int excluded = 0;
  int proxies = 0;

  // How many can be cast.
  int castable() const { return present - excluded + proxies; }
  bool operator==(const VotesInRoom&) const = default;
};

// `seats`: of the body; those held on the day of the moment count. `item` empty: nobody is barred.
VotesInRoom votes_in_room(const Attendance& attendance, const Seats& seats, const std::string& item,
                          const Moment& at);

// Those whose votes are cast on the item: there or represented, not barred.
Seats voters_on(const Attendance& attendance, const Seats& seats, const std::string& item, const Moment& at);

// The seat of who leads the meeting then: as it was noted, else the chair's that is there. Empty: nobody's.
std::string chair_at(const Attendance& attendance, const Seats& seats, const Moment& at);

// Whether a note can stand beside the others. Codes: presence.same_moment (at; not for those noted live),
// presence.already_there (at), presence.not_there (at), presence.when_missing (at), presence.nobody (guest).
base::Refusals check(const PresenceNoted& noted, const Attendance& before);
// Whether two proxies hold at one moment of the meeting at least.
bool overlap(const Attendance& attendance, const ProxyGiven& a, const ProxyGiven& b);
// Whether it counts at a moment: the holder is there and votes, and the giver is not.
bool is_effective(const Attendance& attendance, const ProxyGiven& proxy, const std::string& item,
                  const Moment& at);
// Codes: proxy.to_oneself (holder), proxy.given_twice (giver), proxy.ends_before_it_begins (until).
base::Refusals check(const ProxyGiven& proxy, const Attendance& before);

// Names as files and forms write them.
std::string_view name_of(Presence presence);
std::string_view name_of(MeetingOffice office);
std::optional<Presence> presence_named(std::string_view name);
std::optional<MeetingOffice> meeting_office_named(std::string_view name);

}  // namespace gremium::domain
