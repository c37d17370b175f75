// The form for one decision: its fields, what was typed in them, and what a printed result puts in them.
#pragma once

#include "app/view.h"
#include "web/form_page.h"

namespace gremium::web {

// For a new decision without an id; bodies of one organisation, or all.
FormPage decision_form(const Context& context, const app::View& view, const domain::Decision& decision,
                       std::int64_t seen, const std::string& organisation);

// What was typed, over what was recorded; what cannot be read is noted.
domain::Decision typed_decision(const Context& context, const app::View& view, domain::Decision decision,
                                base::Refusals& wrong);

// What a new one begins with: the agenda item, the organisation, or the decision that it annuls or replaces,
// as the address says (item, paper and body, annuls, replaces).
domain::Decision begun_decision(const Context& context, const app::View& view);
// As the last one that this account entered a short while ago: body, day, language and source. False: there
// is none.
bool go_on_from_last(const Context& context, const app::View& view, domain::Decision& decision);

// Reads the result as printed into outcome, label and figures. Answers what was understood and what is odd
// about it, in sentences (text).
render::List read_result(const Context& context, domain::Decision& decision);

}  // namespace gremium::web
