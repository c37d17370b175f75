// The German announcement.
#include "base/text.h"
#include "drafting/grammar_de.h"
#include "drafting/voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace {

using german::Case;

constexpr auto de = base::Language::de;

// Of those who come back, alone or among others.
std::string rejoining_headline(const Material& material) {
  const auto networks = german::networks_phrase(networks_in(de, material), Case::nominative);
  const bool ahead = is_ahead(material);
  if (material.members.size() > 1)
    return capitalised(networks.text) +
           (ahead             ? (networks.plural ? " bekommen " : " bekommt ")
            : networks.plural ? " begrüßen "
                              : " begrüßt ") +
           german::several_members(static_cast<std::int64_t>(material.members.size()),
                                   common_country(material), digits_of(material));
  if (!ahead)
    return capitalised(networks.text) + (networks.plural ? " begrüßen " : " begrüßt ") +
           german::members_phrase(members_in(de, material), Case::accusative).text + " wieder als Mitglied";
  const auto member = german::members_phrase(members_in(de, material), Case::nominative);
  return capitalised(member.text) + (member.plural ? " werden" : " wird") + " wieder Mitglied von " +
         german::networks_phrase(networks_in(de, material), Case::dative).text;
}

std::string headline(const Material& material) {
  if (rejoining_of(material) != Rejoining::none) return rejoining_headline(material);
  const auto number = static_cast<std::int64_t>(material.members.size());
  const auto country = common_country(material);
  if (!is_ahead(material))
    return german::headline(networks_in(de, material), number, country, digits_of(material));
  const auto networks = german::networks_phrase(networks_in(de, material), Case::nominative);
  return capitalised(networks.text) + (networks.plural ? " bekommen " : " bekommt ") +
         german::new_members(number, country, Case::accusative, digits_of(material));
}

// "sind wieder Mitglieder von", "treten … wieder bei", where all come back.
std::string again(std::string sentence) {
  for (const auto& [once, again] : {std::pair{" Mitglied von ", " wieder Mitglied von "},
                                    {" Mitglieder von ", " wieder Mitglieder von "},
                                    {" bei.", " wieder bei."}})
    sentence = base::replace_all(std::move(sentence), once, again);
  return sentence;
}

std::string since(const Material& material) {
  const auto members = members_in(de, material);
  const auto networks = networks_in(de, material);
  // After a long list "bei" comes too late, and the networks would read like more members.
  const auto sentence = !is_ahead(material) || members.size() <= 3
                            ? german::since(material.first_day, material.today, members, networks)
                            : "Zum " + language::long_date(de, material.first_day) + " werden " +
                                  german::members_phrase(members, Case::nominative).text +
                                  " Mitglieder von " + german::networks_phrase(networks, Case::dative).text +
                                  '.';
  return rejoining_of(material) == Rejoining::all ? again(sentence) : sentence;
}

std::string welcomed(const Material& material) {
  if (rejoining_of(material) == Rejoining::none)
    return german::the_new_members(static_cast<std::int64_t>(material.members.size()), digits_of(material));
  return material.members.size() > 1
             ? "die Mitglieder"
             : german::members_phrase(members_in(de, material), Case::accusative).text;
}

std::string welcome(const Material& material) {
  const auto members = welcomed(material);
  const auto network = "Netzwerk" + which_network(de, material);
  const auto total = printed_total(material);
  const bool grows = is_growth(material);
  const auto number = total ? german::members(*total, digits_of(material)) : "";
  if (is_ahead(material)) {
    const auto growth = !total  ? ""
                        : grows ? " Unser " + network + " wird damit auf " + number + " wachsen."
                                : " Unser " + network + " wird dann " + number + " zählen.";
    return "Wir freuen uns auf " + members + '.' + growth;
  }
  const auto growth = !total  ? "."
                      : grows ? ", das damit auf " + number + " wächst."
                              : ", das nun " + number + " zählt.";
  return "Wir heißen " + members + " herzlich in unserem " + network + " willkommen" + growth;
}

// "zum Europäischen Forum für urbane Sicherheit (Efus) und zum …"; nothing where the short names are all
// there is.
std::string to_networks(const Material& material) {
  std::vector<std::string> phrases;
  bool any_full = false;
  for (const auto& network : networks_in(de, material)) {
    any_full = any_full || has_full_name(network);
    const auto phrase = german::to(german::noun_phrase(network, Case::dative));
    phrases.push_back(has_full_name(network) ? phrase + " (" + network.name.short_name + ')'
                                             : german::to(german::short_phrase(network, Case::dative)));
  }
  // Their names may hold "und": still two things joined by one.
  return any_full ? base::join(phrases, " und ") : "";
}

std::string of_member(const MaterialMember& member) {
  const auto named = named_in(de, member.organisation);
  return is_city(member) && !named.name.whole ? "von " + named.name.name : german::genitive(named);
}

// Councils agree to what is put before them, assemblies and boards decide.
german::Verb verb_of(const MaterialMember& member) {
  for (const char* own : {"mitgliederversammlung", "vorstand", "exekutivkomitee", "praesidium"})
    if (member.body && member.body->kind == own) return german::Verb::decide;
  return german::Verb::agree;
}

std::string decision(const Material& material, const MaterialMember& member, bool introduce) {
  const auto& decision = *member.decision;
  const auto body = body_in(de, member);
  const auto named = named_in(de, member.organisation);
  german::Deciding deciding;
  deciding.object = introduce ? to_networks(material) : "";
  if (body) {
    deciding.verb = verb_of(member);
    deciding.body = german::noun_phrase(*body, Case::nominative);
    if (!names_its_own(*body, named)) deciding.body += ' ' + of_member(member);
  } else {
    deciding.verb = german::Verb::decide;
    deciding.body = german::noun_phrase(named, Case::nominative);
  }
  return german::decided(deciding, decision.date, material.today, decision.label, decision.tally,
                         digits_of(material));
}

std::string decision_placeholder(const MaterialMember& member) {
  return "[Platzhalter: Wie " + german::noun_phrase(named_in(de, member.organisation), Case::nominative) +
         " den Beitritt beschlossen hat, ist nicht erfasst. Bitte ergänzen oder weglassen.]";
}

// Nouns made of adjectives stand with an article, which takes the ending's r: "der Vorsitzende", "die
// Beigeordnete". Empty for other nouns.
std::string after_article(const std::string& function) {
  for (const std::string_view stem : {"sitzende", "geordnete", "delegierte", "auftragte", "mächtigte"}) {
    const auto at = function.rfind(stem);
    if (at == std::string::npos) continue;
    const auto rest = function.substr(at + stem.size());
    if (rest.empty() || rest == "r") return function.substr(0, at + stem.size());
  }
  return "";
}

std::string speaker(const domain::Quotation& quotation) {
  const auto function = text_in(de, quotation.function);
  const auto portfolio = text_in(de, quotation.portfolio);
  if (function.empty()) return portfolio.empty() ? "{person}" : "{person}, zuständig für " + portfolio;
  const auto weak = after_article(function);
  if (quotation.gender == 0) {
    if (portfolio.empty()) return weak.empty() ? function + " {person}" : "{person}, " + function;
    return "{person}, " + function + " mit Zuständigkeit für " + portfolio;
  }
  const std::string article = quotation.gender == 'f' ? "die " : "der ";
  const auto& noun = weak.empty() ? function : weak;
  if (!portfolio.empty()) return article + "für " + portfolio + " zuständige " + noun + " {person}";
  return (weak.empty() ? "" : article) + noun + " {person}";
}

std::string quotation(const domain::Quotation& quotation) {
  return "„{quotation}“, sagt " + speaker(quotation) + '.';
}

std::string quotation_placeholder(const MaterialMember& member) {
  return "[Platzhalter: Für " + german::noun_phrase(named_in(de, member.organisation), Case::accusative) +
         " ist kein Zitat erfasst. Bitte ergänzen oder weglassen.]";
}

std::string approval_placeholder(const MaterialMember& member) {
  return "[Platzhalter: Das Zitat zum Beitritt " + german::genitive(named_in(de, member.organisation)) +
         " ist von der zitierten Person noch nicht freigegeben. Bitte die Freigabe eintragen oder das Zitat "
         "weglassen.]";
}

std::string translation_placeholder(const MaterialMember& member) {
  return "[Platzhalter: Das Zitat zum Beitritt " + german::genitive(named_in(de, member.organisation)) +
         " liegt noch nicht auf Deutsch vor. Bitte die Übersetzung erfassen.]";
}

std::string remark_placeholder(const MaterialMember& member) {
  return "[Platzhalter: Die Anmerkung zum Beitritt " + german::genitive(named_in(de, member.organisation)) +
         " liegt noch nicht auf Deutsch vor.]";
}

std::string benefits_placeholder() {
  return "[Platzhalter: Der Absatz über den Nutzen der Mitgliedschaft liegt noch nicht auf Deutsch vor.]";
}

}  // namespace

const Voice& german_voice() {
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
