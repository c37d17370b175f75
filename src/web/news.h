// News items as several pages show them.
#pragma once

#include "domain/announcement.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

render::List news_rows(const Context& context, const std::vector<domain::NewsItem>& items);
// The headline and the paragraphs of a published text, quotations put in.
struct NewsText {
  std::string headline;
  std::vector<std::string> paragraphs;
};
NewsText text_of(const app::View& view, base::Language language,
                 const std::vector<domain::Passage>& passages);

}  // namespace gremium::web
