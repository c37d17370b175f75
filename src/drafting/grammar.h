// What the grammars of the three languages share. Spaces are plain in everything that drafting writes;
// binding ones are put in when a text is shown (language/binding_spaces.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "domain/house_style.h"
#include "domain/organisation.h"

namespace gremium::drafting {

// An organisation, network or body as it is named in one language.
struct Named {
  // A key of kinds.h; a name that is whole needs none.
  std::string kind;
  domain::Name name;
};

// The first number in digits, as the house style has it.
using DigitsFrom = std::int64_t;
inline constexpr DigitsFrom usual_digits = domain::usual_digits_from;

// "zwölf", then "13" and "1.800". One is "eins", "one", "un": sentences about one decline it themselves.
std::string in_words(base::Language language, std::int64_t number, DigitsFrom digits = usual_digits);
std::string figures(base::Language language, std::int64_t number);

// "A, B und C"; with semicolons as soon as an item itself holds a comma or the word for "and".
std::string join(base::Language language, const std::vector<std::string>& items);

// Members by kind: each inner vector shares one word for its kind ("die Städte A und B") or is a single
// member. Up to three members keep their order, one by one, unless all are of one kind; from four on like is
// put with like, in the order of first appearance.
std::vector<std::vector<Named>> group(const std::vector<Named>& members);
// The groups' phrases in one: joined as above while each is of one member, else "die Städte A und B, der
// Kreis C sowie das Land D".
std::string join_groups(base::Language language, const std::vector<std::string>& phrases, bool lists_inside);

// With a capital first letter: the start of a sentence.
std::string capitalised(std::string text);
// Whether it begins with a vowel, accents and ligatures included. Y is none.
// "General assembly of Efus" of "the general assembly of Efus": an English or French phrase as a title has
// it.
std::string without_article(const std::string& phrase);
bool begins_with_vowel(std::string_view text);

}  // namespace gremium::drafting
