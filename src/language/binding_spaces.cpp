#include "language/binding_spaces.h"

#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/text.h"
#include "language/dates.h"

namespace gremium::language {
namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view narrow_no_break = "\u202F";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool starts_with_month(base::Language language, std::string_view text) {
  for (unsigned month = 1; month <= 12; ++month)
    if (base::starts_with(text, month_name(language, *base::Day::from(2000, month, 1)))) return true;
  return false;
}

// "1.", "12", "1er": what stands before the name of a month.
bool ends_with_day_number(std::string_view before) {
  for (const std::string_view ending : {".", "er"})
    if (before.size() > ending.size() && before.substr(before.size() - ending.size()) == ending)
      before.remove_suffix(ending.size());
  return !before.empty() && is_digit(before.back());
}

// Whether `before` ends with the word, and the word begins there.
bool ends_with_word(std::string_view before, std::string_view word) {
  if (before.size() < word.size() || before.substr(before.size() - word.size()) != word) return false;
  return before.size() == word.size() || before[before.size() - word.size() - 1] == ' ';
}

bool binds_to_number(base::Language language, std::string_view before) {
  static const std::vector<std::string_view> german{"§", "§§", "Art.", "Nr.", "Abs.", "TOP"};
  static const std::vector<std::string_view> english{"§", "§§", "Art.", "Article", "No.", "Section"};
  static const std::vector<std::string_view> french{"§", "art.", "Art.", "article", "n°", "h"};
  const auto& words = language == base::Language::de   ? german
                      : language == base::Language::en ? english
                                                       : french;
  for (const auto word : words)
    if (ends_with_word(before, word)) return true;
  return false;
}

// A group of three digits after digits: "1 800", but not "in 2025 100 …", where the first has four.
bool is_digit_group(std::string_view before, std::string_view after) {
  std::size_t digits_before = 0;
  while (digits_before < before.size() && is_digit(before[before.size() - 1 - digits_before]))
    ++digits_before;
  std::size_t digits_after = 0;
  while (digits_after < after.size() && is_digit(after[digits_after])) ++digits_after;
  return digits_before >= 1 && digits_before <= 3 && digits_after == 3;
}

bool binds(base::Language language, std::string_view before, std::string_view after) {
  if (before.empty() || after.empty()) return false;
  if (ends_with_day_number(before) && starts_with_month(language, after)) return true;
  if (is_digit(after.front()) && binds_to_number(language, before)) return true;
  if (language == base::Language::de && ends_with_word(before, "e.") && base::starts_with(after, "V."))
    return true;
  return language == base::Language::fr && is_digit(before.back()) &&
         (after == "h" || base::starts_with(after, "h ") || after.front() == '%');
}

}  // namespace

std::string french_punctuation(const std::string& text) {
  auto bound = base::replace_all(text, " :", "\u00A0:");
  bound = base::replace_all(bound, " »", "\u00A0»");
  bound = base::replace_all(bound, "« ", "«\u00A0");
  for (const char mark : {';', '!', '?'})
    bound = base::replace_all(bound, std::string(" ") + mark, std::string(narrow_no_break) + mark);
  return bound;
}

std::string bind_marks(base::Language language, std::string text) {
  if (language != base::Language::fr) return text;
  return base::replace_all(french_punctuation(text), "nº ", "nº\u00A0");
}

std::string bind_spaces(base::Language language, std::string_view text) {
  std::string bound;
  bound.reserve(text.size() + text.size() / 16);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto before = text.substr(0, i);
    const auto after = text.substr(i + 1);
    if (text[i] != ' ')
      bound += text[i];
    else if (language == base::Language::fr && is_digit_group(before, after))
      bound += narrow_no_break;
    else if (binds(language, before, after))
      bound += no_break;
    else
      bound += ' ';
  }
  return language == base::Language::fr ? french_punctuation(bound) : bound;
}

}  // namespace gremium::language
