#include "language/words.h"

#include <unicode/listformatter.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>

#include <memory>

#include "base/text.h"
#include "language/icu.h"

namespace gremium::language {

std::string list(base::Language language, const std::vector<std::string>& items) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::ListFormatter> formatter(
      icu::ListFormatter::createInstance(locale_of(language), status));
  require(status, "reading list patterns");
  std::vector<icu::UnicodeString> texts;
  texts.reserve(items.size());
  for (const auto& item : items) texts.push_back(to_icu(item));
  icu::UnicodeString joined;
  formatter->format(texts.data(), static_cast<int32_t>(texts.size()), joined, status);
  require(status, "joining a list");
  return from_icu(joined);
}

std::string number_word(base::Language language, std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale_of(language), status);
  require(status, "reading number words");
  icu::UnicodeString word;
  format.format(number, word);
  // German number words come with soft hyphens, which break searching and copying.
  return base::replace_all(from_icu(word), "\u00AD", "");
}

std::string number(base::Language language, std::int64_t number) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(
      icu::NumberFormat::createInstance(locale_of(language), status));
  require(status, "reading number patterns");
  icu::UnicodeString digits;
  format->format(number, digits);
  return from_icu(digits);
}

}  // namespace gremium::language
