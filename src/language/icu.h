// What the sources of this folder share of ICU. Never included by a header or from outside the folder: ICU's
// headers are slow to compile, and the rest of the program is not to know who does the work.
#pragma once

#include <unicode/errorcode.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "base/languages.h"

namespace gremium::language {

inline const icu::Locale& locale_of(base::Language language) {
  // British English, for the order of its dates.
  static const icu::Locale german("de", "DE"), english("en", "GB"), french("fr", "FR");
  switch (language) {
    case base::Language::de:
      return german;
    case base::Language::en:
      return english;
    case base::Language::fr:
      break;
  }
  return french;
}

inline icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

inline std::string from_icu(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

// Throws when ICU failed: its data are compiled in, so that is a bug of ours.
inline void require(UErrorCode status, const char* doing) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(doing) + ": " + u_errorName(status));
}

}  // namespace gremium::language
