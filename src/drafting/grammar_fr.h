// French: elision and contraction, agreement, and the sentences of an announcement. The twin of grammar_de.h.
// Pure, safe to call from any thread.
//
// How a name joins cannot be derived from it, so it is stored (domain::Name::join): le_contracts (du Havre),
// les_contracts (des Lilas), la_keeps (de La Rochelle), h_aspire (de Hambourg), h_muet (d’Hyères), cons (de
// Yaoundé), vowel; for names used with an article art_m (du Nord), art_f (de la Gironde), art_l (de l’Aisne),
// art_pl (des Landes). Without a flag the first letter decides: a vowel elides, y only before a consonant
// (d’Yvelines), h never.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/decision.h"
#include "drafting/grammar.h"

namespace gremium::drafting::french {

// "de Lyon", "d’Aix", "du Havre"; "à Lyon", "au Havre", "aux Lilas".
std::string de(const std::string& name, std::string_view join);
std::string a(const std::string& name, std::string_view join);
// The same for a phrase that may begin with a small article: "le FFSU" is "du FFSU", "au FFSU".
std::string de_phrase(const std::string& phrase);
std::string a_phrase(const std::string& phrase);

// "la ville de Lyon", "le département du Nord", "l’université de Liège"; whole names with their article, if
// any. An empty name: "le conseil municipal".
std::string noun_phrase(const Named& named);
// The short name with its article ("l’Efus") where there is one, else as above.
std::string short_phrase(const Named& named);
// "les villes de Lyon et d’Aix", "la ville de Lyon et l’université de Liège".
std::string members_phrase(const std::vector<Named>& members);

// "deux nouveaux membres allemands", "un nouveau membre", "aucun nouveau membre".
std::string new_members(std::int64_t number, std::string_view country, DigitsFrom digits = usual_digits);
// "deux nouvelles villes grecques".
std::string new_cities(std::int64_t number, std::string_view country);
// "le nouveau membre", "les deux nouveaux membres".
std::string the_new_members(std::int64_t number, DigitsFrom digits = usual_digits);
// "deux membres allemands", from two on.
std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits = usual_digits);
// "douze membres", "un membre".
std::string members(std::int64_t total, DigitsFrom digits = usual_digits);

// "en France", "au Portugal", "aux Pays-Bas", "à Chypre"; empty for an unknown country.
std::string in(std::string_view country);

// "le 13 mai 2024", "en octobre 2024", "en 2024". A month of the year of publication goes without its year.
std::string when(const base::PartialDay& date, base::Day publication);
// "par 30 voix pour, 5 contre et 2 abstentions"; see german::vote for what wins over what.
std::string vote(domain::MajorityLabel label, const domain::Tally& tally, DigitsFrom digits = usual_digits);

// "L’Efus et le DEFUS accueillent deux nouveaux membres allemands".
std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits = usual_digits);
// "Depuis le 1er janvier 2025, … est membre de …." from the first day on, before it "Le …, … adhérera à …."
std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members,
                  const std::vector<Named>& networks);
// "Le conseil municipal a approuvé l’adhésion le 13 mai 2024 à une large majorité." `object` ("au Forum …")
// follows "l’adhésion" and may be empty.
std::string decided(const std::string& body, const std::string& object,
                    const std::optional<base::PartialDay>& date, base::Day publication,
                    domain::MajorityLabel label, const domain::Tally& tally,
                    DigitsFrom digits = usual_digits);

}  // namespace gremium::drafting::french
