#include "language/negotiation.h"

#include <unicode/localematcher.h>

#include "language/icu.h"

namespace gremium::language {

base::Language best_language(std::string_view accept_language, base::Language otherwise) {
  // Real headers are far shorter; nobody shall make us parse kilobytes.
  if (accept_language.size() > 1000) return otherwise;
  UErrorCode status = U_ZERO_ERROR;
  const auto matcher = icu::LocaleMatcher::Builder()
                           .setSupportedLocalesFromListString("de,en,fr")
                           .setNoDefaultLocale()
                           .build(status);
  require(status, "preparing the choice of language");
  const auto* best = matcher.getBestMatchForListString(
      {accept_language.data(), static_cast<int32_t>(accept_language.size())}, status);
  if (U_FAILURE(status) || best == nullptr) return otherwise;
  return base::language_of(best->getLanguage()).value_or(otherwise);
}

}  // namespace gremium::language
