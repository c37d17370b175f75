// The texts of the program in its three languages, from views/messages/<noun>.<language>.json: flat objects
// of keys
// ("decision.title") and ICU MessageFormat patterns. Write ’ for an apostrophe, never '. Read once, at first
// use; safe to call from any thread.
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"
#include "base/result.h"

namespace gremium::language {

// Throws for an unknown key, a missing argument, or a plural that is no whole number: those are bugs.
std::string say(base::Language language, std::string_view key, const base::Arguments& arguments = {});
bool known(std::string_view key);

}  // namespace gremium::language
