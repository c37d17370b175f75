// The French announcements of meetings, and what they share with those of decisions.
#include "base/text.h"
#include "drafting/days.h"
#include "drafting/grammar_fr.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace french {

std::string sentence(std::vector<std::string> parts) {
  std::erase(parts, "");
  return capitalised(base::join(parts, " ")) + '.';
}

std::string quoted(const std::string& words) { return "« " + words + " »"; }

namespace {

// A short name without an article is joined by its own flag, a phrase by its article.
bool is_bare(const Named& network) {
  return !network.name.short_name.empty() && !base::starts_with(network.name.short_join, "art_");
}

}  // namespace

std::string of_network(const Named& network) {
  const auto phrase = short_phrase(network);
  return is_bare(network) ? de(phrase, network.name.short_join) : de_phrase(phrase);
}

std::string at_network(const Named& network) {
  const auto phrase = short_phrase(network);
  return is_bare(network) ? a(phrase, network.name.short_join) : a_phrase(phrase);
}

std::string each(const std::vector<MaterialNetwork>& networks, std::string (*phrase)(const Named&)) {
  std::vector<std::string> all;
  for (const auto& network : networks)
    all.push_back(phrase(named_in(base::Language::fr, network.organisation)));
  return join(base::Language::fr, all);
}

std::string body_phrase(const Named& owner, const Named& body) {
  const auto phrase = noun_phrase(body);
  return names_its_own(body, owner) ? phrase : phrase + ' ' + of_network(owner);
}

// A motion that failed fails by its noes: "rejetée par 19 voix contre 5". Where the yeas were more, or as
// many, both are named.
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits) {
  constexpr auto fr = base::Language::fr;
  const auto& tally = decision.tally;
  if (decision.outcome != domain::Outcome::rejected) return vote(decision.label, tally, digits);
  if (!tally.yes || !tally.no) return vote(decision.label, {});
  if (*tally.yes == *tally.no) return "à égalité des voix";
  if (*tally.yes > *tally.no)
    return "avec " + figures(fr, *tally.yes) + " voix pour et " + figures(fr, *tally.no) + " contre";
  auto votes = *tally.yes == 0 ? "à l’unanimité"
                               : "par " + figures(fr, *tally.no) + " voix contre " + figures(fr, *tally.yes);
  if (tally.abstentions.value_or(0) == 0) return votes;
  return votes + " (" +
         (*tally.abstentions == 1 ? "une abstention"
                                  : in_words(fr, *tally.abstentions, digits) + " abstentions") +
         ')';
}

std::string motion_outcome(const MaterialDecision& material) {
  switch (material.decision.outcome) {
    case domain::Outcome::adopted:
      return "a été adoptée";
    case domain::Outcome::adopted_as_amended:
      return "a été adoptée dans une version modifiée";
    case domain::Outcome::rejected:
      return "a été rejetée";
    case domain::Outcome::postponed:
      return "a été ajournée";
    case domain::Outcome::referred:
      if (material.referred_to)
        return "a été renvoyée " +
               a_phrase(noun_phrase(body_named(base::Language::fr, *material.referred_to)));
      return "a été renvoyée";
    case domain::Outcome::withdrawn:
      return "a été retirée";
    case domain::Outcome::noted:
    case domain::Outcome::no_quorum:
    case domain::Outcome::unknown:
      break;
  }
  return "";
}

}  // namespace french

namespace {

using domain::Outcome;

constexpr auto fr = base::Language::fr;

std::string body_of_fr(const MaterialBody& body) {
  return french::body_phrase(named_in(fr, body.network), body_named(fr, body.body));
}

std::string days_fr(const domain::Meeting& meeting) {
  return days_phrase(fr, meeting.sittings, usual_day_words(fr));
}

// "10 h", "10 h 30".
std::string clock_fr(const std::string& clock) {
  const auto hour = clock.front() == '0' ? clock.substr(1, 1) : clock.substr(0, 2);
  const auto minutes = clock.substr(3, 2);
  return hour + " h" + (minutes == "00" ? "" : ' ' + minutes);
}

std::string call_headline_fr(const CallMaterial& material) {
  // "convoque … du 20 au 21 mars" would say when it is called.
  if (is_assembly(material.body.body) && !is_of_one_day(material.meeting.sittings))
    return without_article(body_of_fr(material.body)) + ' ' + days_fr(material.meeting);
  if (is_assembly(material.body.body)) {
    const auto network = french::short_phrase(named_in(fr, material.body.network));
    const auto named = body_named(fr, material.body.body);
    const auto body = french::noun_phrase(named);
    // "son assemblée": before a vowel whatever its gender; a name of its own keeps its article.
    const bool elided = base::starts_with(body, "l’");
    return capitalised(network) + (base::starts_with(network, "les ") ? " convoquent " : " convoque ") +
           (elided ? "son " + body.substr(std::string_view("l’").size()) : body) + ' ' + "pour le " +
           language::long_date(fr, material.meeting.first_day());
  }
  return "Réunion " + french::de_phrase(body_of_fr(material.body)) + ' ' + days_fr(material.meeting);
}

std::string clocks_fr(const DayBeginning& beginning) {
  std::vector<std::string> clocks;
  for (const auto& clock : beginning.clocks) clocks.push_back("à " + clock_fr(clock));
  return join(fr, clocks);
}

// Of a meeting of several days.
std::string beginnings_fr(const domain::Meeting& meeting) {
  const auto days = beginnings_of(meeting.sittings);
  if (days.empty()) return "";
  if (begins_alike(meeting.sittings)) return " Début chaque jour " + clocks_fr(days.front()) + '.';
  if (days.size() == 1 && days.front().day == meeting.first_day())
    return " Début le premier jour " + clocks_fr(days.front()) + '.';
  std::vector<std::string> phrases;
  for (const auto& each : days)
    phrases.push_back("le " + day_and_month(fr, each.day) + ' ' + clocks_fr(each));
  return " Début " + join(fr, phrases) + '.';
}

std::string call_fr(const CallMaterial& material) {
  const auto& sittings = material.meeting.sittings;
  const auto who = body_of_fr(material.body);
  if (!is_of_one_day(sittings))
    return french::sentence({who, "se réunira", days_fr(material.meeting)}) + beginnings_fr(material.meeting);
  const auto day = sittings.front().date;
  const auto begins = beginnings_of(sittings);
  return french::sentence({who, "se réunira le", language::weekday_name(fr, day),
                           language::long_date(fr, day), begins.empty() ? "" : clocks_fr(begins.front())});
}

std::string title_fr(const std::string& title) {
  return "La réunion s’intitule " + french::quoted(title) + '.';
}

std::string meeting_title_placeholder_fr(const std::string& title) {
  return "[À compléter : le titre de la réunion, « " + title +
         " », n’existe pas en français. Le traduire ou supprimer ce passage.]";
}

std::string place_fr(const domain::Meeting& meeting) {
  const bool online = !meeting.online_url.empty();
  if (meeting.place.empty()) return online ? "La réunion se tiendra en ligne." : "";
  return "Lieu : " + meeting.place + '.' + (online ? " Il est aussi possible d’y participer en ligne." : "");
}

std::string second_call_fr(base::Day first) {
  return "Il s’agit de la seconde convocation, le quorum n’ayant pas été atteint le " +
         language::long_date(fr, first) + '.';
}

std::string listed_fr(const std::vector<std::string>& items) {
  std::vector<std::string> titles;
  for (const auto& item : items) titles.push_back(french::quoted(item));
  return join(fr, titles);
}

std::string agenda_fr(const std::vector<std::string>& items) {
  return "À l’ordre du jour : " + listed_fr(items) + '.';
}

std::string agenda_placeholder_fr(const std::vector<std::string>& items) {
  return "[À compléter : l’ordre du jour n’existe pas en français. Le traduire ou supprimer ce passage : " +
         listed_fr(items) + ".]";
}

std::string result_headline_fr(const ResultMaterial& material) {
  const auto body = french::de_phrase(body_of_fr(material.body));
  return "Résultats " + (is_assembly(material.body.body) ? body : "de la réunion " + body) + ' ' +
         days_phrase(fr, material.meeting.sittings, {"du", "des", "du", "au"});
}

std::string result_fr(const ResultMaterial& material) {
  return french::sentence({body_of_fr(material.body), "a siégé", days_fr(material.meeting)}) +
         (material.results.empty() ? "" : " Les résultats :");
}

std::string motion_fr(const MaterialDecision& material, DigitsFrom digits) {
  const auto& decision = material.decision;
  const auto title = french::quoted(decision.title);
  if (decision.outcome == Outcome::no_quorum)
    return "Il n’y a pas eu de vote sur " + title + ", faute de quorum.";
  if (decision.outcome == Outcome::noted) return "Il a été pris acte du point " + title + '.';
  const auto vote = decision.outcome == Outcome::withdrawn ? "" : french::motion_vote(decision, digits);
  return french::sentence({"la proposition", title, french::motion_outcome(material), vote});
}

std::string elected_fr(const std::string& office) {
  return "Résultat de l’élection (" + office + ") : {person}.";
}

}  // namespace

MeetingVoice french_meetings() {
  return {call_headline_fr,   call_fr,        title_fr,  meeting_title_placeholder_fr,
          place_fr,           second_call_fr, agenda_fr, agenda_placeholder_fr,
          result_headline_fr, result_fr,      motion_fr, elected_fr};
}

}  // namespace gremium::drafting
