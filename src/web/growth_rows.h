// What the page of a network shows of its members together: how it grew, and of what kinds they are.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// For {{> shared/_growth}}: a chart drawn here, and the same as a table. Nothing to show: has_growth is
// false. `file`: where the series is as a file.
void add_growth(const Context& context, const std::vector<domain::GrowthStep>& series, base::Day until,
                const std::string& file, render::Object& content);

// Tables of label and number: members on the day by kind, and by country.
void add_shares(const Context& context, const app::Roster& roster, render::Object& content);

}  // namespace gremium::web
