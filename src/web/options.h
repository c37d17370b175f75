// What the office's forms offer to choose from, sorted and worded for the reader.
#pragma once

#include <vector>

#include "app/view.h"
#include "web/form_page.h"

namespace gremium::web {

std::vector<Option> organisation_options(const Context& context, const app::View& view);
std::vector<Option> network_options(const Context& context, const app::View& view);
// Of one organisation, or all.
std::vector<Option> body_options(const Context& context, const app::View& view,
                                 const std::string& organisation = {});
// Decisions of an organisation's bodies and of our own.
std::vector<Option> decision_options(const Context& context, const app::View& view,
                                     const std::string& organisation);
// The newest papers, and the one that is chosen.
std::vector<Option> paper_options(const Context& context, const app::View& view, const std::string& chosen);
std::vector<Option> kind_options(const Context& context, bool bodies);
std::vector<Option> country_options(const Context& context);
std::vector<Option> gender_options(const Context& context);
std::vector<Option> join_options(const Context& context);
// Our three, by their codes.
std::vector<Option> language_choices(const Context& context);
std::vector<Option> role_options(const Context& context);
// For names in a table of the catalogues: "outcome" + names.
std::vector<Option> named_options(const Context& context, const std::string& table,
                                  const std::vector<std::string_view>& names);

}  // namespace gremium::web
