// The views, and the one place that touches the template engine (Mustache).
//
// All views are read and parsed when Views is made; what the engine would print nothing for is an error then:
// an unknown partial, message or asset, a view that does not parse, unescaped output. In a view stand
//   {{> shared/_field}}   another view, put in as text (from the program alone, never from values)
//   {{t:noun.word}}       a text of the catalogues, in the page's language
//   {{asset:name}}        the address of a file of assets/
// and Mustache's tags. A name is looked for in the nearest object only: a row without `title` does not print
// the page's; {{page.name}} asks the page from within a row. An empty text is absent. User text is never a
// template. `body` of a layout is the one value that is not escaped.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "render/value.h"

namespace gremium::render {

// The text of a key; throws for an unknown one.
using Words = std::function<std::string(base::Language, std::string_view key)>;
// The address of an asset ("/assets/gremium.3f2a.css"); throws for an unknown one.
using Assets = std::function<std::string(std::string_view name)>;

// What happens where a view prints a value that it was not given. Pages: nothing is printed. Tests: an error.
enum class Missing { prints_nothing, is_an_error };

// Whether values stand between ⟨ and ⟩ where people read them: then a text that came neither from them nor
// from the catalogues shows.
enum class Marks { none, around_values };

class Views {
 public:
  // Throws std::runtime_error with the view's name and what is wrong with it.
  Views(const Words& words, const Assets& assets, Missing missing = Missing::prints_nothing,
        Marks marks = Marks::none);
  ~Views();

  // The view put into its layout: layout.html of its folder, or of the one above. `page` fills both. Names
  // are without ".html". Throws std::logic_error for an unknown view, and for a missing value where that is
  // an error. Safe to call from any thread. `linked_data`, where the page has it, stands after the body as
  // JSON-LD; std::logic_error if it holds a "<".
  std::string render(std::string_view view, base::Language language, Object page) const;

  // "view: name" for each name in a view that no page so far has given to any view: a slip of the pen in a
  // section's name shows here. Only where a missing value is an error.
  std::vector<std::string> never_given() const;

 private:
  struct Store;
  std::unique_ptr<Store> store_;
};

// For href and src: the address if it begins with http:// or https://, or is a path of this site; else empty,
// so that no javascript: or data: address becomes a link.
std::string safe_url(std::string_view address);

}  // namespace gremium::render
