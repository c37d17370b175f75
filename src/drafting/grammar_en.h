// English (British): articles by sound, the perfect after "since", and the sentences of an announcement. The
// twin of grammar_de.h. Pure, safe to call from any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "domain/decision.h"
#include "drafting/grammar.h"

namespace gremium::drafting::english {

// "the City of Kaiserslautern", "the University of Applied Sciences of X". Whole names with "the" if they
// have a gender, else bare. An empty name: "the city council".
std::string noun_phrase(const Named& named);
// The short name where there is one, else as above.
std::string short_phrase(const Named& named);
// "the Cities of Aachen and Cologne", "the City of Aachen and the District of Lippe".
std::string members_phrase(const std::vector<Named>& members);
std::string networks_phrase(const std::vector<Named>& networks);

// "an Austrian city", "a European network", "a Hungarian city": by sound.
std::string a(const std::string& adjective, const std::string& noun);

// "two new German members", "a new member", "no new members".
std::string new_members(std::int64_t number, std::string_view country, DigitsFrom digits = usual_digits);
// "the new member", "the two new members".
std::string the_new_members(std::int64_t number, DigitsFrom digits = usual_digits);
// "two German members", from two on.
std::string several_members(std::int64_t number, std::string_view country, DigitsFrom digits = usual_digits);
// "twelve members", "one member".
std::string members(std::int64_t total, DigitsFrom digits = usual_digits);

// "on 13 May 2024", "in October 2024", "in 2024". A month of the year of publication goes without its year.
std::string when(const base::PartialDay& date, base::Day publication);
// "by 30 votes to 5, with two abstentions"; see german::vote for what wins over what.
std::string vote(domain::MajorityLabel label, const domain::Tally& tally, DigitsFrom digits = usual_digits);

// "Efus and DEFUS welcome two new German members".
std::string headline(const std::vector<Named>& networks, std::int64_t number, std::string_view country,
                     DigitsFrom digits = usual_digits);
// "Since 1 January 2025, … has been a member of …." from the first day on, before it "On …, … will join …."
std::string since(base::Day first_day, base::Day publication, const std::vector<Named>& members,
                  const std::vector<Named>& networks);
// "The city council approved the accession on 13 May 2024 by a large majority." `object` ("to the European
// Forum …") follows "accession" and may be empty.
std::string decided(const std::string& body, const std::string& object,
                    const std::optional<base::PartialDay>& date, base::Day publication,
                    domain::MajorityLabel label, const domain::Tally& tally,
                    DigitsFrom digits = usual_digits);

}  // namespace gremium::drafting::english
