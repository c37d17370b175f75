// The English announcements of meetings, and what they share with those of decisions.
#include "base/text.h"
#include "drafting/days.h"
#include "drafting/grammar_en.h"
#include "drafting/occasion_voice.h"
#include "language/dates.h"

namespace gremium::drafting {
namespace english {

std::string sentence(std::vector<std::string> parts) {
  std::erase(parts, "");
  return capitalised(base::join(parts, " ")) + '.';
}

std::string quoted(const std::string& words) { return "“" + words + "”"; }

std::string body_phrase(const Named& owner, const Named& body) {
  const auto phrase = noun_phrase(body);
  return names_its_own(body, owner) ? phrase : phrase + " of " + short_phrase(owner);
}

// A motion that failed fails by its noes: "rejected by 19 votes to 5". Where the yeas were more, or as many,
// both are named.
std::string motion_vote(const domain::Decision& decision, DigitsFrom digits) {
  const auto& tally = decision.tally;
  if (decision.outcome != domain::Outcome::rejected) return vote(decision.label, tally, digits);
  if (!tally.yes || !tally.no) return vote(decision.label, {});
  if (*tally.yes == *tally.no) return "on a tie";
  if (*tally.yes > *tally.no)
    return "with " + figures(base::Language::en, *tally.yes) + (*tally.yes == 1 ? " vote" : " votes") +
           " in favour and " + figures(base::Language::en, *tally.no) + " against";
  domain::Tally against;
  against.yes = tally.no;
  against.no = tally.yes;
  against.abstentions = tally.abstentions;
  return vote(domain::MajorityLabel::none, against, digits);
}

std::string motion_outcome(const MaterialDecision& material) {
  switch (material.decision.outcome) {
    case domain::Outcome::adopted:
      return "was adopted";
    case domain::Outcome::adopted_as_amended:
      return "was adopted in an amended version";
    case domain::Outcome::rejected:
      return "was rejected";
    case domain::Outcome::postponed:
      return "was postponed";
    case domain::Outcome::referred:
      if (material.referred_to)
        return "was referred to " + noun_phrase(body_named(base::Language::en, *material.referred_to));
      return "was referred";
    case domain::Outcome::noted:
      return "was noted";
    case domain::Outcome::withdrawn:
      return "was withdrawn";
    case domain::Outcome::no_quorum:
    case domain::Outcome::unknown:
      break;
  }
  return "";
}

}  // namespace english

namespace {

using domain::Outcome;

constexpr auto en = base::Language::en;

std::string body_of_en(const MaterialBody& body) {
  return english::body_phrase(named_in(en, body.network), body_named(en, body.body));
}

std::string days_en(const domain::Meeting& meeting) {
  return days_phrase(en, meeting.sittings, usual_day_words(en));
}

std::string call_headline_en(const CallMaterial& material) {
  if (is_assembly(material.body.body)) {
    const auto body = english::noun_phrase(body_named(en, material.body.body));
    const auto bare = base::starts_with(body, "the ") ? "its " + body.substr(4) : body;
    return english::networks_phrase({named_in(en, material.body.network)}) + " calls " + bare + ' ' +
           days_phrase(en, material.meeting.sittings, {"for", "for", "for", "to"});
  }
  return "Meeting of " + body_of_en(material.body) + ' ' + days_en(material.meeting);
}

// "9:30".
std::string clock_en(const std::string& clock) { return clock.front() == '0' ? clock.substr(1) : clock; }

std::string clocks_en(const DayBeginning& beginning) {
  std::vector<std::string> clocks;
  for (const auto& clock : beginning.clocks) clocks.push_back(clock_en(clock));
  return "at " + join(en, clocks);
}

// Of a meeting of several days.
std::string beginnings_en(const domain::Meeting& meeting) {
  const auto days = beginnings_of(meeting.sittings);
  if (days.empty()) return "";
  if (begins_alike(meeting.sittings)) return " It will begin " + clocks_en(days.front()) + " each day.";
  if (days.size() == 1 && days.front().day == meeting.first_day())
    return " It will begin " + clocks_en(days.front()) + " on the first day.";
  std::vector<std::string> phrases;
  for (const auto& each : days) phrases.push_back(clocks_en(each) + " on " + day_and_month(en, each.day));
  return " It will begin " + join(en, phrases) + '.';
}

std::string call_en(const CallMaterial& material) {
  const auto& sittings = material.meeting.sittings;
  const auto who = body_of_en(material.body);
  if (!is_of_one_day(sittings))
    return english::sentence({who, "will meet", days_en(material.meeting)}) + beginnings_en(material.meeting);
  const auto day = sittings.front().date;
  const auto begins = beginnings_of(sittings);
  return english::sentence({who, "will meet on", language::weekday_name(en, day),
                            language::long_date(en, day), begins.empty() ? "" : clocks_en(begins.front())});
}

std::string title_en(const std::string& title) {
  return "The meeting is entitled " + english::quoted(title) + '.';
}

std::string meeting_title_placeholder_en(const std::string& title) {
  return "[Placeholder: the title of the meeting, “" + title +
         "”, is not available in English. Please translate it or leave it out.]";
}

std::string place_en(const domain::Meeting& meeting) {
  const bool online = !meeting.online_url.empty();
  if (meeting.place.empty()) return online ? "The meeting will be held online." : "";
  return "Venue: " + meeting.place + '.' + (online ? " It is also possible to attend online." : "");
}

std::string second_call_en(base::Day first) {
  return "This is the second call, as the meeting of " + language::long_date(en, first) +
         " did not have a quorum.";
}

std::string listed_en(const std::vector<std::string>& items) {
  std::vector<std::string> titles;
  for (const auto& item : items) titles.push_back(english::quoted(item));
  return join(en, titles);
}

std::string agenda_en(const std::vector<std::string>& items) {
  return "On the agenda: " + listed_en(items) + '.';
}

std::string agenda_placeholder_en(const std::vector<std::string>& items) {
  return "[Placeholder: the agenda is not available in English. Please translate it or leave it out: " +
         listed_en(items) + ".]";
}

std::string result_headline_en(const ResultMaterial& material) {
  const auto body = body_of_en(material.body);
  return "Results of " + (is_assembly(material.body.body) ? body : "the meeting of " + body) + ' ' +
         days_phrase(en, material.meeting.sittings, {"on", "on", "held from", "to"});
}

std::string result_en(const ResultMaterial& material) {
  return english::sentence({body_of_en(material.body), "met", days_en(material.meeting)}) +
         (material.results.empty() ? "" : " The results at a glance:");
}

std::string motion_en(const MaterialDecision& material, DigitsFrom digits) {
  const auto& decision = material.decision;
  const auto title = english::quoted(decision.title);
  if (decision.outcome == Outcome::no_quorum)
    return "There was no vote on " + title + " because there was no quorum.";
  const auto* subject = decision.outcome == Outcome::noted ? "" : "The motion";
  const auto vote = decision.outcome == Outcome::withdrawn ? "" : english::motion_vote(decision, digits);
  return english::sentence({subject, title, english::motion_outcome(material), vote});
}

std::string elected_en(const std::string& office) { return "{person} was elected (" + office + ")."; }

}  // namespace

MeetingVoice english_meetings() {
  return {call_headline_en,   call_en,        title_en,  meeting_title_placeholder_en,
          place_en,           second_call_en, agenda_en, agenda_placeholder_en,
          result_headline_en, result_en,      motion_en, elected_en};
}

}  // namespace gremium::drafting
