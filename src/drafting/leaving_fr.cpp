// The French announcements of members that leave.
#include <algorithm>

#include "base/text.h"
#include "drafting/grammar_fr.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;

constexpr auto fr = base::Language::fr;

std::string leavers_fr(const LeavingMaterial& material) {
  return french::members_phrase(leavers_in(fr, material));
}

bool leavers_are_plural_fr(const LeavingMaterial& material) {
  return !is_alone(material) || base::starts_with(leavers_fr(material), "les ");
}

// "de la ville de Lyon".
std::string of_organisation_fr(const domain::Organisation& organisation) {
  const auto named = named_in(fr, organisation);
  const bool bare = named.name.whole && named.name.gender == 0;
  return bare ? french::de(named.name.name, named.name.join) : french::de_phrase(french::noun_phrase(named));
}

std::string of_leaver_fr(const Leaver& leaver) { return of_organisation_fr(leaver.member.organisation); }

// "l’adhésion de la ville de Lyon"; of one that was named, "son adhésion".
std::string membership_fr(const Leaver& leaver, bool named) {
  return named ? "son adhésion" : "l’adhésion " + of_leaver_fr(leaver);
}

// Somebody who was dissolved did not depart.
bool departs_fr(const Leaver& leaver) { return left_freely(leaver) || leaver.how == EndKind::term_over; }

std::string leaving_headline_fr(const LeavingMaterial& material) {
  if (is_alone(material) && all_left_freely(material))
    return capitalised(leavers_fr(material)) + (leavers_are_plural_fr(material) ? " quittent " : " quitte ") +
           french::each(material.networks, french::short_phrase);
  const auto members =
      is_alone(material) ? of_leaver_fr(material.leavers.front())
                         : "de " + french::several_members(static_cast<std::int64_t>(material.leavers.size()),
                                                           common_country(material), digits_of(material));
  const bool all_depart = std::all_of(material.leavers.begin(), material.leavers.end(), departs_fr);
  if (!is_alone(material) && all_depart)
    return "Départ " + members + ' ' + french::each(material.networks, french::of_network);
  return "Fin de l’adhésion " + members + ' ' + french::each(material.networks, french::at_network);
}

std::string leaving_end_fr(const LeavingMaterial& material) {
  const bool plural = leavers_are_plural_fr(material), over = is_over(material);
  const auto of = french::each(material.networks, french::of_network);
  const auto date = over ? "depuis le " + language::long_date(fr, base::LastDay{material.last_day}.until())
                         : "jusqu’au " + language::long_date(fr, material.last_day) + " inclus";
  const auto* are = over     ? (plural ? "ne sont plus membres" : "n’est plus membre")
                    : plural ? "resteront membres"
                             : "restera membre";
  // After a list of names the day would come too late.
  if (!is_alone(material)) return french::sentence({date + ',', leavers_fr(material), are, of});
  return french::sentence({leavers_fr(material), are, of, date});
}

std::string leaving_duration_fr(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  if (!leaver.since) return "";
  const auto date = language::partial_date(fr, *leaver.since);
  const bool exact = leaver.since->precision() == base::PartialDay::Precision::day;
  return french::sentence({membership_fr(leaver, named), is_over(material) ? "remontait" : "remonte",
                           exact ? "au " + date : "à " + date});
}

std::string merger_fr(const LeavingMaterial& material, const Leaver& leaver) {
  const bool over = is_over(material), one = material.networks.size() == 1;
  auto text = french::sentence({french::noun_phrase(named_in(fr, leaver.member.organisation)),
                                over ? "fait désormais partie" : "fera partie",
                                of_organisation_fr(*leaver.successor)});
  if (leaver.continued)
    text += ' ' + french::sentence({french::noun_phrase(named_in(fr, *leaver.successor)),
                                    over ? "reprend" : "reprendra", one ? "l’adhésion" : "les adhésions"});
  return text;
}

std::string leaving_reason_fr(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  const bool alone = is_alone(material), over = is_over(material);
  const auto membership = alone ? "l’adhésion" : named ? "elle" : membership_fr(leaver, false);
  if (leaver.how == EndKind::term_over)
    return french::sentence({membership, alone || over ? "était" : "est", "à durée déterminée"});
  if (leaver.how == EndKind::merger && leaver.successor) return merger_fr(material, leaver);
  if (leaver.how != EndKind::dissolution) return "";
  if (alone) return "Cette fin s’explique par la dissolution de l’organisation.";
  return french::sentence(
      {membership, over ? "a pris fin" : "prendra fin", "en raison de la dissolution de l’organisation"});
}

std::string leaving_decision_fr(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  const auto& decision = *leaver.member.decision;
  const auto member = named_in(fr, leaver.member.organisation);
  auto who = french::noun_phrase(member);
  std::string whose;
  if (leaver.member.body && leaver.body_of) {
    who = french::body_phrase(named_in(fr, *leaver.body_of), body_named(fr, *leaver.member.body));
    if (!named) whose = of_leaver_fr(leaver);
  } else if (const auto body = body_in(fr, leaver.member)) {
    who = french::noun_phrase(*body);
    if (!names_its_own(*body, member))
      who += ' ' + (is_city_or_district(leaver.member) && !member.name.whole
                        ? french::de(member.name.name, member.name.join)
                        : of_leaver_fr(leaver));
  }
  const auto* what = leaver.how == EndKind::expulsion ? "a approuvé l’exclusion"
                     : left_freely(leaver)            ? "a approuvé le retrait"
                                                      : "a approuvé la fin de l’adhésion";
  return french::sentence({who, what, whose,
                           decision.date ? french::when(*decision.date, material.today) : "",
                           french::vote(decision.label, decision.tally, digits_of(material))});
}

std::string leaving_count_fr(const LeavingMaterial& material, std::int64_t total) {
  return french::sentence({french::short_phrase(named_in(fr, publisher_of(material)->organisation)),
                           is_over(material) ? "compte désormais" : "comptera alors",
                           french::members(total, digits_of(material))});
}

std::string leaving_thanks_fr(const LeavingMaterial& material) {
  const auto number = static_cast<std::int64_t>(material.leavers.size());
  if (number == 1 && !departs_fr(material.leavers.front())) return "";
  const auto whom = number == 1 ? leavers_fr(material)
                                : "les " + in_words(fr, number, digits_of(material)) + " membres sortants";
  return french::sentence({"nous remercions", whom, "d’avoir fait partie de notre réseau"});
}

}  // namespace

LeavingVoice french_leavings() {
  return {leaving_headline_fr, leaving_end_fr,   leaving_duration_fr, leaving_reason_fr,
          leaving_decision_fr, leaving_count_fr, leaving_thanks_fr};
}

}  // namespace gremium::drafting
