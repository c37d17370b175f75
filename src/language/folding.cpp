#include "language/folding.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "language/icu.h"

namespace gremium::language {
namespace {

// One a thread, since making one takes milliseconds.
const icu::Transliterator& to_latin() {
  thread_local const auto rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    require(status, "folding words");
    return made;
  }();
  return *rules;
}

// Umlauts are written as two letters where there is no key for them.
std::string without_second_vowels(const std::string& word) {
  std::string kept;
  for (const char c : word) {
    const char before = kept.empty() ? '\0' : kept.back();
    if (c != 'e' || (before != 'a' && before != 'o' && before != 'u')) kept += c;
  }
  return kept;
}

std::string transliterated(std::string_view word) {
  auto unicode = to_icu(word);
  to_latin().transliterate(unicode);
  std::string kept;
  for (const char c : from_icu(unicode))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) kept += c;
  return kept;
}

// Transliterating takes a hundred times as long as looking a word up, and texts repeat their words.
std::string latin(std::string_view word) {
  constexpr std::size_t most = 20'000;
  thread_local std::unordered_map<std::string, std::string> known;
  const std::string key(word);
  if (const auto found = known.find(key); found != known.end()) return found->second;
  if (known.size() >= most) known.clear();
  return known.emplace(key, transliterated(word)).first->second;
}

std::string fold(std::string_view word) {
  const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return (c & 0x80) == 0; });
  if (!ascii) return without_second_vowels(latin(word));
  std::string small(word);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return without_second_vowels(small);
}

// ICU's macro computes in int, and counts in its conditions.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
// The code point at `at`, which moves on; negative for bytes that are none.
UChar32 next(std::string_view text, int32_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, static_cast<int32_t>(text.size()), c);  // NOLINT(bugprone-inc-dec-in-conditions)
  return c;
}
#pragma GCC diagnostic pop

// Marks belong to the letter before them.
bool is_part_of_word(UChar32 c) {
  return c >= 0 && (u_isalnum(c) || (U_MASK(u_charType(c)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0);
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text) {
  std::vector<FoldedWord> words;
  const auto size = static_cast<int32_t>(text.size());
  const auto take = [&](int32_t begin, int32_t end) {
    if (begin == end) return;
    const auto from = static_cast<std::size_t>(begin), until = static_cast<std::size_t>(end);
    auto word = fold(text.substr(from, until - from));
    if (!word.empty()) words.push_back({from, until, std::move(word)});
  };
  int32_t begin = 0;
  for (int32_t at = 0; at < size;) {
    const auto here = at;
    if (is_part_of_word(next(text, at))) continue;
    take(begin, here);
    begin = at;
  }
  take(begin, size);
  return words;
}

std::string folded(std::string_view text) {
  std::string line;
  for (const auto& word : folded_words(text)) line.append(line.empty() ? "" : " ").append(word.folded);
  return line;
}

}  // namespace gremium::language
