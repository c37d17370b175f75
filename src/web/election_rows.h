// Elections as pages show them: a line of a list, the facts, the rounds with what their rule makes of them.
#pragma once

#include "app/view.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// Public or in the office, after who is looking.
std::string election_address(const Context& context, const std::string& id);
// Of a candidate; a word in its place where it was erased.
std::string candidate_name(const Context& context, const domain::ElectionCase& found, const std::string& id);
// The item under which it is held: href, label; nothing where there is none, or none to be seen.
std::optional<render::Object> election_item(const Context& context, const app::View& view,
                                            const domain::Election& election);
// For {{> shared/_election}} and {{> shared/_election_facts}}.
render::Object election_row(const Context& context, const app::View& view, const domain::ElectionCase& found);
// Who stands, and for {{> shared/_election_rounds}} the rounds, the first first.
void add_rounds(const Context& context, const domain::ElectionCase& found, render::Object& content);
// For {{> shared/_elections}}, those of one day in their order.
void add_elections(const Context& context, const app::View& view, const domain::ElectionFilter& filter,
                   render::Object& content);

}  // namespace gremium::web
