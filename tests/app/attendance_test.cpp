// Who is there: notes, their correction, proxies, those who are barred.
#include "app/attendance.h"

#include "app/council.h"

namespace gremium::app {
namespace {

using domain::Presence;

class AttendanceActs : public Council {
 protected:
  domain::Attendance attendance() { return office().attendance(meeting_); }
  domain::VotesInRoom votes(const char* clock, const std::string& item = {}) {
    return domain::votes_in_room(attendance(), office().seats(body_), item, moment(clock));
  }
  domain::PresenceNoted noted(const std::string& seat, Presence presence, const char* clock) {
    domain::PresenceNoted note;
    note.meeting = meeting_;
    note.seat = seat;
    note.presence = presence;
    note.at = moment(clock);
    return note;
  }
  Recorded proxy(const std::string& giver, const std::string& holder) {
    return give_proxy(house_, secretary_, {{}, meeting_, giver, holder, {}, {}});
  }
};

TEST_F(AttendanceActs, IsNotedFromTheInvitationOn) {
  EXPECT_EQ(codes(note_presence(house_, secretary_, noted(seats_[0], Presence::arrived, "18:00"))),
            "meeting.not_in_session");
  open({seats_[0], seats_[1], seats_[2]});
  EXPECT_EQ(votes("18:00"), (domain::VotesInRoom{5, 3, 0, 0}));
  note(seats_[3], Presence::arrived, "18:20");
  note(seats_[0], Presence::left, "18:40");
  EXPECT_EQ(votes("18:30").present, 4);
  EXPECT_EQ(votes("18:40").present, 3);
}

TEST_F(AttendanceActs, OfManyAtOnceIsAllOrNone) {
  must(advance(domain::MeetingState::in_session, "18:00"));
  const auto many = [&](const std::vector<std::string>& seats) {
    return note_presences(house_, secretary_, noted({}, Presence::arrived, "18:00"), seats);
  };
  EXPECT_EQ(codes(many({seats_[0], "nobody"})), "seat.unknown@seat");
  EXPECT_TRUE(attendance().notes.empty());
  must(many({seats_[0]}));
  must(many(seats_));
  EXPECT_EQ(attendance().notes.size(), 5U) << "who is there already stays as noted";
}

TEST_F(AttendanceActs, RefusesWhatCannotBe) {
  open({seats_[0]});
  const auto code = [&](const domain::PresenceNoted& note) {
    return codes(note_presence(house_, secretary_, note));
  };
  EXPECT_EQ(code(noted("nobody", Presence::arrived, "18:10")), "seat.unknown@seat");
  EXPECT_EQ(code(noted(seats_[0], Presence::arrived, "18:10")), "presence.already_there@at");
  EXPECT_EQ(code(noted(seats_[1], Presence::left, "18:10")), "presence.not_there@at");
  auto tomorrow = noted(seats_[1], Presence::arrived, "18:10");
  tomorrow.at->day = day("2025-03-05");
  EXPECT_EQ(code(tomorrow), "meeting.in_future@at");
  auto guest = noted({}, Presence::arrived, "18:10");
  EXPECT_EQ(code(guest), "presence.nobody@guest");
  guest.guest = domain::Personal{"Gisela Gast"};
  EXPECT_EQ(code(guest), "");
  EXPECT_EQ(votes("18:10").present, 1) << "guests have no vote";
}

TEST_F(AttendanceActs, ASlipIsTakenBackWholly) {
  open({seats_[0]});
  auto note = attendance().notes.front();
  note.value.at = moment("18:05");
  must(amend_presence(house_, secretary_, note.value, note.fact));
  EXPECT_EQ(votes("18:04").present, 0);
  EXPECT_EQ(codes(take_back_presence(house_, secretary_, meeting_, note.value.id, note.fact)), "stale");
  must(take_back_presence(house_, secretary_, meeting_, note.value.id, attendance().notes.front().fact));
  EXPECT_TRUE(attendance().notes.empty()) << "the amended note leaves nothing behind";
  EXPECT_EQ(codes(take_back_presence(house_, secretary_, meeting_, note.value.id, 0)), "presence.unknown");
}

TEST_F(AttendanceActs, ProxiesGoByTheRules) {
  open({seats_[0], seats_[1]});
  EXPECT_EQ(codes(proxy(seats_[0], seats_[0])), "proxy.to_oneself@holder");
  EXPECT_EQ(codes(proxy("nobody", seats_[0])), "seat.unknown@giver");
  must(proxy(seats_[2], seats_[0]));
  EXPECT_EQ(votes("18:00").proxies, 1);
  EXPECT_EQ(codes(proxy(seats_[2], seats_[1])), "proxy.given_twice@giver");
  EXPECT_EQ(codes(proxy(seats_[3], seats_[0])), "proxy.too_many@holder")
      << "one for each, where no rule says else";
  domain::RuleSet rules;
  rules.body = body_;
  rules.ordinary.max_proxies = 0;
  must(record_rule_set(house_, secretary_, rules));
  EXPECT_EQ(codes(proxy(seats_[3], seats_[1])), "proxy.not_allowed@holder");
  must(take_back_proxy(house_, secretary_, meeting_, attendance().proxies.front().value.id, 0));
  EXPECT_EQ(votes("18:00").proxies, 0);
}

TEST_F(AttendanceActs, OneProxyMayFollowAnother) {
  open({seats_[0]});
  must(give_proxy(house_, secretary_, {{}, meeting_, seats_[1], seats_[0], {}, moment("19:00")}));
  EXPECT_EQ(codes(give_proxy(house_, secretary_, {{}, meeting_, seats_[2], seats_[0], moment("18:59"), {}})),
            "proxy.too_many@holder");
  must(give_proxy(house_, secretary_, {{}, meeting_, seats_[2], seats_[0], moment("19:00"), {}}));
  EXPECT_EQ(votes("18:30").proxies, 1);
  EXPECT_EQ(votes("19:30").proxies, 1);
}

// Whatever the body has set: these laws know no proxy.
TEST_F(AttendanceActs, NobodyVotesForOthersWhereTheLawSaysSo) {
  domain::RuleSet rules;
  rules.body = body_;
  rules.ordinary.id = domain::MajorityRuleId::rlp;
  rules.ordinary.max_proxies = 3;
  must(record_rule_set(house_, secretary_, rules));
  open({seats_[0]});
  EXPECT_EQ(codes(proxy(seats_[1], seats_[0])), "proxy.not_allowed@holder");
}

TEST_F(AttendanceActs, SentTwiceIsNotedOnce) {
  open({});
  const Submission once{secretary_.actor, "once"};
  const auto guest = [&] {
    auto note = noted({}, Presence::arrived, "18:10");
    note.guest = domain::Personal{"Gisela Gast"};
    return must(note_presence(house_, once, note));
  };
  EXPECT_EQ(guest(), guest());
  EXPECT_EQ(attendance().notes.size(), 1U);
}

// The register verifies and is rebuilt after every test.
TEST_F(AttendanceActs, AGuestWhoseNameWasErasedStaysErasedWhenTheTimeIsCorrected) {
  open({});
  auto guest = noted({}, Presence::arrived, "18:10");
  guest.guest = domain::Personal{"Gisela Gast"};
  must(note_presence(house_, secretary_, guest));
  must(erase_personal_data(house_, administrator_, attendance().notes.front().fact));
  ASSERT_TRUE(attendance().notes.front().value.guest->erased);
  auto corrected = attendance().notes.front().value;
  corrected.guest.reset();
  corrected.at = moment("18:12");
  must(amend_presence(house_, secretary_, corrected, 0));
  expect_sound();
  house_.home->rebuild();
  const auto note = attendance().notes.front().value;
  EXPECT_EQ(note.at, moment("18:12"));
  EXPECT_TRUE(note.guest->erased);
  EXPECT_TRUE(note.guest->text.empty());
}

TEST_F(AttendanceActs, AMinuteTakerWhoseNameWasErasedIsErasedAfterRebuilding) {
  open({});
  must(take_meeting_office(
      house_, secretary_,
      {{}, meeting_, domain::MeetingOffice::minute_taker, {}, domain::Personal{"Petra Proto"}, {}}));
  must(erase_personal_data(house_, administrator_, attendance().offices.front().fact));
  house_.home->rebuild();
  EXPECT_TRUE(attendance().offices.front().value.person->erased);
}

TEST_F(AttendanceActs, WhoIsBarredDoesNotVoteOnTheItem) {
  const auto top = item("Grundstück");
  open(seats_);
  must(bar_member(house_, secretary_, {{}, top, seats_[0], "§ 22 GemO"}));
  EXPECT_EQ(votes("18:00", top), (domain::VotesInRoom{5, 5, 1, 0}));
  EXPECT_EQ(codes(bar_member(house_, secretary_, {{}, top, seats_[0], ""})), "barred.twice@seat");
  EXPECT_EQ(codes(bar_member(house_, secretary_, {{}, "nothing", seats_[0], ""})), "agenda_item.unknown");
  must(take_back_bar(house_, secretary_, top, attendance().barred.front().value.id, 0));
  EXPECT_EQ(votes("18:00", top).excluded, 0);
}

TEST_F(AttendanceActs, TheChairIsASeatOrSomebodyElse) {
  open({seats_[0]});
  const auto take = [&](const std::string& seat, const char* person) {
    domain::OfficeTaken taken;
    taken.meeting = meeting_;
    taken.seat = seat;
    taken.person = domain::Personal{person};
    return take_meeting_office(house_, secretary_, taken);
  };
  EXPECT_EQ(codes(take({}, "")), "meeting_office.nobody@seat");
  EXPECT_EQ(codes(take("nobody", "")), "seat.unknown@seat");
  must(take(seats_[0], ""));
  must(take({}, "Olga Oberbürgermeisterin"));
  ASSERT_EQ(attendance().offices.size(), 2U);
  EXPECT_FALSE(attendance().offices[0].value.person);
  must(take_back_meeting_office(house_, secretary_, meeting_, attendance().offices[1].value.id, 0));
  EXPECT_EQ(attendance().offices.size(), 1U);
}

TEST_F(AttendanceActs, StandsOnceTheMinutesAreApproved) {
  const auto top = item("Grundstück");
  open({seats_[0]});
  must(advance(domain::MeetingState::closed, "20:00"));
  note(seats_[1], Presence::arrived, "18:20");
  approve_minutes();
  EXPECT_EQ(codes(note_presence(house_, secretary_, noted(seats_[2], Presence::arrived, "18:30"))),
            "meeting.minutes_approved");
  EXPECT_EQ(codes(proxy(seats_[2], seats_[0])), "meeting.minutes_approved");
  EXPECT_EQ(codes(bar_member(house_, secretary_, {{}, top, seats_[0], ""})), "meeting.minutes_approved");
  const auto& last = attendance().notes.back();
  EXPECT_EQ(codes(take_back_presence(house_, secretary_, meeting_, last.value.id, last.fact)),
            "meeting.minutes_approved");
}

TEST_F(AttendanceActs, IsTheOfficesAlone) {
  open(seats_);
  const View everyone(house_, Audience::everyone);
  EXPECT_TRUE(everyone.attendance(meeting_).notes.empty());
}

TEST_F(AttendanceActs, MeetingsAreNotClosedBeforeWhatWasRecorded) {
  const auto top = item("Haushalt");
  open(seats_);
  must(advance_item(top, domain::ItemState::withdrawn, "19:25"));
  expect_refused("meeting.before_event", "at",
                 [&] { return advance(domain::MeetingState::closed, "19:24"); });
  note(seats_[0], domain::Presence::left, "19:30");
  expect_refused("meeting.before_event", "at",
                 [&] { return advance(domain::MeetingState::closed, "19:29"); });
  must(advance(domain::MeetingState::closed, "19:30"));
}

TEST_F(AttendanceActs, NobodyComesToAMeetingThatIsOver) {
  open({seats_[0]});
  must(advance(domain::MeetingState::closed, "19:30"));
  expect_refused("presence.after_end", "at", [&] {
    return note_presence(house_, secretary_, noted(seats_[1], Presence::arrived, "19:31"));
  });
  note(seats_[1], Presence::arrived, "19:30");
  EXPECT_EQ(votes("19:30").present, 2) << "who came late may be noted late";
}

}  // namespace
}  // namespace gremium::app
