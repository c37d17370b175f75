// The German announcements of members that leave.
#include "base/text.h"
#include "drafting/grammar_de.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;
using german::Case;

constexpr auto de = base::Language::de;

german::Subject networks_de(const LeavingMaterial& material, Case in) {
  return german::networks_phrase(networks_in(de, material), in);
}

german::Subject leavers_de(const LeavingMaterial& material, Case in) {
  return german::members_phrase(leavers_in(de, material), in);
}

std::string of_leaver_de(const Leaver& leaver) {
  return german::genitive(named_in(de, leaver.member.organisation));
}

// "die Mitgliedschaften der Stadt Mainz".
std::string memberships_de(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  const bool one = material.networks.size() == 1;
  return std::string(one ? "die Mitgliedschaft" : "die Mitgliedschaften") +
         (named ? "" : ' ' + of_leaver_de(leaver));
}

std::string leaving_headline_de(const LeavingMaterial& material) {
  if (!is_alone(material)) {
    const auto networks = networks_de(material, Case::nominative);
    return capitalised(networks.text) + (networks.plural ? " verabschieden " : " verabschiedet ") +
           german::several_members(static_cast<std::int64_t>(material.leavers.size()),
                                   common_country(material), digits_of(material));
  }
  if (all_left_freely(material)) {
    const auto member = leavers_de(material, Case::nominative);
    return capitalised(member.text) + (member.plural ? " verlassen " : " verlässt ") +
           networks_de(material, Case::accusative).text;
  }
  const bool one = material.networks.size() == 1;
  return std::string(one ? "Mitgliedschaft " : "Mitgliedschaften ") + of_leaver_de(material.leavers.front()) +
         " in " + networks_de(material, Case::dative).text + (one ? " endet" : " enden");
}

std::string leaving_end_de(const LeavingMaterial& material) {
  const auto members = leavers_de(material, Case::nominative);
  const auto of = std::string(members.plural ? "Mitglieder von " : "Mitglied von ") +
                  networks_de(material, Case::dative).text;
  const auto* are = members.plural ? "sind" : "ist";
  const bool over = is_over(material);
  const auto date =
      language::long_date(de, over ? base::LastDay{material.last_day}.until() : material.last_day);
  const auto* since_or_until = over ? "seit dem" : "noch bis zum";
  const auto* no_more = over ? "nicht mehr" : "";
  // After a list of names the verb would come too late.
  if (!is_alone(material)) return german::sentence({since_or_until, date, are, members.text, no_more, of});
  return german::sentence({members.text, are, since_or_until, date, no_more, of});
}

std::string since_de(const base::PartialDay& since) {
  switch (since.precision()) {
    case base::PartialDay::Precision::day:
      return "seit dem " + language::long_date(de, since.earliest());
    case base::PartialDay::Precision::month:
      return "seit " + language::month_and_year(de, since.earliest());
    case base::PartialDay::Precision::year:
      break;
  }
  return "seit " + std::to_string(since.earliest().year());
}

std::string leaving_duration_de(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  if (!leaver.since) return "";
  const bool one = material.networks.size() == 1;
  const std::string verb = is_over(material) ? (one ? "bestand" : "bestanden") : one ? "besteht" : "bestehen";
  return german::sentence({memberships_de(material, leaver, named), verb, since_de(*leaver.since)});
}

// "im Kreis Lippe", "in der Stadt Mainz".
std::string into_de(const domain::Organisation& successor) {
  const auto phrase = german::noun_phrase(named_in(de, successor), Case::dative);
  return base::starts_with(phrase, "dem ") ? "im " + phrase.substr(std::string_view("dem ").size())
                                           : "in " + phrase;
}

std::string merger_de(const LeavingMaterial& material, const Leaver& leaver) {
  auto text =
      german::sentence({german::noun_phrase(named_in(de, leaver.member.organisation), Case::nominative),
                        is_over(material) ? "ist" : "geht", into_de(*leaver.successor),
                        is_over(material) ? "aufgegangen" : "auf"});
  if (leaver.continued)
    text += ' ' + german::sentence(
                      {german::noun_phrase(named_in(de, *leaver.successor), Case::nominative), "führt die",
                       material.networks.size() == 1 ? "Mitgliedschaft" : "Mitgliedschaften", "fort"});
  return text;
}

std::string leaving_reason_de(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  if (leaver.how == EndKind::term_over) {
    const bool one = material.networks.size() == 1, was = is_alone(material) || is_over(material);
    const auto subject = named && !is_alone(material) ? "sie" : memberships_de(material, leaver, named);
    return german::sentence({subject, one ? (was ? "war" : "ist") : was ? "waren" : "sind", "befristet"});
  }
  if (leaver.how == EndKind::merger && leaver.successor) return merger_de(material, leaver);
  if (leaver.how != EndKind::dissolution) return "";
  const auto of_what = is_alone(material) ? "" : "für das Ausscheiden";
  return german::sentence(
      {"Grund", of_what, named ? "" : of_leaver_de(leaver), "ist die Auflösung der Organisation"});
}

std::string leaving_decision_de(const LeavingMaterial& material, const Leaver& leaver, bool named) {
  const auto& decision = *leaver.member.decision;
  const auto member = named_in(de, leaver.member.organisation);
  std::string who = german::noun_phrase(member, Case::nominative), whose;
  if (leaver.member.body && leaver.body_of) {
    who = german::body_phrase(named_in(de, *leaver.body_of), body_named(de, *leaver.member.body),
                              Case::nominative);
    if (!named) whose = of_leaver_de(leaver);
  } else if (const auto body = body_in(de, leaver.member)) {
    who = german::noun_phrase(*body, Case::nominative);
    if (!names_its_own(*body, member))
      who += ' ' + (is_city(leaver.member) && !member.name.whole ? "von " + member.name.name
                                                                 : german::genitive(member));
  }
  const auto* what = leaver.how == EndKind::expulsion ? "hat den Ausschluss"
                     : left_freely(leaver)            ? "hat den Austritt"
                                                      : "hat das Ende der Mitgliedschaft";
  return german::sentence({who, what, whose,
                           decision.date ? german::when(*decision.date, material.today) : "",
                           german::vote(decision.label, decision.tally, digits_of(material)), "beschlossen"});
}

std::string leaving_count_de(const LeavingMaterial& material, std::int64_t total) {
  return german::sentence(
      {german::short_phrase(named_in(de, publisher_of(material)->organisation), Case::nominative), "zählt",
       is_over(material) ? "nun" : "danach", german::members(total, digits_of(material))});
}

std::string leaving_thanks_de(const LeavingMaterial& material) {
  const auto number = static_cast<std::int64_t>(material.leavers.size());
  const auto& first = material.leavers.front();
  if (number == 1 && !left_freely(first) && first.how != EndKind::term_over) return "";
  const auto whom =
      number == 1 ? leavers_de(material, Case::dative).text
                  : german::to_the_members(number, is_over(material) ? "ausgeschiedenen" : "scheidenden",
                                           digits_of(material));
  return german::sentence({"wir danken", whom, "für die gemeinsame Zeit in unserem Netzwerk"});
}

}  // namespace

LeavingVoice german_leavings() {
  return {leaving_headline_de, leaving_end_de,   leaving_duration_de, leaving_reason_de,
          leaving_decision_de, leaving_count_de, leaving_thanks_de};
}

}  // namespace gremium::drafting
