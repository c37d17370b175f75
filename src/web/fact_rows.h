// What a text rests on: facts by their numbers, as the office reads and finds them.
#pragma once

#include <vector>

#include "app/view.h"
#include "domain/fact.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// List of text ("Decision: Joining Efus, 13 May 2024") and href, the record's page; each record once, in the
// order of the facts. A fact that has no page of its own has no href.
render::List fact_rows(const Context& context, const app::View& view,
                       const std::vector<domain::FactNumber>& facts);

}  // namespace gremium::web
