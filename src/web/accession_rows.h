// What a case shows, to visitors and to the office.
#pragma once

#include "app/view.h"
#include "web/site.h"

namespace gremium::web {

render::Object accession_content(const Context& context, const app::View& view,
                                 const domain::AccessionCase& found);

}  // namespace gremium::web
