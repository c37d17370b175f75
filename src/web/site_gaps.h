// What a public site still lacks, as pages of the office show it to administrators.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// For {{> shared/_gaps}}: each of text, href (where it is mended; empty: where the server is started).
// Of one kind at most so many; the last line then says how many more there are.
render::List gap_rows(const Context& context, const app::View& view);
int number_of_gaps(const Context& context, const app::View& view);

}  // namespace gremium::web
