// How a network writes: where digits begin, whether new members are named by their country, and how names are
// spelled that its sources write otherwise. A setting of the network, used by whatever is drafted in its
// voice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/languages.h"
#include "base/result.h"
#include "domain/body.h"
#include "domain/organisation.h"

namespace gremium::domain {

// "Freiburg i. Br." is written "Freiburg im Breisgau".
struct Spelling {
  base::Language language = base::Language::de;
  std::string recorded;
  std::string written;

  bool operator==(const Spelling&) const = default;
};

// Twelve is the last number that common house styles write as a word; no rule of any of the languages.
inline constexpr std::int64_t usual_digits_from = 13;

struct HouseStyle {
  // The first number written in digits; the smaller ones are words.
  std::int64_t digits_from = usual_digits_from;
  // "zwei neue deutsche Mitglieder", else "zwei neue Mitglieder".
  bool country_adjectives = true;
  std::vector<Spelling> spellings = {};

  bool operator==(const HouseStyle&) const = default;
};

// From 21 on French words agree with what is counted ("vingt et une abstentions"), and nobody prints them.
inline constexpr std::int64_t least_digits_from = 2, most_digits_from = 21;

// Codes style.digits_from (digits_from; arguments least, most), style.spelling_incomplete,
// style.spelling_twice (argument name), style.too_many (argument limit), text.*: field
// spellings_<language>.
base::Refusals check(const HouseStyle& style);

// As forms and people write them, one a line: "Freiburg i. Br. = Freiburg im Breisgau". A line without the
// sign is a spelling without `written`, which check() refuses.
std::vector<Spelling> read_spellings(base::Language language, std::string_view text);
std::string spellings_text(const HouseStyle& style, base::Language language);

// A name as the style spells it. The proper part of a name is compared as a whole ("Frankfurt" is not
// "Frankfurt (Oder)"); names that say their kind themselves, and names of bodies, may also end with it ("Rat
// der Stadt Freiburg i. Br.").
Name spelled(const HouseStyle& style, base::Language language, Name name);
Organisation spelled(const HouseStyle& style, Organisation organisation);
Body spelled(const HouseStyle& style, Body body);

}  // namespace gremium::domain
