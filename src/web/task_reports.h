// Reports on tasks: the form for one task, and for several at once.
#pragma once

#include "app/tasks.h"
#include "web/form_page.h"

namespace gremium::web {

FormPage report_form(const Context& context, const domain::TaskCase& found, base::Day today);
// On those of a list that are not finished; without any, a form without sets.
FormPage reports_form(const Context& context, const app::View& view,
                      const std::vector<domain::TaskListEntry>& entries, base::Day today);

// What was typed, on the task that the address names, if any; what cannot be read is noted.
domain::TaskReported typed_report(const Context& context, base::Refusals& wrong);
// The tasks that were ticked, as the form showed them.
std::vector<app::SeenTask> ticked_tasks(const Context& context);

}  // namespace gremium::web
