// News items as several pages show them.
#pragma once

#include <vector>

#include "app/view.h"
#include "domain/announcement.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

render::List news_rows(const Context& context, const app::View& view,
                       const std::vector<domain::NewsItem>& items);

}  // namespace gremium::web
