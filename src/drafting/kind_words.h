// Kinds and countries as people write them in lists: by key or code, or by a word in one of three languages.
// Safe to call from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gremium::drafting {

// The keys of all kinds of organisations that the word can mean; capitals do not matter. "Stadt" and "ville"
// are one, "arrondissement" is several.
std::vector<std::string> kinds_meant(std::string_view word);
// The codes of all countries that the word can mean.
std::vector<std::string> countries_meant(std::string_view word);

}  // namespace gremium::drafting
