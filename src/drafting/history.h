// The names of what a record says, as the forms name its fields.
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::drafting {

// The catalogue with the fields of a type of fact; empty for those whose history is not told.
std::string fields_of(std::string_view type);
// Of a member of such a fact ("tally.yes"); empty: no catalogue names it.
std::string member_label(base::Language language, const std::string& fields, const std::string& path);

}  // namespace gremium::drafting
