// Planning meetings and leading them from state to state.
#include "app/meetings.h"

#include "app/agendas.h"
#include "app/office.h"
#include "app/rule_sets.h"
#include "storage/meetings.h"

namespace gremium::app {
namespace {

using domain::MeetingState;

class Meetings : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
  }

  domain::Meeting wanted(const char* date = "2024-12-20") const {
    domain::Meeting meeting;
    meeting.body = "rat-" + bonn_;
    meeting.sittings = {{day(date), "18:00", ""}};
    return meeting;
  }
  std::string planned(const char* date = "2024-12-20") {
    return must(plan_meeting(house_, secretary_, wanted(date)));
  }
  // With an agenda.
  std::string ready(const char* date = "2024-12-20") {
    const auto id = planned(date);
    domain::AgendaItem item;
    item.meeting = id;
    item.title = "Haushalt";
    must(add_agenda_item(house_, secretary_, item));
    return id;
  }

  static domain::MeetingAdvanced step(const std::string& meeting, MeetingState state,
                                      const char* at = "2024-12-01T10:00") {
    return {{}, meeting, state, *domain::Moment::parse(at), {}, {}};
  }
  void take(const std::string& meeting, MeetingState state, const char* at = "2024-12-01T10:00") {
    must(advance_meeting(house_, secretary_, step(meeting, state, at), 0));
  }
  void expect_step_refused(const char* code, const char* field, const domain::MeetingAdvanced& advance,
                           domain::FactNumber seen = 0) {
    expect_refused(code, field, [&] { return advance_meeting(house_, secretary_, advance, seen); });
  }

  domain::MeetingCase meeting(const std::string& id) { return *office().meeting(id); }
  std::string number(const std::string& id) {
    const auto found = meeting(id).meeting.value;
    return std::to_string(found.number) + "/" + found.period;
  }

  void notice(int days) {
    domain::RuleSet rules;
    rules.body = "rat-" + bonn_;
    rules.notice.days = days;
    must(record_rule_set(house_, secretary_, rules));
  }

  std::string bonn_;
};

TEST_F(Meetings, AreNumberedByBodyAndPeriod) {
  EXPECT_EQ(number(planned()), "1/2024");
  EXPECT_EQ(number(planned()), "2/2024");
  EXPECT_EQ(number(planned("2025-01-10")), "1/2025");
  auto of_term = wanted();
  of_term.period = "2024–2029";
  EXPECT_EQ(number(must(plan_meeting(house_, secretary_, of_term))), "1/2024–2029");
  auto elsewhere = wanted();
  elsewhere.body = "rat-" + city("Köln");
  EXPECT_EQ(number(must(plan_meeting(house_, secretary_, elsewhere))), "1/2024");
}

TEST_F(Meetings, GiveNoNumberTwiceEvenIfTheMeetingIsVoid) {
  planned();
  const auto second = meeting(planned());
  {
    const auto writing = house_.home->write();
    Desk(house_, secretary_.actor, *writing).take_back(second.meeting.fact);
    writing->commit();
  }
  EXPECT_FALSE(office().meeting(second.meeting.value.id));
  EXPECT_EQ(number(planned()), "3/2024");
  house_.home->rebuild();
  EXPECT_EQ(number(planned()), "4/2024");
}

TEST_F(Meetings, ThatAreNotPublicHaveASeriesOfTheirOwn) {
  auto closed = wanted();
  closed.is_public = false;
  const auto hidden = must(plan_meeting(house_, secretary_, closed));
  EXPECT_EQ(number(hidden), "1/2024");
  const auto open = planned();
  EXPECT_EQ(number(open), "1/2024");
  // One that closes its doors takes the next number there, and its own again when it opens them.
  auto changed = meeting(open).meeting.value;
  changed.is_public = false;
  must(amend_meeting(house_, secretary_, changed, 0, ""));
  EXPECT_EQ(number(open), "2/2024");
  EXPECT_EQ(number(planned()), "2/2024");
  changed.is_public = true;
  expect_refused("meeting.not_yours_to_publish", "is_public",
                 [&] { return amend_meeting(house_, secretary_, changed, 0, ""); });
  must(amend_meeting(house_, administrator_, changed, 0, ""));
  EXPECT_EQ(number(open), "1/2024");
}

TEST_F(Meetings, RefuseWhatCannotBe) {
  const auto expect = [&](const char* code, const char* field, auto change) {
    auto meeting = wanted();
    change(meeting);
    expect_refused(code, field, [&] { return plan_meeting(house_, secretary_, meeting); });
  };
  expect("body.unknown", "body", [](auto& m) { m.body = "rat-anderswo"; });
  expect("meeting.no_sitting", "date", [](auto& m) { m.sittings.clear(); });
  expect("meeting.clock_malformed", "begins", [](auto& m) { m.sittings[0].begins = "6 Uhr"; });
  expect("meeting.unknown", "second_call_of", [](auto& m) { m.second_call_of = "nirgends"; });
  expect("text.control", "place", [](auto& m) { m.place = "Zwei\nZeilen"; });
  expect_refused("forbidden", "", [&] { return plan_meeting(house_, editor_, wanted()); });
}

TEST_F(Meetings, AreChangedButForBodyNumberAndPeriod) {
  const auto id = planned();
  const auto seen = meeting(id).newest_fact();
  auto changed = wanted("2025-02-01");
  changed.id = id;
  changed.body = "rat-anderswo";
  changed.period = "1999";
  changed.place = "Ratssaal";
  must(amend_meeting(house_, secretary_, changed, seen, "verlegt"));
  EXPECT_EQ(number(id), "1/2024");
  EXPECT_EQ(meeting(id).meeting.value.body, "rat-" + bonn_);
  EXPECT_EQ(meeting(id).meeting.value.place, "Ratssaal");
  expect_refused("stale", "", [&] { return amend_meeting(house_, secretary_, changed, seen, ""); });
  const auto head = house_.home->head();
  must(amend_meeting(house_, secretary_, changed, 0, ""));
  EXPECT_EQ(house_.home->head(), head) << "nothing changed, nothing entered";
}

TEST_F(Meetings, GoFromStateToState) {
  const auto id = ready();
  expect_step_refused("meeting.cannot_advance", "", step(id, MeetingState::closed));
  take(id, MeetingState::invited);
  expect_step_refused("meeting.cannot_advance", "", step(id, MeetingState::invited));
  expect_step_refused("meeting.before_last", "at", step(id, MeetingState::in_session, "2024-12-01T09:59"));
  expect_step_refused("meeting.in_future", "at", step(id, MeetingState::in_session, "2024-12-02T10:00"));
  take(id, MeetingState::in_session, "2024-12-01T18:02");
  expect_step_refused("meeting.cannot_advance", "", step(id, MeetingState::cancelled));
  take(id, MeetingState::closed, "2024-12-01T20:00");
  EXPECT_EQ(meeting(id).state(), MeetingState::closed);
  EXPECT_EQ(meeting(id).when(MeetingState::in_session)->at.clock, "18:02");
  for (const auto state : {MeetingState::minutes_released, MeetingState::minutes_approved})
    expect_step_refused("meeting.cannot_advance", "", step(id, state));
  expect_step_refused("meeting.unknown", "", step("nirgends", MeetingState::invited));
}

TEST_F(Meetings, AreNotInvitedToWithoutAnAgenda) {
  const auto id = planned();
  expect_step_refused("meeting.agenda_empty", "", step(id, MeetingState::invited));
  take(id, MeetingState::in_session);
}

TEST_F(Meetings, CloseOnlyWhenNoItemIsOpen) {
  const auto id = ready();
  take(id, MeetingState::in_session);
  const auto item = office().agenda(id).lines.front().item.value.id;
  must(advance_agenda_item(
      house_, secretary_,
      {{}, item, domain::ItemState::called, *domain::Moment::parse("2024-12-01T10:01"), {}, {}}, 0));
  expect_step_refused("meeting.item_open", "", step(id, MeetingState::closed, "2024-12-01T11:00"));
}

TEST_F(Meetings, SayWhenAnInvitationWasLate) {
  notice(4);
  const auto in_time = ready("2024-12-06");
  EXPECT_EQ(office().invite_by(meeting(in_time).meeting.value), day("2024-12-01"));
  take(in_time, MeetingState::invited);
  EXPECT_FALSE(meeting(in_time).when(MeetingState::invited)->is_late());
  const auto late = ready("2024-12-05");
  take(late, MeetingState::invited);
  EXPECT_EQ(meeting(late).when(MeetingState::invited)->invite_by, day("2024-11-30"));
  EXPECT_TRUE(meeting(late).when(MeetingState::invited)->is_late());
}

TEST_F(Meetings, WithoutAPeriodNoInvitationIsLate) {
  const auto id = ready("2024-12-01");
  take(id, MeetingState::invited);
  EXPECT_FALSE(meeting(id).when(MeetingState::invited)->invite_by);
  EXPECT_FALSE(meeting(id).when(MeetingState::invited)->is_late());
}

TEST_F(Meetings, TakeBackTheNewestStepAlone) {
  const auto id = ready();
  const auto take_back = [&](domain::FactNumber seen) {
    return take_back_meeting_advance(house_, secretary_, id, seen);
  };
  expect_refused("meeting.nothing_to_take_back", "", [&] { return take_back(0); });
  take(id, MeetingState::invited);
  const auto seen = meeting(id).newest_fact();
  take(id, MeetingState::cancelled);
  expect_refused("stale", "", [&] { return take_back(seen); });
  must(take_back(0));
  EXPECT_EQ(meeting(id).state(), MeetingState::invited);
  must(take_back(seen));
  EXPECT_EQ(meeting(id).state(), MeetingState::planned);
  EXPECT_EQ(number(id), "1/2024");
  EXPECT_EQ(number(planned()), "2/2024");
}

TEST_F(Meetings, RefuseAStaleStep) {
  const auto id = ready();
  const auto seen = meeting(id).newest_fact();
  take(id, MeetingState::invited);
  expect_step_refused("stale", "", step(id, MeetingState::cancelled), seen);
}

TEST_F(Meetings, OfAClosedKindAreNotThereForEveryone) {
  auto closed = wanted();
  closed.is_public = false;
  const auto id = must(plan_meeting(house_, secretary_, closed));
  const View everyone(house_, Audience::everyone);
  EXPECT_FALSE(everyone.meeting(id));
  EXPECT_TRUE(everyone.meetings({}).empty());
  EXPECT_TRUE(everyone.coming_meetings(day("2024-12-01"), {}).empty());
  EXPECT_FALSE(everyone.organisation(bonn_)) << "nothing public is known of it";
  planned();
  EXPECT_TRUE(View(house_, Audience::everyone).organisation(bonn_));
}

TEST_F(Meetings, AreListedAsComingOrOver) {
  auto long_one = wanted("2024-11-30");
  long_one.sittings.push_back({day("2024-12-01"), "", ""});
  const auto running = must(plan_meeting(house_, secretary_, long_one));
  const auto over = planned("2024-11-29"), coming = planned("2024-12-24");
  const auto ids = [](const std::vector<domain::MeetingCase>& list) {
    std::vector<std::string> found_ids;
    for (const auto& found : list) found_ids.push_back(found.meeting.value.id);
    return found_ids;
  };
  EXPECT_EQ(ids(office().coming_meetings(day("2024-12-01"), {})), (std::vector{running, coming}));
  domain::MeetingFilter past;
  past.over_before = day("2024-12-01");
  EXPECT_EQ(ids(office().meetings(past)), std::vector{over});
  EXPECT_EQ(ids(office().meetings({})), (std::vector{coming, running, over}));
}

}  // namespace
}  // namespace gremium::app
