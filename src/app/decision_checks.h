// What a decision is checked against before it is recorded: the meeting it was taken in, who was there, the
// decisions before it.
#pragma once

#include "app/act.h"
#include "domain/decision.h"

namespace gremium::app {

// Of a decision about an agenda item: body, meeting, paper and language are the item's, the day lies within
// the meeting, and figures that were not typed are those of the room. Codes: agenda_item.unknown (item),
// meeting.unknown (meeting), meeting.minutes_approved, decision.meeting_not_open (item),
// decision.not_in_meeting (date; arguments first, last), decision.item_not_public (is_public).
base::Refusals place_in_meeting(Desk& desk, domain::Decision& decision);

// Fills the tally from the roll call. Codes: roll_call.secret (method), roll_call.voice_twice,
// roll_call.barred, roll_call.not_present (roll_call; argument seat), roll_call.nobody, seat.unknown
// (roll_call), roll_call.contradicts (yes, no, abstentions, invalid; argument counted).
base::Refusals count_roll_call(Desk& desk, domain::Decision& decision);

// What it does to others. Codes: decision.supersedes_unknown, decision.supersedes_itself,
// decision.supersedes_later, decision.supersedes_not_adopted, decision.already_annulled and
// decision.already_replaced (argument title), decision.supersedes_two (annuls, replaces),
// decision.referred_to_missing, decision.secret_otherwise (method), decision.referred_to_itself, body.unknown
// (referred_to), paper.unknown (paper).
base::Refusals check_relations(Desk& desk, const domain::Decision& decision, bool is_own);

// The next number of the body's series, public or not: "12/2025", "N 3/2025". Its item says which, not who
// may release it; without one, what it is meant to be. Once given it stays. A number that was typed is
// taken if it is of that series and goes beyond all given before, as where numbers began elsewhere:
// decision.number_given (number; argument next).
std::optional<base::Refusal> give_number(Desk& desk, domain::Decision& decision);

// Ends the item that was called as the decision says; leaves it where it was ended before.
void advance_item(Desk& desk, const domain::Decision& decision);

}  // namespace gremium::app
