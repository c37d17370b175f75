// The pages of the preview: each sample in each of its states, in three languages and in the test language,
// and an index of them all.
//
//   /de/                   the index in German
//   /de/network            a page as its sample stands
//   /de/network/empty      … in another state
//   /test/network          in the test language
//
// The test language is German with each text of the catalogues between ⟦ and ⟧ and each value between ⟨ and
// ⟩: what people read outside of them, letters at least, went past the catalogues.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "preview/samples.h"
#include "preview/states.h"
#include "render/views.h"

namespace gremium::preview {

class Pages {
 public:
  // Reads the catalogues and views as they are now. Throws std::runtime_error with what is wrong in which.
  explicit Pages(const render::Assets& assets, render::Missing missing = render::Missing::prints_nothing);
  ~Pages();

  // Nothing where no page stands.
  std::optional<std::string> at(std::string_view path) const;
  // A page that says so in the language of the path: `key` is samples.not_here or samples.nothing_stored.
  std::string refusal(std::string_view path, std::string_view key, int status) const;
  // All paths at which a page stands, the indexes first.
  std::vector<std::string> paths() const;
  // As Views::never_given, once all pages were asked for.
  std::vector<std::string> never_given() const;

 private:
  struct Tongue;
  struct Place;
  std::optional<Place> place_of(std::string_view path) const;
  std::string index(const Tongue& tongue) const;

  struct Store;
  std::unique_ptr<Store> store_;
};

}  // namespace gremium::preview
