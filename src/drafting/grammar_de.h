// German: articles, cases, agreement, and the sentences of an announcement. Rules and examples in the
// comments of each function; tests/data/grammar_vectors.csv holds many more. Pure, safe to call from any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.h"
#include "domain/decision.h"
#include "drafting/grammar.h"

namespace gremium::drafting::german {

// In the order of domain::Name::cases.
enum class Case { nominative, genitive, dative, accusative };

// "die Stadt Kaiserslautern", "des Landespräventionsrats Nordrhein-Westfalen": the name after the word for
// the kind is not inflected. Whole names: their four stored forms, or the article and the name, or the bare
// name. An empty name: "der Stadtrat".
std::string noun_phrase(const Named& named, Case in);
// The short name without article where there is one ("Efus"), else as above.
std::string short_phrase(const Named& named, Case in);
// "der Stadt Mainz", "des Kreises Lippe"; bare names as genitive_of_place.
std::string genitive(const Named& named);
// "Kaiserslauterns"; "von Mainz" after a sibilant, where an apostrophe would be right but hard to read; "von
// Frankfurt am Main" for several words.
std::string genitive_of_place(const std::string& place);

// Several members in a sentence, as group() orders them.
struct Subject {
  std::string text;
  bool plural = false;
};
Subject members_phrase(const std::vector<Named>& members, Case in);
// "Efus und DEFUS".
Subject networks_phrase(const std::vector<Named>& networks, Case in);

// "zwei neue deutsche Mitglieder"; genitive from four on "von vier neuen deutschen Mitgliedern"; none: "keine
// neuen Mitglieder". No adjective for an empty or unknown country.
std::string new_members(std::int64_t number, std::string_view country, Case in,
                        DigitsFrom digits = usual_digits);
// "das neue Mitglied", "die beiden neuen Mitglieder", "die 13 neuen Mitglieder" (accusative, like the
// nominative).
std::string the_new_members(std::int64_t number, DigitsFrom digits = usual_digits);

// "zwei deutsche Mitglieder", from two on (accusative, like the nominative).
std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits = usual_digits);
// "den beiden scheidenden Mitgliedern", "den 13 ausgeschiedenen Mitgliedern": with an adjective in the
// dative.
std::string to_the_members(std::int64_t number, const std::string& adjective,
                           DigitsFrom digits = usual_digits);

// "am 13. Mai 2024", "im Oktober 2024", "im Jahr 2024". A month of the year of publication goes without its
// year.
std::string when(const base::PartialDay& date, base::Day publication);

// "einstimmig bei einer Enthaltung", "mit 30 zu 5 Stimmen": only what is known, else nothing. Without a vote
// against it is unanimous whatever the abstentions (a choice of house style); large and narrow come from
// labels only.
std::string vote(domain::MajorityLabel label, const domain::Tally& tally, DigitsFrom digits = usual_digits);

// "Efus und DEFUS begrüßen zwei neue deutsche Mitglieder".
std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits = usual_digits);
// "Seit dem 1. Januar 2025 ist … Mitglied von …." from the first day on, before it "Zum 1. Januar 2025 tritt
// … bei.".
std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members,
                  const std::vector<Named>& networks);

// Zustimmen takes the dative, beschließen the accusative.
enum class Verb { agree, decide };
struct Deciding {
  // In the nominative, with its article: "der Stadtrat".
  std::string body;
  Verb verb = Verb::agree;
  // After "Beitritt": "zum Europäischen Forum …"; may be empty.
  std::string object = {};
};
// "Der Stadtrat hat dem Beitritt am 13. Mai 2024 mit großer Mehrheit zugestimmt."
std::string decided(const Deciding& deciding, const std::optional<base::PartialDay>& date,
                    base::Day publication, domain::MajorityLabel label, const domain::Tally& tally,
                    DigitsFrom digits = usual_digits);
// "Das Netzwerk wächst damit auf zwölf Mitglieder."
std::string count(std::int64_t total);
// "zwölf Mitglieder", "ein Mitglied" (accusative).
std::string members(std::int64_t total, DigitsFrom digits = usual_digits);
// "zum Europäischen Forum", "zur Charta", "zu DEFUS": zu with a dative phrase, contracted.
std::string to(const std::string& dative);

}  // namespace gremium::drafting::german
