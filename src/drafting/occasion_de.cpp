// The German announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_de.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;
using domain::Outcome;
using german::Case;

constexpr auto de = base::Language::de;

german::Subject networks_de(const LeavingMaterial& material, Case in) {
  std::vector<Named> networks;
  for (const auto& network : material.networks) networks.push_back(named_in(de, network.organisation));
  return german::networks_phrase(networks, in);
}

std::string member_de(const LeavingMaterial& material, Case in) {
  return german::noun_phrase(named_in(de, material.member.organisation), in);
}

bool member_is_plural_de(const LeavingMaterial& material) {
  const auto named = named_in(de, material.member.organisation);
  return german::members_phrase({named}, Case::nominative).plural;
}

std::string body_de(const domain::Organisation& owner, const domain::Body& body, Case in) {
  return german::body_phrase(named_in(de, owner), body_named(de, body), in);
}

std::string leaving_headline_de(const LeavingMaterial& material) {
  const auto networks = networks_de(material, Case::dative).text;
  if (left_freely(material))
    return capitalised(member_de(material, Case::nominative)) +
           (member_is_plural_de(material) ? " verlassen " : " verlässt ") +
           networks_de(material, Case::accusative).text;
  const bool one = material.networks.size() == 1;
  return std::string(one ? "Mitgliedschaft " : "Mitgliedschaften ") +
         german::genitive(named_in(de, material.member.organisation)) + " in " + networks +
         (one ? " endet" : " enden");
}

std::string leaving_end_de(const LeavingMaterial& material) {
  const bool plural = member_is_plural_de(material);
  const auto networks = networks_de(material, Case::dative).text;
  const auto of = std::string(plural ? "Mitglieder von " : "Mitglied von ") + networks;
  if (is_over(material))
    return german::sentence({member_de(material, Case::nominative), plural ? "sind" : "ist", "seit dem",
                             language::long_date(de, base::LastDay{material.last_day}.until()), "nicht mehr",
                             of});
  return german::sentence({member_de(material, Case::nominative), plural ? "sind" : "ist", "noch bis zum",
                           language::long_date(de, material.last_day), of});
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

std::string leaving_duration_de(const LeavingMaterial& material) {
  if (!material.since) return "";
  const bool one = material.networks.size() == 1;
  const std::string verb = is_over(material) ? (one ? "bestand" : "bestanden") : one ? "besteht" : "bestehen";
  return german::sentence(
      {one ? "die Mitgliedschaft" : "die Mitgliedschaften", verb, since_de(*material.since)});
}

std::string leaving_reason_de(const LeavingMaterial& material) {
  const bool one = material.networks.size() == 1;
  if (material.how == EndKind::term_over)
    return one ? "Die Mitgliedschaft war befristet." : "Die Mitgliedschaften waren befristet.";
  if (material.how == EndKind::dissolution) return "Grund ist die Auflösung der Organisation.";
  return "";
}

std::string leaving_decision_de(const LeavingMaterial& material) {
  const auto& decision = *material.member.decision;
  const auto named = named_in(de, material.member.organisation);
  std::string who = german::noun_phrase(named, Case::nominative);
  if (material.member.body && material.body_of) {
    who = body_de(*material.body_of, *material.member.body, Case::nominative);
  } else if (const auto body = body_in(de, material.member)) {
    who = german::noun_phrase(*body, Case::nominative);
    if (!names_its_own(*body, named))
      who += ' ' + (is_city(material.member) && !named.name.whole ? "von " + named.name.name
                                                                  : german::genitive(named));
  }
  const auto* what = material.how == EndKind::expulsion ? "hat den Ausschluss"
                     : left_freely(material)            ? "hat den Austritt"
                                                        : "hat das Ende der Mitgliedschaft";
  return german::sentence({who, what, decision.date ? german::when(*decision.date, material.today) : "",
                           german::vote(decision.label, decision.tally, digits_of(material)), "beschlossen"});
}

std::string leaving_count_de(const LeavingMaterial& material, std::int64_t total) {
  for (const auto& network : material.networks)
    if (network.organisation.id == material.publishing_network)
      return german::sentence({german::short_phrase(named_in(de, network.organisation), Case::nominative),
                               "zählt", is_over(material) ? "damit" : "danach",
                               german::members(total, digits_of(material))});
  return "";
}

std::string leaving_thanks_de(const LeavingMaterial& material) {
  if (!left_freely(material) && material.how != EndKind::term_over) return "";
  return german::sentence(
      {"wir danken", member_de(material, Case::dative), "für die gemeinsame Zeit in unserem Netzwerk"});
}

// "das Deutsch-Europäische Forum für urbane Sicherheit (DEFUS)".
std::string full_de(const Named& network, Case in) {
  return has_full_name(network) ? german::noun_phrase(network, in) + " (" + network.name.short_name + ')'
                                : german::short_phrase(network, in);
}

std::string network_headline_de(const NetworkMaterial& material) {
  return "Neues Netzwerk: " +
         german::short_phrase(named_in(de, material.network.organisation), Case::nominative);
}

std::string network_lead_de(const NetworkMaterial& material) {
  return german::sentence({"mit", full_de(named_in(de, material.network.organisation), Case::dative),
                           "gibt es ein neues Netzwerk"});
}

std::string founding_placeholder_de() {
  return "[Platzhalter: Wann, wo und von wem das Netzwerk gegründet wurde, ist nicht erfasst. Bitte ergänzen "
         "oder weglassen.]";
}

std::string network_members_de(const NetworkMaterial& material) {
  std::vector<Named> named;
  for (const auto& member : material.members) named.push_back(named_in(de, member.organisation));
  if (named.empty()) return "";
  const auto total = static_cast<std::int64_t>(named.size());
  if (named.size() > most_named)
    return material.network.complete
               ? "Das Netzwerk zählt " + german::members(total, digits_of(material)) + '.'
               : "";
  if (material.network.complete)
    return "Das Netzwerk zählt " + german::members(total, digits_of(material)) + ": " +
           german::members_phrase(named, Case::accusative).text + '.';
  const auto list = german::members_phrase(named, Case::nominative);
  return std::string(list.plural ? "Zu den Mitgliedern gehören " : "Zu den Mitgliedern gehört ") + list.text +
         '.';
}

std::string network_condition_de(const NetworkMaterial& material) {
  std::vector<Named> required;
  for (const auto& network : material.requires_networks)
    required.push_back(named_in(de, network.organisation));
  return "Mitglied kann nur werden, wer auch " + german::networks_phrase(required, Case::dative).text +
         " angehört.";
}

std::string network_admission_de(const domain::Body& body) {
  return "Über die Aufnahme neuer Mitglieder entscheidet " +
         german::noun_phrase(body_named(de, body), Case::nominative) + '.';
}

std::string decision_headline_de(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who = capitalised(body_de(material.body.network, material.body.body, Case::nominative));
  const auto title = german::quoted(decision.title);
  switch (decision.outcome) {
    case Outcome::adopted:
    case Outcome::adopted_as_amended:
      return who + " beschließt " + title;
    case Outcome::rejected:
      return who + " lehnt " + title + " ab";
    case Outcome::postponed:
      return who + " vertagt " + title;
    case Outcome::referred:
      return who + " verweist " + title;
    case Outcome::noted:
      return who + " nimmt " + title + " zur Kenntnis";
    case Outcome::withdrawn:
      return "Antrag " + title + " zurückgezogen";
    case Outcome::no_quorum:
    case Outcome::unknown:
      break;
  }
  return "Keine Abstimmung über " + title;
}

std::string decision_taken_de(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who = body_de(material.body.network, material.body.body, Case::nominative);
  const auto when = decision.date ? german::when(*decision.date, material.today) : "";
  const auto title = german::quoted(decision.title);
  if (decision.outcome == Outcome::withdrawn)
    return german::sentence({"der Antrag", title, "wurde", when, "zurückgezogen"});
  if (decision.outcome == Outcome::no_quorum)
    return german::sentence(
        {who, "konnte", when, "über", title, "nicht abstimmen, weil die Beschlussfähigkeit fehlte"});
  const auto* object = decision.outcome == Outcome::noted ? "" : "den Antrag";
  return german::sentence({who, "hat", when, object, title,
                           german::motion_vote(decision, digits_of(material)),
                           german::motion_outcome(material.decision)});
}

std::string wording_de(const std::string& text) { return "Der Beschluss lautet: " + german::quoted(text); }

std::string title_placeholder_de(const std::string& title) {
  return "[Platzhalter: Der Titel „" + title +
         "“ liegt nicht auf Deutsch vor. Bitte den Text auf Deutsch schreiben.]";
}

std::string wording_placeholder_de() {
  return "[Platzhalter: Der Wortlaut des Beschlusses liegt nicht auf Deutsch vor. Bitte die Übersetzung "
         "ergänzen oder weglassen.]";
}

std::string benefits_placeholder_de() {
  return "[Platzhalter: Der Absatz über den Nutzen der Mitgliedschaft liegt noch nicht auf Deutsch vor.]";
}

}  // namespace

const OccasionVoice& german_occasions() {
  static const OccasionVoice voice{
      {leaving_headline_de, leaving_end_de, leaving_duration_de, leaving_reason_de, leaving_decision_de,
       leaving_count_de, leaving_thanks_de},
      {network_headline_de, network_lead_de, founding_placeholder_de, network_members_de,
       network_condition_de, network_admission_de},
      {decision_headline_de, decision_taken_de, wording_de, title_placeholder_de, wording_placeholder_de},
      german_meetings(),
      benefits_placeholder_de};
  return voice;
}

}  // namespace gremium::drafting
