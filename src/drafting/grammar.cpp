#include "drafting/grammar.h"

#include <algorithm>

#include "base/text.h"
#include "language/words.h"

namespace gremium::drafting {
namespace {

std::string_view word_for_and(base::Language language) {
  switch (language) {
    case base::Language::de:
      return " und ";
    case base::Language::en:
      return " and ";
    case base::Language::fr:
      break;
  }
  return " et ";
}

// Joins what holds an "and" already.
std::string_view word_for_as_well_as(base::Language language) {
  switch (language) {
    case base::Language::de:
      return " sowie ";
    case base::Language::en:
      return " as well as ";
    case base::Language::fr:
      break;
  }
  return " ainsi que ";
}

// Names with a word for their kind before them can share it.
bool shares_kind(const Named& a, const Named& b) {
  return !a.name.whole && !b.name.whole && a.kind == b.kind;
}

}  // namespace

std::string figures(base::Language language, std::int64_t number) {
  return base::replace_all(language::number(language, number), "\u202F", " ");
}

std::string in_words(base::Language language, std::int64_t number, DigitsFrom digits) {
  return number < digits ? language::number_word(language, number) : figures(language, number);
}

std::string join(base::Language language, const std::vector<std::string>& items) {
  const auto is_list = [&](const std::string& item) {
    return item.find(',') != std::string::npos || item.find(word_for_and(language)) != std::string::npos;
  };
  if (items.size() > 1 && std::any_of(items.begin(), items.end(), is_list)) return base::join(items, "; ");
  return language::list(language, items);
}

std::vector<std::vector<Named>> group(const std::vector<Named>& members) {
  std::vector<std::vector<Named>> groups;
  const bool one_kind = std::all_of(members.begin(), members.end(), [&](const Named& member) {
    return shares_kind(member, members.front());
  });
  const bool gather = one_kind || members.size() > 3;
  for (const auto& member : members) {
    const auto like = std::find_if(groups.begin(), groups.end(), [&](const std::vector<Named>& other) {
      return gather && shares_kind(member, other.front());
    });
    if (like == groups.end())
      groups.push_back({member});
    else
      like->push_back(member);
  }
  return groups;
}

std::string join_groups(base::Language language, const std::vector<std::string>& phrases, bool lists_inside) {
  if (!lists_inside) return join(language, phrases);
  if (phrases.size() < 2) return base::join(phrases, "");
  const std::vector<std::string> before(phrases.begin(), phrases.end() - 1);
  return base::join(before, ", ") + std::string(word_for_as_well_as(language)) + phrases.back();
}

std::string capitalised(std::string text) {
  if (text.empty()) return text;
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  // à … þ lie 0x20 above À … Þ, and their first byte is the same.
  const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0U;
  if (text[0] == '\xC3' && second >= 0xA0 && second != 0xB7 && second != 0xBF)
    text[1] = static_cast<char>(second - 0x20);
  return text;
}

std::string without_article(const std::string& phrase) {
  for (const std::string_view article : {"the ", "le ", "la ", "les ", "l’"})
    if (base::starts_with(phrase, article)) return capitalised(phrase.substr(article.size()));
  return capitalised(phrase);
}

bool begins_with_vowel(std::string_view text) {
  for (const std::string_view vowel :
       {"A", "E", "I", "O", "U", "a", "e", "i", "o", "u", "À", "Á", "Â", "Ã", "Ä", "Å", "Æ", "È",
        "É", "Ê", "Ë", "Ì", "Í", "Î", "Ï", "Ò", "Ó", "Ô", "Õ", "Ö", "Ø", "Ù", "Ú", "Û", "Ü", "à",
        "á", "â", "ã", "ä", "å", "æ", "è", "é", "ê", "ë", "ì", "í", "î", "ï", "ò", "ó", "ô", "õ",
        "ö", "ø", "ù", "ú", "û", "ü", "Œ", "œ", "Ā", "Ē", "Ī", "Ō", "Ū", "Ő", "Ű", "Ą", "Ę", "İ"})
    if (base::starts_with(text, vowel)) return true;
  return false;
}

}  // namespace gremium::drafting
