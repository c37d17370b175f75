// The tables that grammar needs: kinds of organisations and bodies with their forms in three languages,
// countries with their adjectives, cities with their names abroad. Data, in db/tables/; read once, safe to
// call from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gremium::drafting {

// A city, a prevention council, a city council …: db/tables/kinds.csv.
struct Kind {
  std::string key;
  // A body (city council, board) rather than an organisation.
  bool is_body = false;
  // m, f or n.
  char de_gender = 'f';
  std::string de_nominative;
  std::string de_genitive;
  // Dative and accusative, which are alike.
  std::string de_other;
  std::string de_plural;
  std::string de_plural_dative;
  // As in running text: "city council"; "City of" is made from it.
  std::string en;
  std::string en_plural;
  std::string fr;
  // m or f.
  char fr_gender = 'f';
  std::string fr_plural;
};

// db/tables/countries.csv.
struct Country {
  // ISO 3166: "DE".
  std::string code;
  std::string de;
  // Where the German name has one: die, die_pl, das_adj (das Vereinigte Königreich).
  std::string de_article;
  // The stem, "deutsch"; with a leading = a form that never inflects, "=Schweizer".
  std::string de_adjective;
  std::string en;
  std::string en_adjective;
  std::string fr;
  // f, m, pl, none (Chypre) or f_h (Hongrie).
  std::string fr_gender;
  std::string fr_adjective_m;
  std::string fr_adjective_f;
  std::string fr_adjective_mpl;
  std::string fr_adjective_fpl;
};

// What a city is called in the three languages: db/tables/exonyms.csv. To suggest names, never to change
// recorded ones.
struct Exonym {
  std::string endonym;
  std::string country;
  std::string de;
  std::string en;
  std::string fr;
  // As domain::Name::join, or "vowel".
  std::string fr_join;
};

const std::vector<Kind>& kinds();
const std::vector<Country>& countries();
const std::vector<Exonym>& exonyms();

// Null if there is none of that key or code.
const Kind* find_kind(std::string_view key);
const Country* find_country(std::string_view code);
const Exonym* find_exonym(std::string_view endonym);

}  // namespace gremium::drafting
