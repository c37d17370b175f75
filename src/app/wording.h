// Announcements as people read them, quotations put in from the register.
#pragma once

#include <string>
#include <vector>

#include "app/view.h"
#include "domain/announcement.h"
#include "drafting/article.h"

namespace gremium::app {

drafting::Article article_of(const View& view, base::Language language,
                             const std::vector<domain::Passage>& passages);
// One passage alone.
std::string text_of(const View& view, base::Language language, const domain::Passage& passage);
// A published version, as it was published.
drafting::Article article_of(const View& view, const domain::Publication& publication);

}  // namespace gremium::app
