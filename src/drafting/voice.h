// The sentences of one language, as announcement.cpp asks for them. One source a language:
// announcement_de.cpp and its twins. What says "placeholder" is a note to whoever finishes the text.
#pragma once

#include <string>

#include "drafting/announcement.h"
#include "drafting/grammar.h"

namespace gremium::drafting {

struct Voice {
  std::string (*headline)(const Material&);
  std::string (*since)(const Material&);
  std::string (*welcome)(const Material&);
  // `introduce`: with the full names of the networks, at their first mention in the decisions.
  std::string (*decision)(const Material&, const MaterialMember&, bool introduce);
  std::string (*decision_placeholder)(const MaterialMember&);
  // With {quotation} and {person} where words and name belong.
  std::string (*quotation)(const domain::Quotation&);
  std::string (*quotation_placeholder)(const MaterialMember&);
  std::string (*approval_placeholder)(const MaterialMember&);
  std::string (*translation_placeholder)(const MaterialMember&);
  std::string (*remark_placeholder)(const MaterialMember&);
  std::string (*benefits_placeholder)();
};

const Voice& german_voice();
const Voice& english_voice();
const Voice& french_voice();

// In a language, else in another that is recorded, else the id: an announcement without a name would be
// worse.
Named named_in(base::Language language, const domain::Organisation& organisation);
// The body with its own name, or with the bare word for its kind; nothing if neither is known.
std::optional<Named> body_in(base::Language language, const MaterialMember& member);
std::vector<Named> members_in(base::Language language, const Material& material);
std::vector<Named> networks_in(base::Language language, const Material& material);
// The country of all members, where the house style names it; empty if they are of several or one is not
// known.
std::string common_country(const Material& material);
std::string common_country(const std::vector<const MaterialMember*>& members,
                           const domain::HouseStyle& style);
const MaterialNetwork& publishing_network(const Material& material);
// The first number in digits.
template <class AnyMaterial>
DigitsFrom digits_of(const AnyMaterial& material) {
  return material.style.digits_from;
}
// The total to be printed, if any.
std::optional<std::int64_t> printed_total(const Material& material);
// Nobody who was a member before is welcomed as new.
enum class Rejoining { none, some, all };
Rejoining rejoining_of(const Material& material);
// More than the day before, as far as is known.
bool is_growth(const Material& material);
// The first day is still to come.
bool is_ahead(const Material& material);
// " DEFUS" after "our network", needed only where several networks welcome; else "".
std::string which_network(base::Language language, const Material& material);
// Cities and districts are named by their bare names after their councils: "the city council of Mainz", not
// "… of the City of Mainz".
bool is_city(const MaterialMember& member);
bool is_city_or_district(const MaterialMember& member);
// Whether the name of the body says already whose it is ("Rat der Stadt Köln").
bool names_its_own(const Named& body, const Named& member);
// The full name with the short one in brackets, where they differ.
bool has_full_name(const Named& network);
// The text of a language, "" if there is none.
std::string text_in(base::Language language, const base::PerLanguage<std::string>& texts);

}  // namespace gremium::drafting
