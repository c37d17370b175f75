#include "example/council_meeting.h"

#include <map>

#include "app/agendas.h"
#include "app/attendance.h"
#include "app/bodies.h"
#include "app/decisions.h"
#include "app/elections.h"
#include "app/meetings.h"
#include "app/minutes.h"
#include "app/organisations.h"
#include "app/papers.h"
#include "app/rule_sets.h"
#include "app/seats.h"
#include "app/tasks.h"
#include "app/view.h"

namespace gremium::example {
namespace {

using base::Day;
using base::Language;
using domain::ConsultationRole;
using domain::DecisionKind;
using domain::ItemState;
using domain::MajorityLabel;
using domain::MeetingState;
using domain::Outcome;
using domain::Presence;
using domain::VotingMethod;

constexpr const char* invented = "Erfunden, zum Ausprobieren";

struct Person {
  const char* name;
  const char* group;
  domain::SeatRole role = domain::SeatRole::member;
};

const Person council[] = {{"Elke Sommerfeld", "", domain::SeatRole::chair},
                          {"Jonas Albers", "Liste Mitte", domain::SeatRole::deputy_chair},
                          {"Petra Kühn", "Liste Mitte"},
                          {"Ralf Wendt", "Liste Mitte"},
                          {"Sabine Ott", "Liste Mitte"},
                          {"Anke Diehl", "Bürgerforum"},
                          {"Murat Yıldız", "Bürgerforum"},
                          {"Tobias Rau", "Bürgerforum"},
                          {"Lea Vogt", "Grüne Liste"},
                          {"Hanno Pfeil", "Grüne Liste"},
                          {"Birgit Stein", ""}};

domain::Moment clock(const std::string& time) { return *domain::Moment::parse("2024-04-18T" + time); }

class CouncilMeeting {
 public:
  CouncilMeeting(app::House& house, const Staff& staff)
      : house_(house), staff_(staff), by_(staff.secretary) {}

  // Answers the task that follows from the decision to join.
  std::string hold() {
    at("2024-03-25T08:30:00Z");
    found_city();
    seat_council();
    at("2024-03-26T09:10:00Z");
    write_paper();
    plan();
    write_agenda();
    at("2024-04-09T06:45:00Z");
    advance(MeetingState::invited, *domain::Moment::parse("2024-04-09T08:45"));
    at("2024-04-12T09:20:00Z");
    recommend();
    at("2024-04-18T17:58:00Z");
    open();
    deal_with_items();
    advance(MeetingState::closed, clock("20:25"));
    at("2024-04-19T09:00:00Z");
    const auto task = follow_up();
    at("2024-04-22T10:15:00Z");
    release_minutes();
    return task;
  }

 private:
  void found_city() {
    domain::Organisation organisation;
    organisation.kind = "stadt";
    organisation.country = "DE";
    organisation.source = invented;
    for (const auto language : base::all_languages) organisation.names[language].name = "Musterstadt";
    city_ = must(app::record_organisation(house_, by_, organisation), "Musterstadt");
    council_ = body("stadtrat");
    committee_ = body("hauptausschuss");
    auto rules = preset("gemo_rlp");
    rules.body = council_;
    rules.valid_from = Day::parse("2019-07-01");
    must(app::record_rule_set(house_, by_, rules), "rules");
  }

  std::string body(const char* kind) {
    domain::Body body;
    body.organisation = city_;
    body.kind = kind;
    body.time_zone = "Europe/Berlin";
    return must(app::record_body(house_, by_, body), kind);
  }

  static domain::RuleSet preset(std::string_view name) {
    for (const auto& preset : domain::rule_presets())
      if (preset.name == name) return preset.rules;
    throw std::runtime_error("no such rules");
  }

  void seat_council() {
    for (const auto& person : council) {
      domain::Seat seat;
      seat.body = council_;
      seat.person = domain::Personal{person.name};
      seat.group = person.group;
      seat.role = person.role;
      seat.first_day = Day::parse("2019-07-01");
      seats_[person.name] = must(app::record_seat(house_, by_, seat), person.name);
    }
  }

  void write_paper() {
    domain::Paper paper;
    paper.organisation = city_;
    paper.number = "2024/31";
    paper.title = "Beitritt zum Europäischen Forum für urbane Sicherheit";
    paper.text = accession_text;
    paper.dated = Day::parse("2024-03-26");
    paper.consultations = {{committee_, ConsultationRole::recommendation},
                           {council_, ConsultationRole::decision}};
    paper_ = must(app::record_paper(house_, by_, paper), "paper");
  }

  void plan() {
    domain::Meeting meeting;
    meeting.body = council_;
    meeting.sittings = {{*Day::parse("2024-04-18"), "18:00", "21:00"}};
    meeting.place = "Rathaus, großer Sitzungssaal";
    meeting_ = must(app::plan_meeting(house_, by_, meeting), "meeting");
  }

  std::string item(const char* title, ConsultationRole role = ConsultationRole::decision,
                   const std::string& parent = {}, bool is_public = true) {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = title;
    item.role = role;
    item.is_public = is_public;
    if (std::string_view(title).find("Beitritt") == 0) {
      item.kind = DecisionKind::accession;
      item.paper = paper_;
      item.paper_number = "2024/31";
      item.text = accession_text;
    }
    return must(app::add_agenda_item(house_, by_, item, parent), title);
  }

  void write_agenda() {
    opening_ = item("Eröffnung und Feststellung der Tagesordnung", ConsultationRole::information);
    joining_ = item("Beitritt zum Europäischen Forum für urbane Sicherheit");
    const auto budget = item("Nachtragshaushalt 2024");
    posts_ = item("Stellenplan", ConsultationRole::decision, budget);
    budget_ = item("Nachtragssatzung", ConsultationRole::decision, budget);
    market_ = item("Neugestaltung des Marktplatzes");
    election_ = item("Wahl der Beauftragten für Prävention");
    cycling_ = item("Radweg in der Bahnhofstraße");
    reports_ = item("Mitteilungen und Anfragen", ConsultationRole::information);
    land_ = item("Grundstücksangelegenheit", ConsultationRole::decision, {}, false);
  }

  void advance(MeetingState state, const domain::Moment& when) {
    must(app::advance_meeting(house_, by_, {{}, meeting_, state, when, {}, {}}, 0), "meeting");
  }

  void recommend() {
    domain::Decision decision;
    decision.body = committee_;
    decision.date = base::PartialDay::parse("2024-04-11");
    decision.kind = DecisionKind::accession;
    decision.title = "Beitritt zum Europäischen Forum für urbane Sicherheit";
    decision.role = ConsultationRole::recommendation;
    decision.paper = paper_;
    decision.label = MajorityLabel::unanimous;
    decision.label_as_printed = "einstimmig";
    decision.outcome = Outcome::adopted;
    decision.source = invented;
    must(app::record_decision(house_, by_, decision), "recommendation");
  }

  // --- in the room ---

  void note(const char* name, Presence presence, const char* time = nullptr) {
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.seat = seats_.at(name);
    noted.presence = presence;
    if (time != nullptr) noted.at = clock(time);
    must(app::note_presence(house_, by_, noted), name);
  }

  void open() {
    advance(MeetingState::in_session, clock("18:02"));
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.at = clock("18:00");
    std::vector<std::string> there;
    for (const auto& person : council)
      if (person.name != std::string_view("Ralf Wendt") && person.name != std::string_view("Tobias Rau"))
        there.push_back(seats_.at(person.name));
    must(app::note_presences(house_, by_, noted, there), "presence");
    note("Ralf Wendt", Presence::excused);
    note("Tobias Rau", Presence::arrived, "18:20");
    note("Sabine Ott", Presence::left, "19:35");
    domain::PresenceNoted guest;
    guest.meeting = meeting_;
    guest.guest = domain::Personal{"Karin Holl"};
    guest.function = "Leiterin der Polizeiinspektion";
    guest.at = clock("18:00");
    must(app::note_presence(house_, by_, guest), "guest");
    using domain::MeetingOffice;
    must(app::take_meeting_office(house_, by_,
                                  {{}, meeting_, MeetingOffice::chair, seats_.at("Elke Sommerfeld"), {}, {}}),
         "chair");
    must(
        app::take_meeting_office(
            house_, by_, {{}, meeting_, MeetingOffice::minute_taker, {}, domain::Personal{"Uwe Brandt"}, {}}),
        "minutes");
  }

  void call(const std::string& item, const char* time) {
    must(app::advance_agenda_item(house_, by_, {{}, item, ItemState::called, clock(time), {}, {}}, 0), time);
  }
  void end(const std::string& item, ItemState state, const char* time) {
    must(app::advance_agenda_item(house_, by_, {{}, item, state, clock(time), {}, {}}, 0), time);
  }
  void minute(const std::string& item, const char* text) {
    must(app::minute_item(house_, by_, {item, text}, 0), text);
  }

  domain::Decision vote(const std::string& item, const char* time, const char* title, const char* text,
                        const domain::Tally& tally, VotingMethod method = VotingMethod::open) {
    domain::Decision decision;
    decision.item = item;
    decision.taken_at = clock(time);
    decision.kind = DecisionKind::other;
    decision.title = title;
    decision.text = text;
    decision.tally = tally;
    decision.method = method;
    decision.outcome = Outcome::adopted;
    return decision;
  }
  std::string record(const domain::Decision& decision) {
    return must(app::record_decision(house_, by_, decision), decision.title);
  }

  void deal_with_items() {
    call(opening_, "18:02");
    minute(
        opening_,
        "Die Oberbürgermeisterin eröffnet die Sitzung und stellt fest, dass form- und fristgerecht eingeladen "
        "wurde. Einwendungen gegen die Tagesordnung gibt es nicht.");
    end(opening_, ItemState::noted, "18:06");
    decide_to_join();
    decide_budget();
    decide_market();
    elect();
    at("2024-04-18T18:30:00Z");
    call(cycling_, "20:00");
    minute(cycling_, "Das Gutachten zum Baumbestand liegt noch nicht vor.");
    end(cycling_, ItemState::postponed, "20:04");
    call(reports_, "20:04");
    end(reports_, ItemState::noted, "20:10");
    call(land_, "20:12");
    auto land =
        vote(land_, "20:22", "Ankauf einer Fläche", "Dem Ankauf der Fläche wird zugestimmt.", {8, 0, 1});
    land.is_public = false;
    record(land);
  }

  void decide_to_join() {
    call(joining_, "18:06");
    minute(
        joining_,
        "Frau Holl berichtet über die Zusammenarbeit von Stadt und Polizei im Präventionsrat. In der Aussprache "
        "geht es vor allem um den Austausch mit Städten ähnlicher Größe und um den Jahresbeitrag.");
    auto decision = vote(joining_, "18:48", "Beitritt zum Europäischen Forum für urbane Sicherheit",
                         accession_text, {8, 1, 1});
    decision.kind = DecisionKind::accession;
    decision.paper = paper_;
    decision.number = "2024/31";
    decided_ = record(decision);
  }

  void decide_budget() {
    call(posts_, "18:50");
    auto posts = vote(posts_, "19:00", "Änderung des Stellenplans",
                      "Der Änderung des Stellenplans 2024 wird zugestimmt.", {10, 0, 0});
    posts.label = MajorityLabel::unanimous;
    record(posts);
    call(budget_, "19:02");
    auto budget =
        vote(budget_, "19:28", "Nachtragssatzung 2024",
             "Die erste Nachtragssatzung für das Jahr 2024 wird in der Fassung des Entwurfs beschlossen.", {},
             VotingMethod::roll_call);
    using domain::Choice;
    for (const auto& person : council) {
      const std::string_view name = person.name;
      if (name == "Ralf Wendt") continue;
      const bool against = name == "Hanno Pfeil" || name == "Birgit Stein";
      const auto choice = against ? Choice::no : name == "Murat Yıldız" ? Choice::abstain : Choice::yes;
      budget.roll_call.push_back({seats_.at(person.name), {}, {}, choice, 1});
    }
    budget.tally = domain::count(budget.roll_call);
    record(budget);
  }

  void decide_market() {
    call(market_, "19:30");
    must(app::bar_member(house_, by_, {{}, market_, seats_.at("Petra Kühn"), "Eigentümerin am Marktplatz"}),
         "barred");
    minute(market_, "Auf Antrag des Bürgerforums bleiben die beiden Linden stehen.");
    auto market =
        vote(market_, "19:44", "Neugestaltung des Marktplatzes",
             "Der Entwurf wird mit der Maßgabe beschlossen, dass die beiden Linden erhalten bleiben.",
             {6, 2, 0}, VotingMethod::secret);
    market.outcome = Outcome::adopted_as_amended;
    record(market);
  }

  // No majority twice, then a runoff.
  void elect() {
    call(election_, "19:46");
    domain::Election election;
    election.item = election_;
    election.date = *Day::parse("2024-04-18");
    election.office = "Beauftragte für Prävention";
    election.rule = domain::ElectionRuleId::rlp;
    election.is_public = true;
    for (const char* name : {"Lea Vogt", "Anke Diehl", "Jonas Albers"})
      election.candidates.push_back({{}, {name}});
    const auto id = must(app::record_election(house_, by_, election), "election");
    hold_round(id, 1, {{"c1", 4}, {"c2", 3}, {"c3", 2}});
    hold_round(id, 2, {{"c1", 4}, {"c2", 4}, {"c3", 1}});
    hold_round(id, 3, {{"c1", 5}, {"c2", 4}});
    must(app::close_election(house_, by_, {id, domain::ElectionEnd::accepted, *Day::parse("2024-04-18"), {}},
                             0),
         "answer");
  }

  void hold_round(const std::string& election, int number, std::vector<domain::CandidateVotes> votes) {
    domain::ElectionRoundHeld round;
    round.election = election;
    round.round = number;
    round.votes = std::move(votes);
    must(app::hold_round(house_, by_, round, 0), "round");
  }

  // --- afterwards ---

  std::string follow_up() {
    domain::Task task;
    task.decision = decided_;
    task.title = "Beitrittserklärung an Efus übersenden";
    task.responsible = "Referat Recht und Ordnung";
    task.target = base::PartialDay::parse("2024-06-30");
    task.is_public = true;
    return must(app::record_task(house_, by_, task), "task");
  }

  void release_minutes() {
    std::string digest;
    {
      const app::View view(house_, app::Audience::office);
      digest = app::digest_of(view.minutes_draft(meeting_)->text);
    }
    must(app::release_minutes(house_, staff_.approver, meeting_, digest, {}), "minutes");
    at("2024-04-25T11:00:00Z");
    domain::MinutesApproved approval;
    approval.meeting = meeting_;
    approval.on = *Day::parse("2024-04-25");
    must(app::approve_minutes(house_, by_, approval), "approval");
  }

  static constexpr const char* accession_text =
      "1. Die Stadt Musterstadt tritt dem Europäischen Forum für urbane Sicherheit (Efus) und damit dem "
      "Deutsch-Europäischen Forum für urbane Sicherheit (DEFUS) bei.\n"
      "2. Die Oberbürgermeisterin wird beauftragt, den Beitritt zum nächstmöglichen Zeitpunkt zu erklären.";

  app::House& house_;
  const Staff& staff_;
  const app::Submission& by_;
  std::string city_, council_, committee_, paper_, meeting_, decided_;
  std::string opening_, joining_, posts_, budget_, market_, election_, cycling_, reports_, land_;
  std::map<std::string, std::string> seats_;
};

}  // namespace

std::string hold_council_meeting(app::House& house, const Staff& staff) {
  return CouncilMeeting(house, staff).hold();
}

void report_on_joining(app::House& house, const Staff& staff, const std::string& task) {
  at("2024-11-29T09:30:00Z");
  domain::TaskReported report;
  report.task = task;
  report.on = *Day::parse("2024-11-29");
  report.state = domain::TaskState::delayed;
  report.text = "Der Jahresbeitrag ist erst im Haushalt 2025 eingeplant.";
  report.new_target = base::PartialDay::parse("2025-01-31");
  report.next_report = Day::parse("2025-01-15");
  must(app::report_on_task(house, staff.secretary, report, 0), "report");
}

}  // namespace gremium::example
