// The order of names for readers: Ä beside A, capitals like small letters, numbers by value ("2" before
// "10").
#pragma once

#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::language {

// Less than, equal to or greater than 0. Texts that differ only in case are equal; accents tell apart. Fit to
// be an SQLite collation: takes any bytes, never throws, safe to call from any thread.
int compare(base::Language language, std::string_view a, std::string_view b) noexcept;

// Bytes whose plain order is that of compare(): to sort many texts, or to index them.
std::string sort_key(base::Language language, std::string_view text);

}  // namespace gremium::language
