#include "language/slug.h"

#include <unicode/translit.h>

#include <memory>

#include "language/icu.h"

namespace gremium::language {
namespace {

// One a thread, since making one takes milliseconds.
const icu::Transliterator& to_latin(bool german) {
  const auto make = [](const char* rules) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance(rules, UTRANS_FORWARD, status));
    require(status, rules);
    return made;
  };
  thread_local const auto german_rules = make("de-ASCII; Any-Latin; Latin-ASCII; Lower");
  thread_local const auto other_rules = make("Any-Latin; Latin-ASCII; Lower");
  return german ? *german_rules : *other_rules;
}

}  // namespace

std::string slug(std::string_view text, base::Language language) {
  constexpr std::size_t longest = 80;
  auto unicode = to_icu(text);
  to_latin(language == base::Language::de).transliterate(unicode);
  std::string made;
  bool gap = false;
  for (const char c : from_icu(unicode)) {
    // Apostrophes join: l’Hospitalet is lhospitalet, as in other people's addresses.
    if (c == '\'') continue;
    const bool usable = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (usable && gap && !made.empty()) made += '-';
    if (usable) made += c;
    gap = !usable;
  }
  if (made.size() <= longest) return made;
  const auto word_end = made.rfind('-', longest);
  return made.substr(0, word_end == std::string::npos ? longest : word_end);
}

}  // namespace gremium::language
