// The views as they stand in the program, before the template engine sees them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/languages.h"
#include "render/views.h"

namespace gremium::render {

// Text by view ("decisions/show").
using Sources = std::map<std::string, std::string, std::less<>>;

// All embedded views, partials among them.
Sources read_sources();

// The view with its partials, words and assets put in. Throws std::runtime_error, with the view's name, for
// what is unknown, a circle of partials, unescaped output, an attribute without quotes.
std::string assemble(const Sources& all, const std::string& view, base::Language language, const Words& words,
                     const Assets& assets);

// The names of the values and sections in an assembled view.
std::set<std::string> names_in(std::string_view assembled);

// `{{name}}` becomes `{{:name}}`, so that a value that is printed can be told from a section that asks
// whether there is one.
std::string with_marked_values(std::string_view assembled);

// `{{name}}` becomes `⟨{{name}}⟩` in text that people read: between tags (not in scripts and styles) and in
// the attributes that are read out or shown. Addresses, ids and what a form sends stay as they are.
std::string with_marks_around_values(std::string_view assembled);

[[noreturn]] void refuse(std::string_view view, const std::string& what);

}  // namespace gremium::render
