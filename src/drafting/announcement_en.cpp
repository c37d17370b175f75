// The English announcement.
#include "base/text.h"
#include "drafting/grammar_en.h"
#include "drafting/voice.h"

namespace gremium::drafting {
namespace {

constexpr auto en = base::Language::en;

// Of those who come back, alone or among others.
std::string rejoining_headline(const Material& material) {
  const auto networks = networks_in(en, material);
  const bool plural = networks.size() != 1 ||
                      (networks.front().name.short_name.empty() && networks.front().name.gender == 'p');
  const auto* welcome = is_ahead(material) ? " to welcome " : plural ? " welcome " : " welcomes ";
  return capitalised(english::networks_phrase(networks)) + welcome +
         (material.members.size() > 1
              ? english::several_members(static_cast<std::int64_t>(material.members.size()),
                                         common_country(material), digits_of(material))
              : "back " + english::members_phrase(members_in(en, material)));
}

std::string headline(const Material& material) {
  if (rejoining_of(material) != Rejoining::none) return rejoining_headline(material);
  const auto number = static_cast<std::int64_t>(material.members.size());
  const auto country = common_country(material);
  if (!is_ahead(material))
    return english::headline(networks_in(en, material), number, country, digits_of(material));
  return capitalised(english::networks_phrase(networks_in(en, material))) + " to welcome " +
         english::new_members(number, country, digits_of(material));
}

// "has again been a member", "will rejoin", where all come back.
std::string again(std::string sentence) {
  for (const auto& [once, again] : {std::pair{" has been a member of ", " has again been a member of "},
                                    {" have been members of ", " have again been members of "},
                                    {" will join ", " will rejoin "}})
    sentence = base::replace_all(std::move(sentence), once, again);
  return sentence;
}

std::string since(const Material& material) {
  const auto sentence =
      english::since(material.first_day, material.today, members_in(en, material), networks_in(en, material));
  return rejoining_of(material) == Rejoining::all ? again(sentence) : sentence;
}

std::string welcomed(const Material& material) {
  if (rejoining_of(material) == Rejoining::none)
    return english::the_new_members(static_cast<std::int64_t>(material.members.size()), digits_of(material));
  return material.members.size() > 1 ? "the members" : english::members_phrase(members_in(en, material));
}

std::string welcome(const Material& material) {
  const auto members = welcomed(material);
  const auto network = "network" + which_network(en, material);
  const auto total = printed_total(material);
  if (is_ahead(material)) {
    const auto growth =
        total ? " Our " + network + " will then have " + english::members(*total, digits_of(material)) + '.'
              : "";
    return "We look forward to welcoming " + members + '.' + growth;
  }
  const auto growth = total ? ", which now has " + english::members(*total, digits_of(material)) + '.' : ".";
  return "We warmly welcome " + members + " to our " + network + growth;
}

// "to the European Forum for Urban Security (Efus) and …"; nothing where the short names are all there is.
std::string to_networks(const Material& material) {
  std::vector<std::string> phrases;
  bool any_full = false;
  for (const auto& network : networks_in(en, material)) {
    any_full = any_full || has_full_name(network);
    phrases.push_back(has_full_name(network)
                          ? english::noun_phrase(network) + " (" + network.name.short_name + ')'
                          : english::short_phrase(network));
  }
  return any_full ? "to " + base::join(phrases, " and ") : "";
}

std::string of_member(const MaterialMember& member) {
  const auto named = named_in(en, member.organisation);
  return "of " +
         (is_city_or_district(member) && !named.name.whole ? named.name.name : english::noun_phrase(named));
}

std::string decision(const Material& material, const MaterialMember& member, bool introduce) {
  const auto& decision = *member.decision;
  const auto body = body_in(en, member);
  const auto named = named_in(en, member.organisation);
  auto who = english::noun_phrase(body ? *body : named);
  if (body && !names_its_own(*body, named)) who += ' ' + of_member(member);
  return english::decided(who, introduce ? to_networks(material) : "", decision.date, material.today,
                          decision.label, decision.tally, digits_of(material));
}

std::string decision_placeholder(const MaterialMember& member) {
  return "[Placeholder: how " + english::noun_phrase(named_in(en, member.organisation)) +
         " decided to join is not recorded. Please add it or leave it out.]";
}

std::string speaker(const domain::Quotation& quotation) {
  const auto function = text_in(en, quotation.function);
  const auto portfolio = text_in(en, quotation.portfolio);
  if (!portfolio.empty())
    return "{person}, " + (function.empty() ? "" : "the " + function + ' ') + "responsible for " + portfolio +
           ", says";
  return (function.empty() ? "" : capitalised(function) + ' ') + "{person} says";
}

std::string quotation(const domain::Quotation& quotation) { return speaker(quotation) + ": “{quotation}”"; }

std::string quotation_placeholder(const MaterialMember& member) {
  return "[Placeholder: no quotation is recorded for " +
         english::noun_phrase(named_in(en, member.organisation)) + ". Please add one or leave it out.]";
}

std::string approval_placeholder(const MaterialMember& member) {
  return "[Placeholder: the person quoted on the membership of " +
         english::noun_phrase(named_in(en, member.organisation)) +
         " has not agreed to the words yet. Please enter the agreement or leave the quotation out.]";
}

std::string translation_placeholder(const MaterialMember& member) {
  return "[Placeholder: the quotation on the accession of " +
         english::noun_phrase(named_in(en, member.organisation)) +
         " is not available in English yet. Please record its translation.]";
}

std::string remark_placeholder(const MaterialMember& member) {
  return "[Placeholder: the remark on the accession of " +
         english::noun_phrase(named_in(en, member.organisation)) + " is not available in English yet.]";
}

std::string benefits_placeholder() {
  return "[Placeholder: the paragraph on the benefits of membership is not available in English yet.]";
}

}  // namespace

const Voice& english_voice() {
  static constexpr Voice voice{headline,
                               since,
                               welcome,
                               decision,
                               decision_placeholder,
                               quotation,
                               quotation_placeholder,
                               approval_placeholder,
                               translation_placeholder,
                               remark_placeholder,
                               benefits_placeholder};
  return voice;
}

}  // namespace gremium::drafting
