// A roll call as a form writes it: one line for each voice, "Name: yes", in any of our languages.
#pragma once

#include <string>
#include <vector>

#include "app/view.h"
#include "web/site.h"

namespace gremium::web {

// The lines as a form shows them; those who were erased are said to be so.
std::string roll_call_text(const Context& context, const app::View& view,
                           const std::vector<domain::VoiceCast>& voices);

// Reads the lines back. In a body whose seats are known a name is that of a seat held on the day, else it is
// kept as it is. Notes at `roll_call`, each with the line: roll_call.line_malformed, roll_call.choice_unknown
// (text), roll_call.name_unknown (text), roll_call.name_twice (text).
std::vector<domain::VoiceCast> read_roll_call(const Context& context, const app::View& view,
                                              const std::string& text, const domain::Seats& held,
                                              base::Refusals& wrong);

// What was refused about seats of a roll call, with the names of those who sit there (argument name).
base::Refusals with_names(const Context& context, const app::View& view, base::Refusals refusals);

}  // namespace gremium::web
