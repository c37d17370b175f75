// Agendas: their items, their order, what comes late and what is carried over.
#include "app/agendas.h"

#include "app/meetings.h"
#include "app/office.h"

namespace gremium::app {
namespace {

using domain::ItemState;
using domain::MeetingState;
using domain::Move;

class Agendas : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
    meeting_ = planned("2024-12-01");
  }

  std::string planned(const char* date) {
    domain::Meeting meeting;
    meeting.body = "rat-" + bonn_;
    meeting.sittings = {{day(date), "", ""}};
    return must(plan_meeting(house_, secretary_, meeting));
  }
  void take(const std::string& meeting, MeetingState state) {
    must(advance_meeting(house_, secretary_, {{}, meeting, state, moment(), {}, {}}, 0));
  }
  static domain::Moment moment(const char* clock = "10:00") { return {day("2024-12-01"), clock}; }

  domain::AgendaItem wanted(const char* title) const {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = title;
    return item;
  }
  std::string added(const char* title, const std::string& parent = {}) {
    return must(add_agenda_item(house_, secretary_, wanted(title), parent));
  }
  void moved(const std::string& item, Move move) {
    must(move_agenda_item(house_, secretary_, item, move, 0));
  }
  void advanced(const std::string& item, ItemState state, const char* clock = "10:00") {
    must(advance_agenda_item(house_, secretary_, {{}, item, state, moment(clock), {}, {}}, 0));
  }
  domain::AgendaLine line(const std::string& item) {
    for (const auto& found : office().agenda(office().agenda_item(item)->value.meeting).lines)
      if (found.item.value.id == item) return found;
    throw std::runtime_error("no line of " + item);
  }
  // "1 Eins, 1.1 Zwei".
  std::string agenda(const std::string& of = {}) {
    std::string text;
    for (const auto& found : office().agenda(of.empty() ? meeting_ : of).lines)
      text += (text.empty() ? "" : ", ") + found.number + " " + found.item.value.title;
    return text;
  }
  // A decision of the meeting that adds to its agenda.
  std::string admitting(domain::Outcome outcome = domain::Outcome::adopted) {
    auto decision = vote(bonn_, "2024-12-01", outcome);
    decision.kind = domain::DecisionKind::agenda;
    decision.meeting = meeting_;
    return must(record_decision(house_, secretary_, decision));
  }

  std::string bonn_;
  std::string meeting_;
};

TEST_F(Agendas, AreNumberedAndMoved) {
  const auto one = added("Eins"), two = added("Zwei"), three = added("Drei");
  added("Vier", one);
  EXPECT_EQ(agenda(), "1 Eins, 1.1 Vier, 2 Zwei, 3 Drei");
  moved(three, Move::up);
  EXPECT_EQ(agenda(), "1 Eins, 1.1 Vier, 2 Drei, 3 Zwei");
  moved(two, Move::under_the_one_before);
  EXPECT_EQ(agenda(), "1 Eins, 1.1 Vier, 2 Drei, 2.1 Zwei");
  moved(two, Move::one_level_up);
  moved(one, Move::down);
  EXPECT_EQ(agenda(), "1 Drei, 2 Eins, 2.1 Vier, 3 Zwei");
  expect_refused("agenda_item.cannot_move", "",
                 [&] { return move_agenda_item(house_, secretary_, three, Move::up, 0); });
}

TEST_F(Agendas, RefuseAMoveByAFormThatHasNotSeenTheLast) {
  const auto one = added("Eins");
  added("Zwei");
  const auto seen = office().agenda(meeting_).arranged;
  moved(one, Move::down);
  expect_refused("stale", "", [&] { return move_agenda_item(house_, secretary_, one, Move::up, seen); });
}

TEST_F(Agendas, RefuseWhatCannotBe) {
  const auto expect = [&](const char* code, const char* field, auto change, const std::string& parent = {}) {
    auto item = wanted("Haushalt");
    change(item);
    expect_refused(code, field, [&] { return add_agenda_item(house_, secretary_, item, parent); });
  };
  expect("meeting.unknown", "", [](auto& i) { i.meeting = "nirgends"; });
  expect("text.missing", "title", [](auto& i) { i.title = " "; });
  expect("paper.unknown", "paper", [](auto& i) { i.paper = "nirgends"; });
  expect("agenda_item.parent_unknown", "parent", [](auto&) {}, "nirgends");
  expect_refused("forbidden", "", [&] { return add_agenda_item(house_, editor_, wanted("Haushalt")); });
}

TEST_F(Agendas, StandOnceInvitationsAreOut) {
  const auto one = added("Eins");
  added("Zwei");
  take(meeting_, MeetingState::invited);
  expect_refused("meeting.agenda_closed", "",
                 [&] { return move_agenda_item(house_, secretary_, one, Move::down, 0); });
  expect_refused("meeting.agenda_closed", "", [&] { return remove_agenda_item(house_, secretary_, one, 0); });
  auto late = wanted("Eilsache");
  late.added_late = "Unwetter";
  must(add_agenda_item(house_, secretary_, late, one));
  EXPECT_EQ(agenda(), "1 Eins, 1.1 Eilsache, 2 Zwei");
}

TEST_F(Agendas, LoseAnItemOnlyBeforeTheInvitation) {
  const auto one = added("Eins"), two = added("Zwei");
  const auto under = added("Drei", one);
  expect_refused("agenda_item.has_children", "",
                 [&] { return remove_agenda_item(house_, secretary_, one, 0); });
  auto changed = office().agenda_item(two)->value;
  changed.title = "Anders";
  const auto seen = line(two).newest_fact();
  must(amend_agenda_item(house_, secretary_, changed, seen, "Tippfehler"));
  expect_refused("stale", "", [&] { return remove_agenda_item(house_, secretary_, two, seen); });
  must(remove_agenda_item(house_, secretary_, two, 0));
  must(remove_agenda_item(house_, secretary_, under, 0));
  EXPECT_EQ(agenda(), "1 Eins");
}

TEST_F(Agendas, TakeLateItemsWithAReasonAndInSessionWithADecision) {
  added("Eins");
  take(meeting_, MeetingState::invited);
  auto late = wanted("Eilsache");
  const auto expect = [&](const char* code, const char* field) {
    expect_refused(code, field, [&] { return add_agenda_item(house_, secretary_, late); });
  };
  expect("agenda_item.reason_missing", "added_late");
  late.added_late = "Unwetter";
  take(meeting_, MeetingState::in_session);
  expect("agenda_item.decision_missing", "added_by");
  late.added_by = decided(bonn_, "2024-12-01");
  expect("agenda_item.decision_missing", "added_by");
  late.added_by = admitting(domain::Outcome::rejected);
  expect("agenda_item.decision_missing", "added_by");
  late.added_by = admitting();
  must(add_agenda_item(house_, secretary_, late));
  EXPECT_EQ(agenda(), "1 Eins, 2 Eilsache");
  take(meeting_, MeetingState::closed);
  expect("meeting.agenda_closed", "");
}

TEST_F(Agendas, NumberWhatIsNotPublicApart) {
  const auto one = added("Eins");
  auto closed = wanted("Personalsache");
  closed.is_public = false;
  closed.id = must(add_agenda_item(house_, secretary_, closed));
  const auto two = added("Zwei");
  EXPECT_EQ(agenda(), "1 Eins, N 1 Personalsache, 2 Zwei");
  expect_refused("agenda_item.parent_not_public", "is_public",
                 [&] { return add_agenda_item(house_, secretary_, wanted("Drei"), closed.id); });
  expect_refused("agenda_item.parent_not_public", "",
                 [&] { return move_agenda_item(house_, secretary_, two, Move::under_the_one_before, 0); });
  auto under = closed;
  under.title = "Bewerbung";
  under.id = must(add_agenda_item(house_, secretary_, under, closed.id));
  under.is_public = true;
  expect_refused("agenda_item.parent_not_public", "is_public",
                 [&] { return amend_agenda_item(house_, administrator_, under, 0, ""); });
  take(meeting_, MeetingState::invited);
  EXPECT_EQ(agenda(), "1 Eins, N 1 Personalsache, N 1.1 Bewerbung, 2 Zwei");
  auto opened = closed;
  opened.is_public = true;
  must(amend_agenda_item(house_, administrator_, opened, 0, ""));
  EXPECT_EQ(agenda(), "1 Eins, 1a Personalsache, N 1.1 Bewerbung, 2 Zwei");
}

TEST_F(Agendas, CannotCloseAnItemOverAPublicOne) {
  const auto one = added("Eins");
  added("Zwei", one);
  auto closed = office().agenda_item(one)->value;
  closed.is_public = false;
  expect_refused("agenda_item.public_under_it", "is_public",
                 [&] { return amend_agenda_item(house_, secretary_, closed, 0, ""); });
}

// As older registers hold it.
TEST_F(Agendas, ShowNothingThatStandsUnderASecret) {
  auto closed = wanted("Personalsache");
  closed.is_public = false;
  closed.id = must(add_agenda_item(house_, secretary_, closed));
  auto under = wanted("Offen nur zum Schein");
  under.id = "altes";
  {
    const auto writing = house_.home->write();
    const domain::AgendaArranged arranged{meeting_, {{closed.id, "", "1"}, {under.id, closed.id, "1.1"}}};
    for (const auto& content : {domain::FactContent(under), domain::FactContent(arranged)}) {
      domain::Fact fact;
      fact.entered_at = clock_;
      fact.author = secretary_.actor.account;
      fact.content = content;
      writing->enter(fact);
    }
    writing->commit();
  }
  EXPECT_FALSE(line(under.id).item.value.is_public);
  // Nobody was invited with the old numbers.
  take(meeting_, MeetingState::invited);
  EXPECT_EQ(agenda(), "N 1 Personalsache, N 1.1 Offen nur zum Schein");
  EXPECT_TRUE(View(house_, Audience::everyone).agenda(meeting_).lines.empty());
  EXPECT_FALSE(View(house_, Audience::everyone).agenda_item(under.id));
}

TEST_F(Agendas, ComeOutWithTheInvitation) {
  const auto one = added("Eins");
  EXPECT_TRUE(View(house_, Audience::everyone).meeting(meeting_));
  EXPECT_TRUE(View(house_, Audience::everyone).agenda(meeting_).lines.empty());
  EXPECT_FALSE(View(house_, Audience::everyone).agenda_item(one));
  take(meeting_, MeetingState::cancelled);
  EXPECT_FALSE(View(house_, Audience::everyone).agenda_item(one));
  must(take_back_meeting_advance(house_, secretary_, meeting_, 0));
  take(meeting_, MeetingState::invited);
  EXPECT_TRUE(View(house_, Audience::everyone).agenda_item(one));
  EXPECT_EQ(View(house_, Audience::everyone).agenda(meeting_).lines.size(), 1u);
}

TEST_F(Agendas, LetOnlyThoseWhoPublishOpenAClosedItem) {
  auto closed = wanted("Personalsache");
  closed.is_public = false;
  closed.id = must(add_agenda_item(house_, secretary_, closed));
  take(meeting_, MeetingState::invited);
  EXPECT_TRUE(View(house_, Audience::everyone).agenda(meeting_).lines.empty());
  EXPECT_FALSE(View(house_, Audience::everyone).agenda_item(closed.id));
  closed.is_public = true;
  expect_refused("agenda_item.not_yours_to_publish", "is_public",
                 [&] { return amend_agenda_item(house_, secretary_, closed, 0, ""); });
  must(amend_agenda_item(house_, administrator_, closed, 0, ""));
  EXPECT_TRUE(View(house_, Audience::everyone).agenda_item(closed.id));
  closed.is_public = false;
  must(amend_agenda_item(house_, secretary_, closed, 0, ""));
}

TEST_F(Agendas, KeepTheHistoryOfAnItemThatIsChanged) {
  const auto one = added("Eins");
  auto changed = office().agenda_item(one)->value;
  const auto seen = line(one).newest_fact();
  changed.meeting = "anderswo";
  changed.added_late = "nie";
  changed.carried_from = "nirgends";
  changed.title = "Zwei";
  must(amend_agenda_item(house_, secretary_, changed, seen, ""));
  const auto now = office().agenda_item(one)->value;
  EXPECT_EQ(now.title, "Zwei");
  EXPECT_EQ(now.meeting, meeting_);
  EXPECT_EQ(now.added_late + now.carried_from, "");
  expect_refused("stale", "", [&] { return amend_agenda_item(house_, secretary_, changed, seen, ""); });
}

TEST_F(Agendas, CarryAnItemOverWithItsHistory) {
  const auto item = added("Haushalt");
  const auto later = planned("2024-12-20");
  take(meeting_, MeetingState::in_session);
  advanced(item, ItemState::called, "10:30");
  const auto carry = [&](const std::string& to, const char* clock = "11:00") {
    return carry_over(house_, secretary_, item, to, moment(clock));
  };
  expect_refused("agenda_item.before_last", "at", [&] { return carry(later, "10:29"); });
  const auto carried = must(carry(later));
  EXPECT_EQ(line(item).state(), ItemState::postponed);
  EXPECT_EQ(office().agenda_item(carried)->value.carried_from, item);
  EXPECT_EQ(office().carried_from(item).front().value.id, carried);
  EXPECT_EQ(agenda(later), "1 Haushalt");
  expect_refused("agenda_item.carried_twice", "meeting", [&] { return carry(later); });
  for (const auto& to : {std::string("nirgends"), meeting_, planned("2024-11-01")})
    expect_refused("agenda_item.cannot_carry", "meeting", [&] { return carry(to); });
}

TEST_F(Agendas, CarryAnItemBehindAnInvitationOnlyWithAReason) {
  const auto item = added("Haushalt");
  const auto later = planned("2024-12-20");
  auto other = wanted("Anderes");
  other.meeting = later;
  must(add_agenda_item(house_, secretary_, other));
  take(meeting_, MeetingState::invited);
  take(later, MeetingState::invited);
  expect_refused("agenda_item.reason_missing", "added_late",
                 [&] { return carry_over(house_, secretary_, item, later, moment()); });
  const auto carried = must(carry_over(house_, secretary_, item, later, moment(), "abgesetzt"));
  EXPECT_EQ(office().agenda_item(carried)->value.added_late, "abgesetzt");
}

TEST_F(Agendas, FollowTheMeeting) {
  const auto one = added("Eins"), two = added("Zwei");
  const auto expect = [&](const char* code, const std::string& item, ItemState state,
                          const char* clock = "11:00") {
    const auto field = std::string(code) == "agenda_item.before_last" ? "at" : "";
    expect_refused(code, field, [&] {
      return advance_agenda_item(house_, secretary_, {{}, item, state, moment(clock), {}, {}}, 0);
    });
  };
  expect("meeting.not_in_session", one, ItemState::called);
  take(meeting_, MeetingState::in_session);
  expect("agenda_item.cannot_advance", one, ItemState::decided);
  advanced(one, ItemState::called, "11:00");
  expect("agenda_item.other_called", two, ItemState::called);
  expect("agenda_item.before_last", one, ItemState::decided, "10:59");
  advanced(one, ItemState::decided, "11:05");
  advanced(two, ItemState::called, "11:06");
  const auto seen = line(two).newest_fact();
  must(take_back_item_advance(house_, secretary_, two, seen));
  EXPECT_EQ(line(two).state(), ItemState::on_agenda);
  expect_refused("agenda_item.nothing_to_take_back", "",
                 [&] { return take_back_item_advance(house_, secretary_, two, 0); });
}

}  // namespace
}  // namespace gremium::app
