// The French announcements of what is no joining.
#include "base/text.h"
#include "drafting/grammar_fr.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using domain::EndKind;
using domain::Outcome;

constexpr auto fr = base::Language::fr;

// The preposition is said again before each network: "de l’Efus et du DEFUS".
std::string each_fr(const std::vector<MaterialNetwork>& networks, std::string (*phrase)(const Named&)) {
  std::vector<std::string> all;
  for (const auto& network : networks) all.push_back(phrase(named_in(fr, network.organisation)));
  return join(fr, all);
}

std::string member_fr(const LeavingMaterial& material) {
  return french::noun_phrase(named_in(fr, material.member.organisation));
}

bool member_is_plural_fr(const LeavingMaterial& material) {
  return base::starts_with(member_fr(material), "les ");
}

std::string of_member_fr(const domain::Organisation& organisation) {
  const auto named = named_in(fr, organisation);
  const bool bare = named.name.whole && named.name.gender == 0;
  return bare ? french::de(named.name.name, named.name.join) : french::de_phrase(french::noun_phrase(named));
}

std::string leaving_headline_fr(const LeavingMaterial& material) {
  if (left_freely(material))
    return capitalised(member_fr(material)) + (member_is_plural_fr(material) ? " quittent " : " quitte ") +
           each_fr(material.networks, french::short_phrase);
  return "Fin de l’adhésion " + of_member_fr(material.member.organisation) + ' ' +
         each_fr(material.networks, french::at_network);
}

std::string leaving_end_fr(const LeavingMaterial& material) {
  const bool plural = member_is_plural_fr(material);
  const auto of = each_fr(material.networks, french::of_network);
  if (is_over(material))
    return french::sentence({member_fr(material), plural ? "ne sont plus membres" : "n’est plus membre", of,
                             "depuis le", language::long_date(fr, base::LastDay{material.last_day}.until())});
  return french::sentence({member_fr(material), plural ? "resteront membres" : "restera membre", of,
                           "jusqu’au", language::long_date(fr, material.last_day), "inclus"});
}

std::string leaving_duration_fr(const LeavingMaterial& material) {
  if (!material.since) return "";
  const auto date = language::partial_date(fr, *material.since);
  const bool exact = material.since->precision() == base::PartialDay::Precision::day;
  return french::sentence(
      {"son adhésion", is_over(material) ? "remontait" : "remonte", exact ? "au " + date : "à " + date});
}

std::string leaving_reason_fr(const LeavingMaterial& material) {
  if (material.how == EndKind::term_over) return "L’adhésion était à durée déterminée.";
  if (material.how == EndKind::dissolution)
    return "Cette fin s’explique par la dissolution de l’organisation.";
  return "";
}

std::string leaving_decision_fr(const LeavingMaterial& material) {
  const auto& decision = *material.member.decision;
  const auto named = named_in(fr, material.member.organisation);
  auto who = french::noun_phrase(named);
  if (material.member.body && material.body_of) {
    who = french::body_phrase(named_in(fr, *material.body_of), body_named(fr, *material.member.body));
  } else if (const auto body = body_in(fr, material.member)) {
    who = french::noun_phrase(*body);
    if (!names_its_own(*body, named))
      who += ' ' + (is_city_or_district(material.member) && !named.name.whole
                        ? french::de(named.name.name, named.name.join)
                        : of_member_fr(material.member.organisation));
  }
  const auto* what = material.how == EndKind::expulsion ? "a approuvé l’exclusion"
                     : left_freely(material)            ? "a approuvé le retrait"
                                                        : "a approuvé la fin de l’adhésion";
  return french::sentence({who, what, decision.date ? french::when(*decision.date, material.today) : "",
                           french::vote(decision.label, decision.tally, digits_of(material))});
}

std::string leaving_count_fr(const LeavingMaterial& material, std::int64_t total) {
  for (const auto& network : material.networks)
    if (network.organisation.id == material.publishing_network)
      return french::sentence({french::short_phrase(named_in(fr, network.organisation)),
                               is_over(material) ? "compte désormais" : "comptera alors",
                               french::members(total, digits_of(material))});
  return "";
}

std::string leaving_thanks_fr(const LeavingMaterial& material) {
  if (!left_freely(material) && material.how != EndKind::term_over) return "";
  return french::sentence({"nous remercions", member_fr(material), "d’avoir fait partie de notre réseau"});
}

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
  return "L’adhésion " + each_fr(material.requires_networks, french::at_network) + " est requise.";
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

std::string title_placeholder_fr(const std::string& title) {
  return "[À compléter : le titre « " + title + " » n’existe pas en français. Écrire le texte en français.]";
}

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
      {leaving_headline_fr, leaving_end_fr, leaving_duration_fr, leaving_reason_fr, leaving_decision_fr,
       leaving_count_fr, leaving_thanks_fr},
      {network_headline_fr, network_lead_fr, founding_placeholder_fr, network_members_fr,
       network_condition_fr, network_admission_fr},
      {decision_headline_fr, decision_taken_fr, wording_fr, title_placeholder_fr, wording_placeholder_fr},
      french_meetings(),
      benefits_placeholder_fr};
  return voice;
}

}  // namespace gremium::drafting
