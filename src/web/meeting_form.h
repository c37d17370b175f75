// The forms of a meeting: planning and changing it, and each step it can take.
#pragma once

#include <vector>

#include "app/view.h"
#include "domain/meeting.h"
#include "web/form_page.h"

namespace gremium::web {

// For a new one (no id) or a recorded one.
FormPage meeting_form(const Context& context, const app::View& view, const domain::Meeting& meeting,
                      std::int64_t seen);
// What was typed, over what was recorded; what cannot be read is noted.
domain::Meeting typed_meeting(const Context& context, domain::Meeting meeting, base::Refusals& wrong);

// One form for each state the office can lead it to, the likely one first; their ids are the states' names.
std::vector<FormPage> step_forms(const Context& context, const app::View& view,
                                 const domain::MeetingCase& found);
domain::MeetingAdvanced typed_step(const Context& context, base::Refusals& wrong);
FormPage take_back_form(const domain::MeetingCase& found);

// A day and a clock: the fields "at" and "at_clock". Nothing if either cannot be read, which is noted.
std::vector<Field> moment_fields(const Context& context, const app::View& view,
                                 const domain::Meeting& meeting);
std::optional<domain::Moment> typed_moment(const Context& context, base::Refusals& wrong);

}  // namespace gremium::web
