#include "language/collation.h"

#include <unicode/coll.h>

#include <array>
#include <memory>

#include "language/icu.h"

namespace gremium::language {
namespace {

std::unique_ptr<icu::Collator> make_collator(base::Language language) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale_of(language), status));
  require(status, "reading the order of letters");
  collator->setStrength(icu::Collator::SECONDARY);
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  require(status, "ordering numbers by value");
  return collator;
}

// One a thread: making one is slow, and sharing one is not documented as safe.
const icu::Collator& collator_of(base::Language language) {
  thread_local std::array<std::unique_ptr<icu::Collator>, base::all_languages.size()> collators;
  auto& collator = collators.at(static_cast<std::size_t>(language));
  if (!collator) collator = make_collator(language);
  return *collator;
}

}  // namespace

int compare(base::Language language, std::string_view a, std::string_view b) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return collator_of(language).compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                                           {b.data(), static_cast<int32_t>(b.size())}, status);
}

std::string sort_key(base::Language language, std::string_view text) {
  const auto& collator = collator_of(language);
  const auto unicode = to_icu(text);
  std::string key(static_cast<std::size_t>(collator.getSortKey(unicode, nullptr, 0)), '\0');
  collator.getSortKey(unicode, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  // The key ends in a zero byte that is no part of the order.
  if (!key.empty()) key.pop_back();
  return key;
}

}  // namespace gremium::language
