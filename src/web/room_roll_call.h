// The roll call of a vote in the room: a choice for everybody whose vote can be cast on the item, and what
// was chosen.
#pragma once

#include "web/form_page.h"
#include "web/room.h"

namespace gremium::web {

// One for each of them, by name.
std::vector<Field> fields_by_name(const Context& context, const app::View& view, const Room& room,
                                  const domain::AgendaItem& item);
// Whether anything was chosen.
bool says_voices(const Context& context);
// Who voted how, into the vote, with the figures not typed and the chair's vote; nothing if nothing was
// chosen. The others voted as the field `rest` says. Codes: room.voices_missing (rest; argument number),
// roll_call.not_present (roll_call; argument seat), room.chair_contradicts (chair).
void take_voices(const Context& context, const Room& room, domain::Decision& vote, base::Refusals& wrong);

}  // namespace gremium::web
