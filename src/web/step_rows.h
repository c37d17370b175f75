// The steps of a case as pages show them, see views/shared/_steps.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Done, skipped, next, to come: with what each waits for. The office also sees what its procedure asks, which
// documents are there, and why a step was skipped.
render::List step_rows(const Context& context, const app::View& view, const domain::AccessionCase& found,
                       const domain::CaseProgress& progress);
render::List step_rows(const Context& context, const app::View& view, const domain::AccessionCase& found);
// "12 days in this step; 30 were expected." Empty where nobody knows since when.
std::string days_text(const Context& context, const domain::CaseProgress& progress);
// A case that has just begun: what a procedure comes to.
render::List preview_rows(const Context& context, const app::View& view, const std::string& network,
                          std::vector<domain::PlannedStep> steps);
// Cases that stall: list of href, organisation, networks, step, days, since.
render::List stalled_rows(const Context& context, const app::View& view);

// What a reader came for, in one sentence: member since when, or what is done next. Empty: the case says it.
std::string where_it_stands(const Context& context, const app::View& view,
                            const domain::AccessionCase& found);

}  // namespace gremium::web
