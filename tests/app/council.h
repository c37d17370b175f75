// A council of five in session, for the tests of what happens in meetings.
#pragma once

#include "app/agendas.h"
#include "app/attendance.h"
#include "app/meetings.h"
#include "app/office.h"
#include "app/rule_sets.h"
#include "app/seats.h"

namespace gremium::app {

class Council : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    at("2025-03-04T20:00:00Z");
    bonn_ = city("Bonn");
    body_ = "rat-" + bonn_;
    for (const char* name : {"Anna", "Bernd", "Cora", "Dora", "Emil"}) seats_.push_back(seat(name));
    meeting_ = meeting("2025-03-04");
  }

  std::string seat(const char* name, int weight = 1) {
    domain::Seat seat;
    seat.body = body_;
    seat.person = domain::Personal{name};
    seat.weight = weight;
    return must(record_seat(house_, secretary_, seat));
  }
  std::string meeting(const char* date, const std::string& second_call_of = {}) {
    domain::Meeting planned;
    planned.body = body_;
    planned.sittings = {{day(date), "18:00", ""}};
    planned.second_call_of = second_call_of;
    return must(plan_meeting(house_, secretary_, planned));
  }
  std::string item(const char* title, bool is_public = true) {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = title;
    item.is_public = is_public;
    return must(add_agenda_item(house_, secretary_, item));
  }
  static domain::Moment moment(const char* clock) { return {day("2025-03-04"), clock}; }

  Recorded advance(domain::MeetingState state, const char* clock) {
    return advance_meeting(house_, secretary_, {{}, meeting_, state, moment(clock), {}, {}}, 0);
  }
  Recorded advance_item(const std::string& item, domain::ItemState state, const char* clock,
                        domain::FactNumber seen = 0) {
    return advance_agenda_item(house_, secretary_, {{}, item, state, moment(clock), {}, {}}, seen);
  }
  // With all seats but those left out.
  void open(const std::vector<std::string>& seats) {
    must(advance(domain::MeetingState::in_session, "18:00"));
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.at = moment("18:00");
    must(note_presences(house_, secretary_, noted, seats));
  }
  void note(const std::string& seat, domain::Presence presence, const char* clock) {
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.seat = seat;
    noted.presence = presence;
    noted.at = moment(clock);
    must(note_presence(house_, secretary_, noted));
  }
  // Ends the life of the meeting, as the acts for its minutes do.
  void approve_minutes() {
    const auto writing = house_.home->write();
    for (const auto state :
         {domain::MeetingState::minutes_released, domain::MeetingState::minutes_approved}) {
      domain::Fact fact;
      fact.entered_at = clock_;
      fact.author = secretary_.actor.account;
      fact.content =
          domain::MeetingAdvanced{std::string(name_of(state)), meeting_, state, moment("22:00"), {}, {}};
      writing->enter(fact);
    }
    writing->commit();
  }

  domain::Decision vote_on(const std::string& item, std::optional<int> yes, std::optional<int> no = {}) {
    domain::Decision decision;
    decision.item = item;
    decision.title = "Antrag";
    decision.outcome = domain::Outcome::adopted;
    decision.taken_at = moment("18:30");
    decision.tally.yes = yes;
    decision.tally.no = no;
    decision.is_public = false;
    return decision;
  }
  domain::AgendaLine line(const std::string& item) {
    for (const auto& line : office().agenda(meeting_).lines)
      if (line.item.value.id == item) return line;
    throw std::runtime_error("no such item");
  }
  domain::Decision decision(const std::string& id) { return office().decision(id)->value; }
  static std::string codes(const Recorded& result) {
    return result ? std::string() : codes_of(result.refusals());
  }

  std::string bonn_;
  std::string body_;
  std::string meeting_;
  std::vector<std::string> seats_;
};

}  // namespace gremium::app
