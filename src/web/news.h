// News items as several pages show them.
#pragma once

#include <string>
#include <vector>

#include "app/view.h"
#include "domain/announcement.h"
#include "render/value.h"
#include "web/site.h"

namespace gremium::web {

std::string news_address(const Context& context, const domain::NewsItem& item);
render::List news_rows(const Context& context, const app::View& view,
                       const std::vector<domain::NewsItem>& items);

}  // namespace gremium::web
