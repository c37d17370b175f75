// Holds a meeting in a register that is there already, by the acts: late invitation, departure, proxy, barred
// member, roll call, a closed item. For tests that use the program from outside. Usage: hold_meeting FILE;
// prints the meeting's id, and the item whose minutes can be amended.
#include <iostream>
#include <stdexcept>

#include "app/agendas.h"
#include "app/attendance.h"
#include "app/bodies.h"
#include "app/decisions.h"
#include "app/meetings.h"
#include "app/rule_sets.h"
#include "app/seats.h"
#include "app/view.h"

namespace gremium {
namespace {

using domain::ItemState;
using domain::MeetingState;

std::string must(app::Recorded result) {
  if (!result) throw std::runtime_error("refused: " + result.refusal().code + " " + result.refusal().field);
  return *result;
}

domain::Moment at(const std::string& clock) { return *domain::Moment::parse("2025-03-04T" + clock); }

class Secretary {
 public:
  explicit Secretary(app::House& house) : house_(house) {}

  void hold() {
    plan();
    write_agenda();
    advance(MeetingState::invited, *domain::Moment::parse("2025-02-27T09:00"));
    advance(MeetingState::in_session, at("18:02"));
    come();
    decide();
    advance(MeetingState::closed, at("20:05"));
    std::cout << meeting_ << ' ' << report_ << '\n';
  }

 private:
  void plan() {
    domain::Body body;
    body.organisation = "defus";
    body.kind = "mitgliederversammlung";
    body.time_zone = "Europe/Berlin";
    body_ = must(app::record_body(house_, by_, body));
    domain::RuleSet rules;
    rules.body = body_;
    rules.ordinary.quorum = domain::QuorumShare::more_than_half;
    rules.notice.days = 14;
    must(app::record_rule_set(house_, by_, rules));
    domain::Meeting meeting;
    meeting.body = body_;
    meeting.title = "Frühjahrstagung";
    meeting.sittings = {{*base::Day::parse("2025-03-04"), "18:00", "21:00"}};
    meeting.place = "Rathaus Mainz, Ratssaal";
    meeting.online_url = "https://video.example.org/tagung";
    meeting_ = must(app::plan_meeting(house_, by_, meeting));
    arnold_ = seat("Anna Arnold", domain::SeatRole::chair);
    braun_ = seat("Bernd Braun", domain::SeatRole::deputy_chair);
    conrad_ = seat("Clara Conrad", domain::SeatRole::member);
    dorn_ = seat("Dirk Dorn", domain::SeatRole::member);
  }

  std::string seat(const char* person, domain::SeatRole role) {
    domain::Seat seat;
    seat.body = body_;
    seat.person = domain::Personal{person};
    seat.role = role;
    seat.organisation = "stadt-kaiserslautern";
    return must(app::record_seat(house_, by_, seat));
  }

  std::string item(const char* title, bool is_public = true) {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = title;
    item.is_public = is_public;
    return must(app::add_agenda_item(house_, by_, item));
  }

  void write_agenda() {
    report_ = item("Bericht des Vorstands");
    budget_ = item("Haushalt 2025");
    contract_ = item("Vertrag über die Geschäftsstelle");
    staff_ = item("Geheimsache Personal", false);
    other_ = item("Verschiedenes");
  }

  void advance(MeetingState state, const domain::Moment& when) {
    domain::MeetingAdvanced advanced;
    advanced.meeting = meeting_;
    advanced.state = state;
    advanced.at = when;
    must(app::advance_meeting(house_, by_, advanced, 0));
  }

  void note(const std::string& seat, domain::Presence presence, const char* clock, bool remote = false) {
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.seat = seat;
    noted.presence = presence;
    if (clock != nullptr) noted.at = at(clock);
    noted.remote = remote;
    must(app::note_presence(house_, by_, noted));
  }

  void come() {
    note(arnold_, domain::Presence::arrived, "18:00");
    note(braun_, domain::Presence::arrived, "18:00");
    note(conrad_, domain::Presence::arrived, "18:20", true);
    note(dorn_, domain::Presence::excused, nullptr);
    note(braun_, domain::Presence::left, "19:50");
    domain::PresenceNoted guest;
    guest.meeting = meeting_;
    guest.guest = domain::Personal{"Paul Peters"};
    guest.function = "Berichterstatter";
    guest.at = at("18:00");
    must(app::note_presence(house_, by_, guest));
    must(app::give_proxy(house_, by_, {{}, meeting_, dorn_, arnold_, {}, {}}));
    must(
        app::take_meeting_office(house_, by_, {{}, meeting_, domain::MeetingOffice::chair, arnold_, {}, {}}));
    must(app::take_meeting_office(
        house_, by_,
        {{}, meeting_, domain::MeetingOffice::minute_taker, {}, domain::Personal{"Sven Schreiber"}, {}}));
  }

  void end(const std::string& item, const char* from, ItemState state, const char* until) {
    must(app::advance_agenda_item(house_, by_, {{}, item, ItemState::called, at(from), {}, {}}, 0));
    must(app::advance_agenda_item(house_, by_, {{}, item, state, at(until), {}, {}}, 0));
  }

  void decision(const std::string& item, const char* title, const char* text, const char* clock,
                const domain::Tally& tally, bool is_public) {
    domain::Decision decision;
    decision.body = body_;
    decision.meeting = meeting_;
    decision.item = item;
    decision.date = base::PartialDay::parse("2025-03-04");
    decision.taken_at = at(clock);
    decision.kind = domain::DecisionKind::other;
    decision.title = title;
    decision.text = text;
    decision.tally = tally;
    decision.outcome = domain::Outcome::adopted;
    decision.is_public = is_public;
    if (item == budget_) {
      decision.method = domain::VotingMethod::roll_call;
      decision.roll_call = {{arnold_, {}, {}, domain::Choice::yes, 1},
                            {dorn_, {}, {}, domain::Choice::yes, 1},
                            {braun_, {}, {}, domain::Choice::no, 1},
                            {conrad_, {}, {}, domain::Choice::yes, 1}};
    }
    must(app::record_decision(house_, by_, decision));
  }

  void decide() {
    must(app::minute_item(house_, by_, {report_, "Anna Arnold berichtet über das vergangene Jahr."}, 0));
    end(report_, "18:05", ItemState::noted, "18:25");
    decision(budget_, "Haushalt 2025", "Der Haushalt 2025 wird festgestellt.", "18:55",
             {3, 1, 0, {}, 3, 4, {}, 1}, true);
    end(budget_, "18:25", ItemState::decided, "19:00");
    must(app::bar_member(house_, by_, {{}, contract_, conrad_, "Vermieterin"}));
    decision(contract_, "Vertrag über die Geschäftsstelle", "Dem Vertrag wird zugestimmt.", "19:20",
             {3, 0, 0, {}, 3, 4, 1, 1}, true);
    end(contract_, "19:00", ItemState::decided, "19:25");
    must(app::minute_item(house_, by_, {staff_, "Erörtert wird die Nachfolge von Xaver Xenon."}, 0));
    decision(staff_, "Geheime Nachfolge", "Xaver Xenon wird berufen.", "19:40", {4, 0, 0, {}, 3, 4, {}, 1},
             false);
    end(staff_, "19:25", ItemState::decided, "19:45");
    must(app::advance_agenda_item(house_, by_, {{}, other_, ItemState::postponed, at("19:46"), {}, {}}, 0));
  }

  app::House& house_;
  app::Submission by_{app::system_actor()};
  std::string body_, meeting_, arnold_, braun_, conrad_, dorn_, report_, budget_, contract_, staff_, other_;
};

}  // namespace
}  // namespace gremium

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  auto opened = gremium::storage::Register::open_to_write(argv[1]);
  if (!opened) return 3;
  gremium::app::House house;
  house.home = std::move(*opened);
  house.today = gremium::base::Day::parse("2025-03-05");
  gremium::Secretary(house).hold();
  return 0;
}
