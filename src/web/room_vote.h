// The vote in the room: its form, what is typed into it, and what the rules make of it.
#pragma once

#include "web/room.h"

namespace gremium::web {

// A vote as typed into the form of the room, with the figures of the room. Codes, each at a field of that
// form: tally.* and those of decisions; room.chair_missing (chair), room.outcome_missing (outcome).
domain::Decision typed_vote(const Context& context, const Room& room, const domain::AgendaLine& line,
                            base::Refusals& wrong);
// What was refused about who is there stands at the last figure typed: the room's form has no field for it.
base::Refusals at_fields_of_vote(const Context& context, base::Refusals refusals);
// Before anything is counted: of the item, with the circumstances that the room knows. nullptr: of none.
domain::Decision vote_on(const Room& room, const domain::AgendaLine* line);
// As the rules in force make it out; also where nothing was counted yet.
domain::MajorityJudgement judge(const Room& room, const domain::Decision& vote);

// Whether what was sent asks to have its phrase read, not to be recorded.
bool asks_to_read(const Context& context);
// The figures typed so far; what is wrong with them is noted.
domain::Tally typed_tally(const Context& context, base::Refusals& wrong);

// For {{> shared/_vote}}.
render::Object vote_view(const Context& context, const app::View& view, const Room& room,
                         const domain::AgendaLine& line, const base::Refusals& refusals);

}  // namespace gremium::web
