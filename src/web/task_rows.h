// Tasks as pages show them: a line of a list, a light, a report.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

std::string task_address(const std::string& id);

// The target to the day, month or year; "permanent" without one.
std::string target_text(const Context& context, const std::optional<base::PartialDay>& target);
// The colour in words and as a shape, and why. For {{> shared/_light}}.
render::Object light_view(const Context& context, const domain::Light& light);
// For {{> shared/_task_table}}.
render::Object task_row(const Context& context, const domain::TaskListEntry& entry);
render::List task_rows(const Context& context, const std::vector<domain::TaskListEntry>& entries);
// The tasks of a decision. In the office with light and link, for the public as last reported.
render::List tasks_of(const Context& context, const app::View& view, const domain::Decision& decision);
// The reports on a task, newest first. `lang`: of their texts.
render::List reports_of(const Context& context, const domain::TaskReports& reports, const std::string& lang);

}  // namespace gremium::web
