// What was found as pages show it, with the words that were looked for marked.
#pragma once

#include <string>

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// For {{> shared/_pieces}}: the text in pieces, each of text, hit.
render::List pieces_of(const std::string& text, const domain::SearchQuestion& question);
// The words around the first that was looked for, in pieces; empty where the text has none of them.
render::List excerpt_of(const std::string& text, const domain::SearchQuestion& question);

// For {{> shared/_hit}}. Nothing for what is there no more.
std::optional<render::Object> hit_row(const Context& context, const app::View& view,
                                      const domain::SearchHit& hit, const domain::SearchQuestion& question);

// What became of the words of a question: which are nowhere, and what was looked for in their place.
render::List notes_on(const Context& context, const domain::SearchQuestion& question);

}  // namespace gremium::web
