// What a public page says of itself to search engines and to programs that show links: its one address, its
// translations, a summary, a picture, and what it is about as linked data.
#pragma once

#include <string>

#include "app/view.h"
#include "exchange/linked_data.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

// At most so many code points are shown of a summary anywhere.
inline constexpr std::size_t longest_summary = 200;
// On one line, cut between words where it is too long.
std::string summary_of(const std::string& text);

// canonical, alternates, description, og and the rest of what the layout shows of it. Keeps a description
// that is there. Nothing for pages that are not public.
void add_metadata(const Context& context, render::Object& content);

// "linked_data" of a page.
void add_linked_site(const Context& context, render::Object& content);
void add_linked(const Context& context, const app::View& view, const domain::Organisation& organisation,
                const std::string& rest, render::Object& content);
void add_linked(const Context& context, const app::View& view, const domain::MeetingCase& meeting,
                render::Object& content);
void add_linked(const Context& context, const app::View& view, const domain::NewsItem& item,
                render::Object& content);

}  // namespace gremium::web
