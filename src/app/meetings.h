// Planning a meeting and leading it from state to state.
#pragma once

#include <optional>

#include "app/act.h"
#include "app/repetitions.h"
#include "domain/meeting.h"

namespace gremium::app {

// Answers the meeting's id. A second call begins with the items that the first could not decide. The number
// is the next of its body and period, with a series of their own for those that are not public; without a
// period that is the year of its first day. Codes: body.unknown, meeting.unknown (second_call_of), those of
// domain::check, text.*. Fields: body, date, begins, ends, period, title, place, online_url. Where a
// repetition is asked about: meeting.alike, see repetitions.h.
Recorded plan_meeting(House& house, const Submission& submission, domain::Meeting meeting,
                      Repetition repetition = Repetition::is_entered);
// Body, period and number stay; one that is no longer public, or becomes so, gets a number of the other
// series. What is not public becomes so only by those who may
// publish. Also stale, meeting.minutes_approved, meeting.not_yours_to_publish (is_public).
Recorded amend_meeting(House& house, const Submission& submission, domain::Meeting meeting,
                       domain::FactNumber seen, const std::string& reason);

// Invites, opens, closes or cancels it; answers its id. An invitation after the last day for it is recorded,
// and says so. Minutes are released and approved by acts of their own. Codes: meeting.unknown, stale,
// meeting.minutes_approved, meeting.cannot_advance (arguments from, to), meeting.in_future (at; argument
// today), meeting.before_last (at; argument last), meeting.before_event (at; of closing: what, about, last),
// meeting.agenda_empty, meeting.item_open (argument number), text.* (note).
Recorded advance_meeting(House& house, const Submission& submission, domain::MeetingAdvanced advance,
                         domain::FactNumber seen);
// The newest step was a mistake: it is voided. Codes: meeting.unknown, stale, meeting.nothing_to_take_back.
Recorded take_back_meeting_advance(House& house, const Submission& submission, const std::string& meeting,
                                   domain::FactNumber seen);

// The last day to invite, by the rules in force on the first day; nothing if none is set.
std::optional<base::Day> invite_by(storage::Connection& connection, const domain::Meeting& meeting);

// Whether its approved minutes are being corrected: what they said waits for the version that says it anew.
bool is_under_correction(storage::Connection& connection, const std::string& meeting);

// "meeting.unknown", or "meeting.minutes_approved" (argument meeting): once approved, only an open correction
// of the minutes changes it.
std::optional<base::Refusal> check_may_change(storage::Connection& connection, const std::string& meeting);

}  // namespace gremium::app
