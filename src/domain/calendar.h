// What a calendar shows: meetings, and the days memberships begin and end.
//
// Whoever subscribed holds a copy of each entry. So an entry keeps its identity for good, counts its changes,
// and is called off rather than dropped where its day falls away. What is not public, or is no longer, is not
// told of at all, and counts for nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/body.h"
#include "domain/meeting.h"
#include "domain/membership.h"

namespace gremium::domain {

enum class CalendarKind {
  meeting,  // one day of a meeting
  begins,   // the first day of a membership
  ends,     // its last day
};

struct CalendarEntry {
  // These three tell it from all others: what it is, the meeting's or membership's id, and which of the
  // meeting's days, from 1.
  CalendarKind kind = CalendarKind::meeting;
  std::string subject;
  int part = 1;

  base::Day day = base::Day::of_number(0);
  // HH:MM in the time zone; empty: not settled, or all day.
  std::string begins;
  std::string ends;
  std::string time_zone;
  // Whose membership it is, or whose body meets.
  std::string organisation;
  // Of a membership.
  std::string network;
  // Of a meeting.
  std::string body;
  std::string title;
  int number = 0;
  std::string period;
  std::string place;
  std::string online_url;
  bool cancelled = false;

  bool operator==(const CalendarEntry&) const = default;
  bool is_same(const CalendarEntry& other) const {
    return kind == other.kind && subject == other.subject && part == other.part;
  }
};

// An entry with its past.
struct KeptEntry {
  CalendarEntry entry;
  // False: it was public once and is not now. Kept only to go on counting should it be so again.
  bool shown = true;
  // How often it changed while it was public.
  int changes = 0;
  base::Instant since;
  base::Instant changed_at;

  bool operator==(const KeptEntry&) const = default;
};

// As they stand; nothing of what is not public, or has no day. The body is the meeting's.
std::vector<CalendarEntry> calendar_entries(const MeetingCase& meeting, const Body& body);
std::vector<CalendarEntry> calendar_entries(const Membership& membership);

// What becomes of the entries of one meeting or membership when `now` is what stands of it: new ones, changed
// ones, and those called off whose day is gone. `at`: when that was entered.
std::vector<KeptEntry> go_on(std::vector<KeptEntry> kept, const std::vector<CalendarEntry>& now,
                             base::Instant at);
// The same where it is not public now.
std::vector<KeptEntry> hide(std::vector<KeptEntry> kept);

// Which entries, by their day.
struct CalendarFilter {
  // Members of this network and the meetings of its own bodies; of this organisation; meetings of this body.
  // Empty: all.
  std::string network = {};
  std::string organisation = {};
  std::string body = {};
  // Only those of this day or later.
  std::optional<base::Day> from = {};
};

std::string_view name_of(CalendarKind kind);
std::optional<CalendarKind> calendar_kind_named(std::string_view name);

}  // namespace gremium::domain
