// A meeting at which everything happened that minutes can tell: invited late, a quorum lost and regained, a
// departure, a barred member, a proxy, a roll call, a secret vote, items late, postponed, referred, closed
// and never reached, a second chair.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "domain/minutes.h"

namespace gremium::testing {

class MinutesExample {
 public:
  MinutesExample() {
    write_meeting();
    write_seats();
    write_attendance();
    write_agenda();
    write_decisions();
  }

  domain::MinutesMaterial material;

  static base::Day day(const char* iso) { return *base::Day::parse(iso); }
  static domain::Moment at(const std::string& clock) { return *domain::Moment::parse("2025-03-04T" + clock); }

  void note(const std::string& seat, domain::Presence presence, const std::string& clock = {},
            bool remote = false) {
    domain::PresenceNoted noted;
    noted.id = seat + clock;
    noted.seat = seat;
    noted.presence = presence;
    if (!clock.empty()) noted.at = at(clock);
    noted.remote = remote;
    material.attendance.notes.push_back({noted, ++fact_});
  }

  void advance(domain::MeetingState state, const domain::Moment& when) {
    domain::MeetingAdvanced advanced;
    advanced.state = state;
    advanced.at = when;
    if (state == domain::MeetingState::invited) {
      advanced.invite_by = day("2025-02-17");
      advanced.note = "Die Unterlagen lagen noch nicht vor.";
    }
    material.meeting.advances.push_back({advanced, ++fact_});
  }

  domain::AgendaLine& line(const std::string& number) {
    for (auto& found : material.agenda.lines)
      if (found.number == number) return found;
    throw std::out_of_range(number);
  }

  // A runoff that came out level, under an item of its own before the last one.
  domain::ElectionCase& hold_election() {
    auto& line = item("5a", "Wahl der Stellvertretung");
    dealt_with(line, "20:00", domain::ItemState::decided, "20:04");
    auto& lines = material.agenda.lines;
    std::rotate(lines.end() - 2, lines.end() - 1, lines.end());
    domain::ElectionCase held;
    auto& election = held.election.value;
    election.id = "election";
    election.date = day("2025-03-04");
    election.meeting = "m";
    election.item = "item-5a";
    election.office = "Stellvertretender Vorsitz";
    election.rule = domain::ElectionRuleId::nrw;
    election.is_public = true;
    election.candidates = {{"c1", {"Clara Conrad"}}, {"c2", {"Eva Engel"}}, {"c3", {"Bernd Braun"}}};
    held.election.fact = ++fact_;
    hold_round(held, {{"c1", 2}, {"c2", 2}, {"c3", 1}}, 0);
    hold_round(held, {{"c1", 2}, {"c2", 2}}, 1);
    domain::LotDrawn lot;
    lot.election = "election";
    lot.round = 2;
    lot.chosen = {"c2"};
    lot.drawn_by = domain::Personal{"Sven Schreiber"};
    held.lots.push_back({lot, ++fact_});
    held.closed = {{"election", domain::ElectionEnd::accepted, day("2025-03-04"), {}}, ++fact_};
    material.elections.push_back(held);
    return material.elections.back();
  }

  void take_office(domain::MeetingOffice office, const std::string& seat, const std::string& clock = {}) {
    domain::OfficeTaken taken;
    taken.office = office;
    taken.seat = seat;
    if (!clock.empty()) taken.at = at(clock);
    material.attendance.offices.push_back({taken, ++fact_});
  }

 private:
  void write_meeting() {
    auto& meeting = material.meeting.meeting.value;
    meeting.id = "m";
    meeting.body = "assembly";
    meeting.number = 1;
    meeting.period = "2025";
    meeting.title = "Frühjahrstagung";
    meeting.sittings = {{day("2025-03-04"), "18:00", "21:00"}};
    meeting.place = "Rathaus Mainz, Ratssaal";
    meeting.online_url = "https://video.example.org/m";
    material.body = "Mitgliederversammlung";
    material.organisation = "Deutsch-Europäisches Forum für Urbane Sicherheit";
    material.bodies = {{"board", "Vorstand"}};
    domain::RuleSet rules;
    rules.ordinary.quorum = domain::QuorumShare::more_than_half;
    material.rules = rules;
    advance(domain::MeetingState::invited, {day("2025-02-20"), "09:00"});
    advance(domain::MeetingState::in_session, at("18:02"));
    advance(domain::MeetingState::closed, at("20:05"));
  }

  void seat(const std::string& id, const std::string& person, const std::string& organisation,
            domain::SeatRole role = domain::SeatRole::member, int weight = 1) {
    domain::Seat seat;
    seat.id = id;
    seat.person = domain::Personal{person};
    seat.organisation = organisation;
    seat.role = role;
    seat.weight = weight;
    material.seats.push_back({seat, ++fact_});
  }

  void write_seats() {
    using Role = domain::SeatRole;
    material.organisations = {{"mainz", "Stadt Mainz"}, {"koeln", "Stadt Köln"}, {"bonn", "Stadt Bonn"},
                              {"kiel", "Stadt Kiel"},   {"ulm", "Stadt Ulm"},    {"trier", "Stadt Trier"},
                              {"jena", "Stadt Jena"}};
    seat("arnold", "Anna Arnold", "mainz", Role::chair);
    seat("braun", "Bernd Braun", "koeln", Role::deputy_chair);
    seat("conrad", "Clara Conrad", "bonn");
    seat("dorn", "Dirk Dorn", "kiel");
    seat("engel", "Eva Engel", "ulm");
    seat("fuchs", "Frank Fuchs", "trier");
    seat("gross", "Greta Groß", "jena");
    seat("huber", "Heike Huber", "", Role::adviser, 0);
  }

  void write_attendance() {
    using domain::Presence;
    for (const char* here : {"arnold", "braun", "conrad", "dorn", "huber"})
      note(here, Presence::arrived, "18:00");
    note("engel", Presence::arrived, "18:20", true);
    note("dorn", Presence::left, "18:45");
    note("conrad", Presence::left, "19:00");
    note("conrad", Presence::arrived, "19:20");
    note("fuchs", Presence::excused);
    note("gross", Presence::absent);
    domain::PresenceNoted guest;
    guest.guest = domain::Personal{"Paul Peters"};
    guest.function = "Berichterstatter";
    guest.presence = Presence::arrived;
    guest.at = at("18:00");
    material.attendance.notes.push_back({guest, ++fact_});
    domain::ProxyGiven proxy;
    proxy.giver = "fuchs";
    proxy.holder = "arnold";
    material.attendance.proxies.push_back({proxy, ++fact_});
    take_office(domain::MeetingOffice::chair, "arnold");
    take_office(domain::MeetingOffice::chair, "braun", "19:40");
    domain::OfficeTaken writes;
    writes.office = domain::MeetingOffice::minute_taker;
    writes.person = domain::Personal{"Sven Schreiber"};
    material.attendance.offices.push_back({writes, ++fact_});
  }

  domain::AgendaLine& item(const std::string& number, const std::string& title, int depth = 0) {
    domain::AgendaLine line;
    line.number = number;
    line.depth = depth;
    line.item.value.id = "item-" + number;
    line.item.value.title = title;
    line.item.fact = ++fact_;
    material.agenda.lines.push_back(line);
    return material.agenda.lines.back();
  }

  void went(domain::AgendaLine& line, domain::ItemState state, const std::string& clock) {
    line.advances.push_back({{"", line.item.value.id, state, at(clock), {}, {}}, ++fact_});
  }

  void dealt_with(domain::AgendaLine& line, const std::string& from, domain::ItemState state,
                  const std::string& until) {
    went(line, domain::ItemState::called, from);
    went(line, state, until);
  }

  void write_agenda() {
    using domain::ItemState;
    auto& report = item("1", "Bericht des Vorstands");
    report.item.value.role = domain::ConsultationRole::information;
    report.minuted = {
        {"", "Anna Arnold berichtet über das vergangene Jahr.\n\nEine Aussprache wird nicht gewünscht."},
        ++fact_};
    dealt_with(report, "18:05", ItemState::noted, "18:15");
    auto& extra = item("1a", "Ergänzung der Tagesordnung");
    dealt_with(extra, "18:15", ItemState::decided, "18:19");
    auto& budget = item("2", "Haushalt 2025");
    budget.item.value.paper_number = "Vorlage 2025/7";
    dealt_with(budget, "18:25", ItemState::decided, "18:50");
    item("3", "Anträge");
    auto& contract = item("3.1", "Vertrag mit der Stadt Köln", 1);
    dealt_with(contract, "18:50", ItemState::decided, "19:05");
    material.attendance.barred.push_back(
        {{"", "item-3.1", "braun", "Vertragspartnerin ist die Stadt Köln"}, ++fact_});
    auto& place = item("3.2", "Ort der nächsten Tagung", 1);
    dealt_with(place, "19:20", ItemState::postponed, "19:25");
    material.carried_to["item-3.2"] = {"2/2025", true};
    material.carried_from["item-3.2"] = {"1/2024", true};
    place.item.value.call = 2;
    material.carried_from["item-4"] = {"N 1/2024", false};
    auto& grant = item("4", "Förderantrag");
    dealt_with(grant, "19:25", ItemState::referred, "19:38");
    grant.advances.back().value.referred_to = "board";
    auto& staff = item("5", "Personalangelegenheit");
    staff.item.value.is_public = false;
    staff.minuted = {{"", "Die Versammlung erörtert die Nachfolge von Xaver Xenon."}, ++fact_};
    dealt_with(staff, "19:45", ItemState::decided, "20:00");
    item("6", "Verschiedenes");
    line("1a").item.value.added_late = "Die Frist für den Förderantrag endet im März.";
    line("4").item.value.added_late = "Die Frist für den Förderantrag endet im März.";
    line("4").item.value.added_by = "letting-in";
  }

  domain::Decision& decided(const std::string& item, const std::string& clock, const std::string& title,
                            const std::string& text, domain::Tally tally, domain::VotingMethod method) {
    domain::Decision decision;
    decision.id = title;
    decision.item = item;
    decision.meeting = "m";
    decision.taken_at = at(clock);
    decision.title = title;
    decision.text = text;
    decision.tally = tally;
    decision.method = method;
    decision.circumstances.secret = method == domain::VotingMethod::secret;
    decision.judgement = domain::judge(material.rules->ordinary, domain::vote_of(decision));
    decision.outcome = domain::Outcome::adopted;
    material.decisions.push_back({decision, ++fact_});
    return material.decisions.back().value;
  }

  void voice(domain::Decision& decision, const std::string& seat, domain::Choice choice) {
    decision.roll_call.push_back({seat, {}, {}, choice, 1});
  }

  void hold_round(domain::ElectionCase& held, std::vector<domain::CandidateVotes> votes, int invalid) {
    domain::ElectionRoundHeld round;
    round.election = held.election.value.id;
    round.round = static_cast<int>(held.rounds.size()) + 1;
    round.votes = std::move(votes);
    round.invalid = invalid;
    round.judgement = domain::judge(round, held);
    held.rounds.push_back({round, ++fact_});
  }

  void write_decisions() {
    using domain::Choice;
    using Method = domain::VotingMethod;
    auto& letting_in = decided("item-1a", "18:18", "Aufnahme von TOP 4", "TOP 4 wird aufgenommen.",
                               {5, 0, 0, {}, 4, 7, {}, 1}, Method::open);
    letting_in.id = "letting-in";
    letting_in.kind = domain::DecisionKind::agenda;
    letting_in.label = domain::MajorityLabel::unanimous;
    auto& budget = decided("item-2", "18:48", "Haushalt 2025",
                           "1. Der Haushalt 2025 wird festgestellt.\n2. Der Beitrag bleibt unverändert.",
                           {3, 1, 1, {}, 4, 7, {}, 1}, Method::roll_call);
    budget.number = "2025/3";
    voice(budget, "arnold", Choice::yes);
    voice(budget, "fuchs", Choice::yes);
    voice(budget, "braun", Choice::yes);
    voice(budget, "conrad", Choice::no);
    voice(budget, "engel", Choice::abstain);
    auto& contract = decided("item-3.1", "19:03", "Vertrag mit der Stadt Köln",
                             "Dem Vertrag wird zugestimmt.", {2, 1, 0, {}, 3, 7, 1, 1}, Method::secret);
    contract.outcome = domain::Outcome::no_quorum;
    auto& staff = decided("item-5", "19:58", "Nachfolge", "Xaver Xenon wird berufen.",
                          {4, 0, 1, {}, 4, 7, {}, 1}, Method::secret);
    staff.is_public = false;
  }

  std::int64_t fact_ = 0;
};

}  // namespace gremium::testing
