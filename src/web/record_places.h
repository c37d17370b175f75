// Where the office works on a record, and what it is called there: for pages that are about any of them.
#pragma once

#include <optional>
#include <string>

#include "app/view.h"
#include "domain/account.h"
#include "domain/fact.h"
#include "web/site.h"

namespace gremium::web {

struct RecordPlace {
  // Empty: it is there no longer.
  std::string href;
  std::string name;
  // What its history cannot tell; empty: nothing.
  std::string untold = {};
  // Who may see it.
  domain::Right right = domain::Right::see_office;
};

// Nothing for facts that are no records with a page: what happened to one, what the program did by itself.
std::optional<RecordPlace> place_of(const Context& context, const app::View& view,
                                    const domain::FactContent& content);

}  // namespace gremium::web
