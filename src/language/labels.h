// Texts that stand for themselves, for whoever looks one up by a name that people or files gave.
#pragma once

#include <string_view>

namespace gremium::language {

// Whether there is such a text, and it needs no argument.
bool is_label(std::string_view key);

}  // namespace gremium::language
