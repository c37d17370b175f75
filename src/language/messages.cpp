#include "language/messages.h"

#include "base/resources.h"
#include "language/catalogue.h"
#include "language/labels.h"

namespace gremium::language {
namespace {

const base::PerLanguage<Catalogue>& catalogues() {
  static const auto all = [] {
    base::PerLanguage<Catalogue> read;
    const auto files = base::resources("views/messages/");
    for (const auto language : base::all_languages) read.emplace(language, Catalogue(language, files));
    return read;
  }();
  return all;
}

}  // namespace

std::string say(base::Language language, std::string_view key, const base::Arguments& arguments) {
  return catalogues().at(language).say(key, arguments);
}

bool is_label(std::string_view key) {
  const auto& german = catalogues().at(base::Language::de);
  return german.known(key) && german.arguments(key).empty();
}

bool known(std::string_view key) { return catalogues().at(base::Language::de).known(key); }

}  // namespace gremium::language
