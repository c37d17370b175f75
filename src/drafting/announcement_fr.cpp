// The French announcement.
#include "base/text.h"
#include "drafting/grammar_fr.h"
#include "drafting/voice.h"

namespace gremium::drafting {
namespace {

constexpr auto fr = base::Language::fr;

struct Welcoming {
  std::string networks;
  bool plural = false;
};

Welcoming welcoming(const Material& material) {
  std::vector<std::string> networks;
  for (const auto& network : networks_in(fr, material)) networks.push_back(french::short_phrase(network));
  const bool plural = networks.size() != 1 || base::starts_with(networks.front(), "les ");
  return {capitalised(join(fr, networks)), plural};
}

std::string will_welcome(bool plural) { return plural ? " accueilleront " : " accueillera "; }

// Of those who come back, alone or among others.
std::string rejoining_headline(const Material& material) {
  const auto [networks, plural] = welcoming(material);
  const std::string verb = is_ahead(material) ? will_welcome(plural)
                           : plural           ? " accueillent "
                                              : " accueille ";
  return networks + verb +
         (material.members.size() > 1
              ? french::several_members(static_cast<std::int64_t>(material.members.size()),
                                        common_country(material), digits_of(material))
              : "de nouveau " + french::members_phrase(members_in(fr, material)));
}

std::string headline(const Material& material) {
  if (rejoining_of(material) != Rejoining::none) return rejoining_headline(material);
  const auto number = static_cast<std::int64_t>(material.members.size());
  const auto country = common_country(material);
  if (!is_ahead(material))
    return french::headline(networks_in(fr, material), number, country, digits_of(material));
  const auto [networks, plural] = welcoming(material);
  return networks + will_welcome(plural) + french::new_members(number, country, digits_of(material));
}

// "est de nouveau membre", "adhérera de nouveau", where all come back.
std::string again(std::string sentence) {
  for (const auto& [once, again] : {std::pair{" est membre ", " est de nouveau membre "},
                                    {" sont membres ", " sont de nouveau membres "},
                                    {" adhérera ", " adhérera de nouveau "},
                                    {" adhéreront ", " adhéreront de nouveau "}})
    sentence = base::replace_all(std::move(sentence), once, again);
  return sentence;
}

std::string since(const Material& material) {
  const auto sentence =
      french::since(material.first_day, material.today, members_in(fr, material), networks_in(fr, material));
  return rejoining_of(material) == Rejoining::all ? again(sentence) : sentence;
}

std::string welcomed(const Material& material) {
  if (rejoining_of(material) == Rejoining::none)
    return french::the_new_members(static_cast<std::int64_t>(material.members.size()), digits_of(material));
  return material.members.size() > 1 ? "les membres" : french::members_phrase(members_in(fr, material));
}

std::string welcome(const Material& material) {
  const auto members = welcomed(material);
  const auto network = "réseau" + which_network(fr, material);
  const auto total = printed_total(material);
  if (is_ahead(material)) {
    const auto growth =
        total ? " Notre " + network + " comptera alors " + french::members(*total, digits_of(material)) + '.'
              : "";
    return "Nous nous réjouissons d’accueillir " + members + '.' + growth;
  }
  const auto growth =
      total ? ", qui compte désormais " + french::members(*total, digits_of(material)) + '.' : ".";
  return "Nous souhaitons chaleureusement la bienvenue " + french::a_phrase(members) + " dans notre " +
         network + growth;
}

// "au Forum européen pour la sécurité urbaine (Efus) et au …"; nothing where the short names are all there
// is.
std::string to_networks(const Material& material) {
  std::vector<std::string> phrases;
  bool any_full = false;
  for (const auto& network : networks_in(fr, material)) {
    any_full = any_full || has_full_name(network);
    phrases.push_back(has_full_name(network) ? french::a_phrase(french::noun_phrase(network)) + " (" +
                                                   network.name.short_name + ')'
                                             : french::a_phrase(french::short_phrase(network)));
  }
  return any_full ? base::join(phrases, " et ") : "";
}

// "de la ville de Lyon", "du Forum français": de with the whole phrase.
std::string of_phrase(const MaterialMember& member) {
  const auto named = named_in(fr, member.organisation);
  const bool bare = named.name.whole && named.name.gender == 0;
  return bare ? french::de(named.name.name, named.name.join) : french::de_phrase(french::noun_phrase(named));
}

std::string of_member(const MaterialMember& member) {
  const auto named = named_in(fr, member.organisation);
  return is_city_or_district(member) && !named.name.whole ? french::de(named.name.name, named.name.join)
                                                          : of_phrase(member);
}

std::string decision(const Material& material, const MaterialMember& member, bool introduce) {
  const auto& decision = *member.decision;
  const auto body = body_in(fr, member);
  const auto named = named_in(fr, member.organisation);
  auto who = french::noun_phrase(body ? *body : named);
  if (body && !names_its_own(*body, named)) who += ' ' + of_member(member);
  return french::decided(who, introduce ? to_networks(material) : "", decision.date, material.today,
                         decision.label, decision.tally, digits_of(material));
}

std::string decision_placeholder(const MaterialMember& member) {
  return "[À compléter : la décision d’adhésion " + of_phrase(member) +
         " n’est pas enregistrée. Ajouter le texte ou supprimer ce passage.]";
}

// The portfolio is recorded with its article ("la sécurité et l’ordre public") or with its preposition ("de
// la …"); bare words go into brackets, since their article cannot be guessed.
std::string in_charge_of(const std::string& portfolio) {
  if (portfolio.empty()) return "";
  for (const char* article : {"le ", "la ", "l’", "les "})
    if (base::starts_with(portfolio, article)) return " en charge " + french::de_phrase(portfolio);
  for (const char* preposition : {"de ", "du ", "des ", "d’"})
    if (base::starts_with(portfolio, preposition)) return " en charge " + portfolio;
  return " (" + portfolio + ')';
}

std::string quotation(const domain::Quotation& quotation) {
  const auto function = text_in(fr, quotation.function);
  const auto charge = in_charge_of(text_in(fr, quotation.portfolio));
  return "« {quotation} », déclare {person}" + (function.empty() ? charge : ", " + function + charge) + '.';
}

std::string quotation_placeholder(const MaterialMember& member) {
  return "[À compléter : aucune citation n’est enregistrée pour " +
         french::noun_phrase(named_in(fr, member.organisation)) +
         ". Ajouter une citation ou supprimer ce passage.]";
}

std::string approval_placeholder(const MaterialMember& member) {
  return "[À compléter : la personne citée pour " + french::noun_phrase(named_in(fr, member.organisation)) +
         " n’a pas encore donné son accord. Saisir cet accord ou supprimer la citation.]";
}

std::string translation_placeholder(const MaterialMember& member) {
  return "[À compléter : la citation sur l’adhésion " + of_phrase(member) +
         " n’existe pas encore en français. Enregistrer la traduction.]";
}

std::string remark_placeholder(const MaterialMember& member) {
  return "[À compléter : la remarque sur l’adhésion " + of_phrase(member) +
         " n’existe pas encore en français.]";
}

std::string benefits_placeholder() {
  return "[À compléter : le paragraphe sur les avantages de l’adhésion n’existe pas encore en français.]";
}

}  // namespace

const Voice& french_voice() {
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
