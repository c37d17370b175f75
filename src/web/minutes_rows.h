// Minutes as pages show them: passages, where they stand, what changed between versions.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// The text of the title passage; the bare word for minutes where there is none.
std::string title_of(const Context& context, const domain::MinutesPassages& passages);
// All but the title, for {{> shared/_minutes}}.
render::List passage_rows(base::Language language, const domain::MinutesPassages& passages);
// What differs, line by line; lines that are the same are left out.
render::List changed_lines(const domain::MinutesPassages& before, const domain::MinutesPassages& after);

// Of one version. `is_newest`: no later one was released.
render::Object minutes_state(const Context& context, const app::View& view, const domain::Meeting& meeting,
                             const domain::MinutesCase& minutes, const domain::MinutesReleased& version,
                             bool is_newest);
render::Object draft_state(const Context& context, const domain::MinutesCase& minutes);
// What the body does with minutes by the rules of that day.
domain::MinutesApproval approval_asked(const app::View& view, const std::string& body, base::Day day);

// "3/2025".
std::string number_of(const domain::Meeting& meeting);

}  // namespace gremium::web
