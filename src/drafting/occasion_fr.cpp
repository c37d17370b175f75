// The French announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_fr.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::Outcome;

constexpr auto fr = base::Language::fr;

std::string network_headline_fr(const NetworkMaterial& material) {
  return "Nouveau réseau : " + french::short_phrase(named_in(fr, material.network.organisation));
}

std::string network_lead_fr(const NetworkMaterial& material) {
  const auto named = named_in(fr, material.network.organisation);
  const auto full = has_full_name(named) ? french::noun_phrase(named) + " (" + named.name.short_name + ')'
                                         : french::short_phrase(named);
  return "Un nouveau réseau voit le jour : " + full + '.';
}

std::string founding_placeholder_fr() {
  return "[À compléter : la date, le lieu et les fondateurs du réseau ne sont pas enregistrés. Ajouter le texte "
         "ou supprimer ce passage.]";
}

std::string network_members_fr(const NetworkMaterial& material) {
  std::vector<Named> named;
  for (const auto& member : material.members) named.push_back(named_in(fr, member.organisation));
  if (named.empty()) return "";
  const auto total = french::members(static_cast<std::int64_t>(named.size()), digits_of(material));
  if (named.size() > most_named) return material.network.complete ? "Le réseau compte " + total + '.' : "";
  const auto list = french::members_phrase(named);
  return (material.network.complete ? "Le réseau compte " + total + " : "
                                    : "Le réseau compte notamment parmi ses membres ") +
         list + '.';
}

std::string network_condition_fr(const NetworkMaterial& material) {
  return "L’adhésion " + french::each(material.requires_networks, french::at_network) + " est requise.";
}

std::string network_admission_fr(const domain::Body& body) {
  return capitalised(french::noun_phrase(body_named(fr, body))) +
         " décide de l’admission des nouveaux membres.";
}

std::string decision_headline_fr(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who = capitalised(
      french::body_phrase(named_in(fr, material.body.network), body_named(fr, material.body.body)));
  const auto title = french::quoted(decision.title);
  switch (decision.outcome) {
    case Outcome::adopted:
    case Outcome::adopted_as_amended:
      return who + " adopte " + title;
    case Outcome::rejected:
      return who + " rejette " + title;
    case Outcome::postponed:
      return who + " ajourne " + title;
    case Outcome::referred:
      return who + " renvoie " + title;
    case Outcome::noted:
      return who + " prend acte : " + title;
    case Outcome::withdrawn:
      return "Proposition " + title + " retirée";
    case Outcome::no_quorum:
    case Outcome::unknown:
      break;
  }
  return "Pas de vote sur " + title;
}

std::string active_fr(const MaterialDecision& material) {
  switch (material.decision.outcome) {
    case Outcome::adopted:
    case Outcome::adopted_as_amended:
      return "a adopté la proposition";
    case Outcome::rejected:
      return "a rejeté la proposition";
    case Outcome::postponed:
      return "a ajourné la proposition";
    case Outcome::referred:
      return "a renvoyé la proposition";
    case Outcome::noted:
      return "a pris acte du point";
    case Outcome::withdrawn:
    case Outcome::no_quorum:
    case Outcome::unknown:
      break;
  }
  return "";
}

std::string decision_taken_fr(const DecisionMaterial& material) {
  const auto& decision = material.decision.decision;
  const auto who =
      french::body_phrase(named_in(fr, material.body.network), body_named(fr, material.body.body));
  const auto when = decision.date ? french::when(*decision.date, material.today) : "";
  const auto title = french::quoted(decision.title);
  if (decision.outcome == Outcome::withdrawn)
    return french::sentence({"la proposition", title, "a été retirée", when});
  if (decision.outcome == Outcome::no_quorum)
    return french::sentence({who, "n’a pas pu voter sur", title, when, "faute de quorum"});
  const auto* amended = decision.outcome == Outcome::adopted_as_amended ? "dans une version modifiée" : "";
  const auto to = decision.outcome == Outcome::referred && material.decision.referred_to
                      ? french::a_phrase(french::noun_phrase(body_named(fr, *material.decision.referred_to)))
                      : "";
  return french::sentence({who, active_fr(material.decision), title, amended, to, when,
                           french::motion_vote(decision, digits_of(material))});
}

std::string wording_fr(const std::string& text) { return "Texte de la décision : " + french::quoted(text); }

std::string title_placeholder_fr(const std::string& title) { return "[à traduire : " + title + "]"; }

std::string wording_placeholder_fr() {
  return "[À compléter : le texte de la décision n’existe pas en français. Ajouter la traduction ou supprimer ce "
         "passage.]";
}

std::string benefits_placeholder_fr() {
  return "[À compléter : le paragraphe sur les avantages de l’adhésion n’existe pas encore en français.]";
}

}  // namespace

const OccasionVoice& french_occasions() {
  static const OccasionVoice voice{
      french_leavings(),
      {network_headline_fr, network_lead_fr, founding_placeholder_fr, network_members_fr,
       network_condition_fr, network_admission_fr},
      {decision_headline_fr, decision_taken_fr, wording_fr, title_placeholder_fr, wording_placeholder_fr},
      french_meetings(),
      benefits_placeholder_fr};
  return voice;
}

}  // namespace gremium::drafting
