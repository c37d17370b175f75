// Who is there, who votes for whom, who is barred, who is in the chair.
#pragma once

#include <string>
#include <vector>

#include "app/act.h"
#include "domain/attendance.h"

namespace gremium::app {

// All refuse with meeting.unknown, meeting.minutes_approved and meeting.not_in_session (of a meeting that is
// cancelled, or planned only).

// Answers the note's id. Codes: seat.unknown (seat), text.* (guest, function, note), meeting.in_future (at),
// presence.after_end (at; argument end), and those of domain::check.
Recorded note_presence(House& house, const Submission& submission, domain::PresenceNoted noted);
// One note for each of those seats, all or none, as at the opening; seats that are there already stay as they
// are. Answers the meeting's id.
Recorded note_presences(House& house, const Submission& submission, const domain::PresenceNoted& noted,
                        const std::vector<std::string>& seats);
// Another moment or kind for a note. Also presence.unknown, stale.
Recorded amend_presence(House& house, const Submission& submission, domain::PresenceNoted noted,
                        domain::FactNumber seen);
// The note was a mistake. Codes: presence.unknown, stale.
Recorded take_back_presence(House& house, const Submission& submission, const std::string& meeting,
                            const std::string& note, domain::FactNumber seen);

// Answers the proxy's id. Codes: seat.unknown (giver, holder), proxy.not_allowed, proxy.too_many (holder;
// argument most), proxy.no_vote (giver), and those of domain::check.
Recorded give_proxy(House& house, const Submission& submission, domain::ProxyGiven proxy);
Recorded take_back_proxy(House& house, const Submission& submission, const std::string& meeting,
                         const std::string& proxy, domain::FactNumber seen);

// Answers the item's id. Codes: agenda_item.unknown, seat.unknown (seat), barred.twice (seat), text.*
// (reason).
Recorded bar_member(House& house, const Submission& submission, domain::MemberBarred barred);
// Code: presence.unknown.
Recorded take_back_bar(House& house, const Submission& submission, const std::string& item,
                       const std::string& bar, domain::FactNumber seen);

// Answers the meeting's id. Codes: seat.unknown (seat), meeting_office.nobody (seat), text.* (person),
// meeting.in_future (at; also from the beginning of a meeting that is to come).
Recorded take_meeting_office(House& house, const Submission& submission, domain::OfficeTaken taken);
Recorded take_back_meeting_office(House& house, const Submission& submission, const std::string& meeting,
                                  const std::string& taken, domain::FactNumber seen);

}  // namespace gremium::app
