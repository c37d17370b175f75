// Writing an agenda, moving its items, and what becomes of them in the meeting.
#pragma once

#include "app/act.h"
#include "domain/agenda.h"

namespace gremium::app {

// All answer the item's id and refuse with meeting.unknown, agenda_item.unknown, stale,
// meeting.minutes_approved. `seen` of an item: its newest fact (domain::AgendaLine::newest_fact); of the
// agenda: domain::Agenda::arranged.

// Public items are numbered as if there were no others, those in a series of their own; and nothing public
// stands under what is not.

// Puts it at the end, or under `parent`. After the invitation it needs a reason; while the meeting is in
// session also the decision of that meeting that let it in. Codes: text.*, agenda_item.reason_missing
// (added_late), agenda_item.decision_missing (added_by), agenda_item.parent_unknown (parent),
// agenda_item.parent_not_public (is_public), paper.unknown (paper), meeting.agenda_closed.
Recorded add_agenda_item(House& house, const Submission& submission, domain::AgendaItem item,
                         const std::string& parent = {});
// Meeting, history and how it came onto the agenda stay. What is not public becomes so only by those who may
// publish; opened or closed, it gets a number of the other series. Codes: text.*, paper.unknown,
// agenda_item.not_yours_to_publish, agenda_item.parent_not_public, agenda_item.public_under_it (is_public).
Recorded amend_agenda_item(House& house, const Submission& submission, domain::AgendaItem item,
                           domain::FactNumber seen, const std::string& reason);
// Until the invitation, after which numbers stay; what is taken earlier in the meeting is just called
// earlier. Codes: agenda_item.cannot_move, agenda_item.parent_not_public, meeting.agenda_closed.
Recorded move_agenda_item(House& house, const Submission& submission, const std::string& item,
                          domain::Move move, domain::FactNumber seen_agenda);
// Takes it off an agenda nobody was invited with. Codes: meeting.agenda_closed, agenda_item.has_children.
Recorded remove_agenda_item(House& house, const Submission& submission, const std::string& item,
                            domain::FactNumber seen);
// Puts it onto the agenda of a later meeting of the same body, with its history; where it was still open it
// is postponed at the moment given. `reason`: why it comes after that meeting's invitation. Answers the new
// item's id. Codes: agenda_item.cannot_carry (meeting), agenda_item.carried_twice (meeting),
// agenda_item.before_last (at), agenda_item.reason_missing (added_late), text.* (added_late).
Recorded carry_over(House& house, const Submission& submission, const std::string& item,
                    const std::string& meeting, const domain::Moment& at, const std::string& reason = {});

// Calls it, or ends it. Codes: meeting.not_in_session, agenda_item.cannot_advance (from, to),
// agenda_item.other_called (number), agenda_item.before_last (at), body.unknown (referred_to), text.*.
Recorded advance_agenda_item(House& house, const Submission& submission, domain::ItemAdvanced advance,
                             domain::FactNumber seen);
// Code: agenda_item.nothing_to_take_back.
Recorded take_back_item_advance(House& house, const Submission& submission, const std::string& item,
                                domain::FactNumber seen);
// Onto the agenda of a second call: what the first could not decide for lack of a quorum, with its history.
void take_up_again(Desk& desk, const domain::Meeting& meeting);

// The numbers that people are invited with.
void number_agenda(Desk& desk, const std::string& meeting);

// What the minutes say of it, instead of what they said. `seen`: of the text, 0 if there was none.
Recorded minute_item(House& house, const Submission& submission, domain::ItemMinuted minuted,
                     domain::FactNumber seen);

}  // namespace gremium::app
