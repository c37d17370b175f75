// A meeting of a body, from its planning to the approval of its minutes.
//
// What happened to it is a row of facts, MeetingAdvanced; the state is the one of the newest. Its number is
// given once, by body and period, and never again to another; those that are not public have a series of
// their own, so that no gap tells of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/moment.h"
#include "domain/recorded.h"
#include "domain/rule_set.h"

namespace gremium::domain {

enum class MeetingState {
  planned,
  invited,
  in_session,
  closed,
  minutes_released,
  minutes_approved,
  cancelled
};

// One day of a meeting, as planned.
struct Sitting {
  base::Day date = base::Day::of_number(0);
  // HH:MM where the body is; empty: not settled yet.
  std::string begins;
  std::string ends;

  bool operator==(const Sitting&) const = default;
};

struct Meeting {
  // Short random id, given once.
  std::string id;
  std::string body;
  // 3 of period "2025"; the period is what the body counts in: a year, a term of office.
  int number = 0;
  std::string period;
  // Only where it has a name of its own ("Konstituierende Sitzung").
  std::string title;
  // Of its agenda and minutes.
  base::Language language = base::Language::de;
  // At least one, in the order of their days.
  std::vector<Sitting> sittings;
  std::string place;
  std::string online_url;
  bool is_public = true;
  // The meeting that had no quorum and is called again; empty: none.
  std::string second_call_of;

  bool operator==(const Meeting&) const = default;
  base::Day first_day() const { return sittings.front().date; }
  base::Day last_day() const { return sittings.back().date; }
};

// Whether it begins on other days, or at another time. How long it is to last does not matter.
bool is_moved(const Meeting& before, const Meeting& after);

// "3/2025".
std::string number_of(const Meeting& meeting);

struct MeetingAdvanced {
  // Short random id.
  std::string id;
  std::string meeting;
  MeetingState state = MeetingState::planned;
  Moment at;
  // Of an invitation: the last day to invite by the rules in force; empty: none is set.
  std::optional<base::Day> invite_by;
  // Why it is cancelled; that the invitation came late and why.
  std::string note;

  bool operator==(const MeetingAdvanced&) const = default;
  // The invitation went out after the last day for it.
  bool is_late() const { return invite_by && at.day > *invite_by; }
};

// In the order they were entered.
using MeetingAdvances = std::vector<Recorded<MeetingAdvanced>>;

struct MeetingCase {
  Recorded<Meeting> meeting;
  MeetingAdvances advances;

  MeetingState state() const;
  // The newest one to that state; nullptr if it never came.
  const MeetingAdvanced* when(MeetingState state) const;
  // The public sees its agenda: people were invited with it, or it met without.
  bool agenda_is_out() const;
  // Whether it was closed before that moment; a minute that is not told to the second lasts to its end.
  bool is_closed_before(const Moment& at) const;
  // What a form has seen: the newest fact about the meeting or its state.
  std::int64_t newest_fact() const;
};

// Whether a meeting can go from one state to the next: planned → invited → in session → closed → minutes
// released → minutes approved; cancelled from planned and invited; minutes approved only once released.
bool can_advance(MeetingState from, MeetingState to);

// The last day to invite for a meeting of that day; nothing if no period is set. Calendar days: day − days;
// full days: neither the day of the invitation nor that of the meeting counts.
std::optional<base::Day> invite_by(const Notice& notice, base::Day first_day);

// The field of a sitting: "date" of the first, "date_2" of the second …
std::string sitting_field(std::string_view name, std::size_t place);

// Codes: meeting.no_sitting (date), meeting.sittings_out_of_order (date), meeting.clock_malformed (begins,
// ends), meeting.ends_before_it_begins (ends), text.missing (period). Fields of sittings as sitting_field().
base::Refusals check(const Meeting& meeting);

// Which meetings, newest first. Pages go on after a meeting, never by an offset.
struct MeetingFilter {
  bool public_only = true;
  // Of this body; of bodies of this organisation. Empty: all.
  std::string body = {};
  std::string organisation = {};
  // Only those after this one in the list: its first day and id as the page before ended with.
  std::string after_day = {};
  std::string after_id = {};
  int limit = 50;
  // Only those whose last day lies before this one.
  std::optional<base::Day> over_before = {};
  // Only those that begin on this day or before.
  std::optional<base::Day> begins_until = {};
};

// From the first day of the first meeting to the last day of the last one.
struct MeetingSpan {
  base::Day first = base::Day::of_number(0);
  base::Day last = base::Day::of_number(0);
};

// Nothing more happens in it: only its minutes are still to come.
bool is_over(MeetingState state);

// Names as files and forms write them.
std::string_view name_of(MeetingState state);
std::optional<MeetingState> meeting_state_named(std::string_view name);

}  // namespace gremium::domain
