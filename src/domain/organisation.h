// An organisation: a city, county, state, prevention council, university, association. It may be a member of
// networks, and a network is one itself. Names are kept with what grammar needs of them, since neither gender
// nor elision can be derived from a name (domain rules: drafting/grammar_*.h).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"

namespace gremium::domain {

// A name in one language.
struct Name {
  // The proper part alone, without the word for its kind: "Kaiserslautern" of the city, "Nordrhein-Westfalen"
  // of the prevention council. For organisations whose name says their kind itself ("Deutscher
  // Präventionstag", "Deutsch-Europäisches Forum …"), the whole name; then `whole` is true and no kind word
  // is put before it.
  std::string name;
  bool whole = false;
  // "LPR NRW", "DEFUS"; empty if none is in use.
  std::string short_name;
  // Of the whole name, for articles: m, f, n or p (plural); 0 for a name without article. French: m, f or p.
  char gender = 0;
  // German names with an adjective inflect inside: nominative, genitive, dative, accusative in full and with
  // their article ("der Deutsche Präventionstag", "des Deutschen Präventionstags", …). All four or none.
  std::array<std::string, 4> cases;
  // French: how de, à and the article join (le_contracts, les_contracts, la_keeps, h_aspire, h_muet, cons,
  // art_m, art_f, art_l, art_pl; empty: by the first letter). For a short name with article as well: "l’Efus"
  // is art_l.
  std::string join;
  std::string short_join;

  bool operator==(const Name&) const = default;
};

// What an organisation was called and who signed for it, up to a day.
struct EarlierName {
  // The last day of it.
  base::Day last_day = base::Day::of_number(0);
  base::PerLanguage<Name> names;
  std::string contracting_party;
  // Why it changed, and the decision about it, where one is recorded.
  std::string reason;
  std::string decision;

  bool operator==(const EarlierName&) const = default;
};

struct Organisation {
  // The slug: in addresses, never changed, never used again.
  std::string id;
  // A key of the table of kinds (drafting/kinds.h): stadt, kreis, landespraeventionsrat, universitaet …
  std::string kind;
  // ISO 3166 code of the table of countries, empty if none.
  std::string country;
  base::PerLanguage<Name> names;
  // Who signs for it where it is no legal person (the Land for its prevention council); empty if it does
  // itself.
  std::string contracting_party;
  std::string website;
  // As the newest source says.
  std::optional<int> inhabitants = {};
  // What it was called before, oldest first. A change that is to come stands there already: until its day the
  // last of these is in force.
  std::vector<EarlierName> earlier = {};
  // Where the entry is from, and what is not certain about it.
  std::string source;
  std::string unconfirmed;

  bool operator==(const Organisation&) const = default;
};

// With the names and the contracting party that were in force on a day.
Organisation named_on(Organisation organisation, base::Day day);

struct NameChange {
  // The first day of the new name.
  base::Day from = base::Day::of_number(0);
  base::PerLanguage<Name> names;
  std::string contracting_party;
  std::string reason;
  std::string decision;
};
// Codes organisation.name_changed_later (from; arguments from, last: the first day of the name that it has
// now), organisation.name_unchanged (name_de).
base::Result<Organisation> renamed(Organisation organisation, NameChange change);

// A change that was entered wrongly, by the first day of the name it brought. It keeps its place among the
// others: the days, names and parties around it stay. Codes organisation.name_change_unknown,
// organisation.name_change_order (from; argument after or before: the day of the one that it would pass),
// organisation.name_unchanged (name_de).
base::Result<Organisation> name_change_corrected(Organisation organisation, base::Day from,
                                                 NameChange corrected);
// One that never was: what was in force before it stays in force. Code organisation.name_change_unknown.
base::Result<Organisation> name_change_taken_back(Organisation organisation, base::Day from);

}  // namespace gremium::domain
