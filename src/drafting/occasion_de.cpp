// The German announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_de.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::Outcome;
using german::Case;

constexpr auto de = base::Language::de;

std::string body_de(const domain::Organisation& owner, const domain::Body& body, Case in) {
  return german::body_phrase(named_in(de, owner), body_named(de, body), in);
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

std::string title_placeholder_de(const std::string& title) { return "[zu übersetzen: " + title + "]"; }

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
      german_leavings(),
      {network_headline_de, network_lead_de, founding_placeholder_de, network_members_de,
       network_condition_de, network_admission_de},
      {decision_headline_de, decision_taken_de, wording_de, title_placeholder_de, wording_placeholder_de},
      german_meetings(),
      benefits_placeholder_de};
  return voice;
}

}  // namespace gremium::drafting
