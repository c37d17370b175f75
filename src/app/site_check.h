// What the register still lacks to stand in public (domain/site_check.h), for administrators.
#pragma once

#include "app/view.h"
#include "domain/site_check.h"

namespace gremium::app {

// All of it but the base URL, which is no business of the register's.
domain::SiteState site_state(House& house, const View& view);

}  // namespace gremium::app
