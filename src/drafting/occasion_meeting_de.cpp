// The German announcements of meetings, and what they share with those of decisions.
#include "base/text.h"
#include "drafting/days.h"
#include "drafting/grammar_de.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace german {

namespace {
constexpr auto de = base::Language::de;
}

std::string sentence(std::vector<std::string> parts) {
  std::erase(parts, "");
  return capitalised(base::join(parts, " ")) + '.';
}

std::string quoted(const std::string& words) { return "„" + words + "“"; }

std::string body_phrase(const Named& owner, const Named& body, Case in) {
  const auto phrase = noun_phrase(body, in);
  return names_its_own(body, owner) ? phrase : phrase + ' ' + short_phrase(owner, Case::genitive);
}

// A motion that failed fails by its noes: "mit 19 zu 5 Stimmen abgelehnt". Where the yeas were more, or as
// many, both are named.
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits) {
  const auto& tally = decision.tally;
  if (decision.outcome != domain::Outcome::rejected) return vote(decision.label, tally, digits);
  if (!tally.yes || !tally.no) return vote(decision.label, {});
  if (*tally.yes == *tally.no) return "bei Stimmengleichheit";
  if (*tally.yes > *tally.no)
    return "bei " + figures(de, *tally.yes) + " Ja- und " + figures(de, *tally.no) + " Nein-Stimmen";
  domain::Tally against;
  against.yes = tally.no;
  against.no = tally.yes;
  against.abstentions = tally.abstentions;
  return vote(domain::MajorityLabel::none, against, digits);
}

std::string motion_outcome(const MaterialDecision& material) {
  switch (material.decision.outcome) {
    case domain::Outcome::adopted:
      return "angenommen";
    case domain::Outcome::adopted_as_amended:
      return "in geänderter Fassung angenommen";
    case domain::Outcome::rejected:
      return "abgelehnt";
    case domain::Outcome::postponed:
      return "vertagt";
    case domain::Outcome::referred:
      if (material.referred_to)
        return "an " + noun_phrase(body_named(de, *material.referred_to), Case::accusative) + " verwiesen";
      return "verwiesen";
    case domain::Outcome::noted:
      return "zur Kenntnis genommen";
    case domain::Outcome::withdrawn:
    case domain::Outcome::no_quorum:
    case domain::Outcome::unknown:
      break;
  }
  return "";
}

}  // namespace german

namespace {

using domain::Outcome;
using german::Case;

constexpr auto de = base::Language::de;

std::string body_of_de(const MaterialBody& body, Case in) {
  return german::body_phrase(named_in(de, body.network), body_named(de, body.body), in);
}

std::string days_de(const domain::Meeting& meeting) {
  return days_phrase(de, meeting.sittings, usual_day_words(de));
}

// "10 Uhr", "10:30 Uhr".
std::string clock_de(const std::string& clock) {
  const auto hour = clock.front() == '0' ? clock.substr(1, 1) : clock.substr(0, 2);
  const auto minutes = clock.substr(3, 2);
  return hour + (minutes == "00" ? "" : ":" + minutes) + " Uhr";
}

std::string call_headline_de(const CallMaterial& material) {
  const auto days = ' ' + days_de(material.meeting);
  const auto network = german::networks_phrase({named_in(de, material.body.network)}, Case::nominative);
  if (is_assembly(material.body.body))
    return capitalised(network.text) + (network.plural ? " laden " : " lädt ") +
           german::to(german::noun_phrase(body_named(de, material.body.body), Case::dative)) + days + " ein";
  return "Sitzung " + body_of_de(material.body, Case::genitive) + days;
}

std::string clocks_de(const DayBeginning& beginning) {
  std::vector<std::string> clocks;
  for (const auto& clock : beginning.clocks) clocks.push_back(clock_de(clock));
  return "um " + join(de, clocks);
}

// Of a meeting of several days.
std::string beginnings_de(const domain::Meeting& meeting) {
  const auto days = beginnings_of(meeting.sittings);
  if (days.empty()) return "";
  if (begins_alike(meeting.sittings)) return " Beginn ist jeweils " + clocks_de(days.front()) + '.';
  if (days.size() == 1 && days.front().day == meeting.first_day())
    return " Beginn ist am ersten Tag " + clocks_de(days.front()) + '.';
  std::vector<std::string> phrases;
  for (const auto& each : days)
    phrases.push_back("am " + day_and_month(de, each.day) + ' ' + clocks_de(each));
  return " Beginn ist " + join(de, phrases) + '.';
}

std::string call_de(const CallMaterial& material) {
  const auto& sittings = material.meeting.sittings;
  const auto who = body_of_de(material.body, Case::nominative);
  if (!is_of_one_day(sittings))
    return german::sentence({who, "kommt", days_de(material.meeting), "zusammen"}) +
           beginnings_de(material.meeting);
  const auto day = sittings.front().date;
  const auto begins = beginnings_of(sittings);
  return german::sentence({who, "kommt am", language::weekday_name(de, day) + ", dem",
                           language::long_date(de, day) + (begins.empty() ? "" : ","),
                           begins.empty() ? "" : clocks_de(begins.front()), "zusammen"});
}

std::string title_de(const std::string& title) {
  return "Die Sitzung steht unter dem Titel " + german::quoted(title) + '.';
}

std::string meeting_title_placeholder_de(const std::string& title) {
  return "[Platzhalter: Der Titel der Sitzung, „" + title +
         "“, liegt nicht auf Deutsch vor. Bitte übersetzen oder weglassen.]";
}

std::string place_de(const domain::Meeting& meeting) {
  const bool online = !meeting.online_url.empty();
  if (meeting.place.empty()) return online ? "Die Sitzung findet online statt." : "";
  return "Tagungsort: " + meeting.place + '.' + (online ? " Die Teilnahme ist auch online möglich." : "");
}

std::string second_call_de(base::Day first) {
  return "Es ist die zweite Einladung, denn die Sitzung vom " + language::long_date(de, first) +
         " war nicht beschlussfähig.";
}

std::string listed_de(const std::vector<std::string>& items) {
  std::vector<std::string> titles;
  for (const auto& item : items) titles.push_back(german::quoted(item));
  return join(de, titles);
}

std::string agenda_de(const std::vector<std::string>& items) {
  return std::string("Auf der Tagesordnung ") + (items.size() == 1 ? "steht " : "stehen ") +
         listed_de(items) + '.';
}

std::string agenda_placeholder_de(const std::vector<std::string>& items) {
  return "[Platzhalter: Die Tagesordnung liegt nicht auf Deutsch vor. Bitte übersetzen oder weglassen: " +
         listed_de(items) + ".]";
}

std::string result_headline_de(const ResultMaterial& material) {
  const auto body = body_of_de(material.body, Case::genitive);
  return "Ergebnisse " + (is_assembly(material.body.body) ? body : "der Sitzung " + body) + ' ' +
         days_phrase(de, material.meeting.sittings, {"vom", "vom", "vom", "bis"});
}

std::string result_de(const ResultMaterial& material) {
  return german::sentence(
             {body_of_de(material.body, Case::nominative), "hat", days_de(material.meeting), "getagt"}) +
         (material.results.empty() ? "" : " Die Ergebnisse im Überblick:");
}

std::string motion_de(const MaterialDecision& material, DigitsFrom digits) {
  const auto& decision = material.decision;
  const auto title = german::quoted(decision.title);
  if (decision.outcome == Outcome::no_quorum)
    return "Über " + title + " wurde nicht abgestimmt, weil die Beschlussfähigkeit fehlte.";
  if (decision.outcome == Outcome::withdrawn) return "Der Antrag " + title + " wurde zurückgezogen.";
  const auto* subject = decision.outcome == Outcome::noted ? "" : "der Antrag";
  return german::sentence(
      {subject, title, "wurde", german::motion_vote(decision, digits), german::motion_outcome(material)});
}

std::string elected_de(const std::string& office) { return "Gewählt wurde {person} (" + office + ")."; }

}  // namespace

MeetingVoice german_meetings() {
  return {call_headline_de,   call_de,        title_de,  meeting_title_placeholder_de,
          place_de,           second_call_de, agenda_de, agenda_placeholder_de,
          result_headline_de, result_de,      motion_de, elected_de};
}

}  // namespace gremium::drafting
