// Names as lists, headings and forms show them: without article, beginning with a capital.
#pragma once

#include <string>

#include "base/day.h"
#include "base/languages.h"
#include "domain/body.h"
#include "domain/membership.h"
#include "domain/organisation.h"
#include "drafting/kinds.h"

namespace gremium::drafting {

// With the word for its kind: "Stadt Kaiserslautern", "City of Kaiserslautern", "Ville de Kaiserslautern".
std::string formal_name(const domain::Organisation& organisation, base::Language language);
// As readers look it up: cities and municipalities by their bare name, all others as above.
std::string full_name(const domain::Organisation& organisation, base::Language language);
// "DEFUS", or as above where no short name is in use.
std::string short_or_full_name(const domain::Organisation& organisation, base::Language language);
// "Stadtrat", "City council", "Conseil municipal"; its own name where it has one.
std::string body_name(const domain::Body& body, base::Language language);
// The word for a kind alone.
std::string kind_word(const Kind& kind, base::Language language);
std::string country_name(const Country& country, base::Language language);

// The message that tells a start, with the argument `date`: "seit {date}", or "ab {date}" of one still to
// come. French tells "depuis le 1er juin 2024" from "depuis 2024".
std::string start_message(const base::PartialDay& from, domain::Standing standing);

bool kind_known(const std::string& key);
bool country_known(const std::string& code);

}  // namespace gremium::drafting
