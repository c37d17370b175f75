// The life of minutes: drafted, released, approved, corrected; who may, what is frozen, what is erased.
#include "app/minutes.h"

#include <gtest/gtest.h>

#include "app/agendas.h"
#include "app/attendance.h"
#include "app/elections.h"
#include "app/meetings.h"
#include "app/office.h"
#include "app/rule_sets.h"
#include "app/seats.h"
#include "drafting/minutes.h"
#include "storage/minutes.h"

namespace gremium::app {
namespace {

using domain::ItemState;
using domain::MeetingState;

domain::Moment moment(const char* iso) { return *domain::Moment::parse(iso); }

class MinutesActs : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    at("2025-03-05T10:00:00Z");
    domain::Body assembly;
    assembly.organisation = "defus";
    assembly.kind = "mitgliederversammlung";
    assembly.time_zone = "Europe/Berlin";
    body_ = must(record_body(house_, secretary_, assembly));
    second_.actor = {account("Zoe Zweite", domain::Role::administrator), domain::Role::administrator};
    hold_meeting();
  }

  std::string seat(const char* person, domain::SeatRole role) {
    domain::Seat seat;
    seat.body = body_;
    seat.person = domain::Personal{person};
    seat.role = role;
    return must(record_seat(house_, secretary_, seat));
  }

  std::string item(const char* title, bool is_public) {
    domain::AgendaItem item;
    item.meeting = meeting_;
    item.title = title;
    item.is_public = is_public;
    return must(add_agenda_item(house_, secretary_, item));
  }

  void advance(MeetingState state, const char* when) {
    domain::MeetingAdvanced advanced;
    advanced.meeting = meeting_;
    advanced.state = state;
    advanced.at = moment(when);
    must(advance_meeting(house_, secretary_, advanced, 0));
  }

  void end(const std::string& item, const char* from, ItemState state, const char* until) {
    must(advance_agenda_item(house_, secretary_, {{}, item, ItemState::called, moment(from), {}, {}}, 0));
    must(advance_agenda_item(house_, secretary_, {{}, item, state, moment(until), {}, {}}, 0));
  }

  void arrive(const std::string& seat) {
    domain::PresenceNoted noted;
    noted.meeting = meeting_;
    noted.seat = seat;
    noted.at = moment("2025-03-04T18:00");
    must(note_presence(house_, secretary_, noted));
  }

  std::string plan(const char* date) {
    domain::Meeting meeting;
    meeting.body = body_;
    meeting.sittings = {{day(date), "18:00", {}}};
    return must(plan_meeting(house_, secretary_, meeting));
  }

  void hold_meeting() {
    meeting_ = plan("2025-03-04");
    chair_ = seat("Anna Arnold", domain::SeatRole::chair);
    member_seat_ = seat("Bernd Braun", domain::SeatRole::member);
    open_ = item("Haushalt", true);
    closed_ = item("Personalie", false);
    advance(MeetingState::invited, "2025-02-01T09:00");
    advance(MeetingState::in_session, "2025-03-04T18:00");
    arrive(chair_);
    arrive(member_seat_);
    must(take_meeting_office(house_, secretary_,
                             {{}, meeting_, domain::MeetingOffice::chair, chair_, {}, {}}));
    end(open_, "2025-03-04T18:05", ItemState::noted, "2025-03-04T18:15");
    end(closed_, "2025-03-04T18:15", ItemState::noted, "2025-03-04T18:30");
    advance(MeetingState::closed, "2025-03-04T18:31");
  }

  std::string draft_digest() { return digest_of(office().minutes_draft(meeting_)->text); }
  Recorded release(const Submission& by, const std::string& reason = {}) {
    return release_minutes(house_, by, meeting_, draft_digest(), reason);
  }
  Recorded approve(const Submission& by, const char* on = "2025-03-05") {
    domain::MinutesApproved approval;
    approval.meeting = meeting_;
    approval.on = day(on);
    return approve_minutes(house_, by, approval);
  }
  Recorded write(const Submission& by, const char* words) {
    const auto agenda = office().agenda(meeting_);
    const auto& minuted = agenda.lines.front().minuted;
    return minute_item(house_, by, {open_, words}, minuted ? minuted->fact : 0);
  }
  MeetingState state() { return office().meeting(meeting_)->state(); }
  std::string words(const domain::MinutesPassages& passages) {
    return drafting::as_text(base::Language::de, passages);
  }
  std::string newest_words() { return words(office().minutes(meeting_).newest()->text.office); }
  View everyone() { return {house_, Audience::everyone}; }

  std::string body_, meeting_, chair_, member_seat_, open_, closed_;
  Submission second_;
};

TEST_F(MinutesActs, ADraftFollowsTheRecordAndAReleasedVersionStaysAsItIs) {
  must(write(secretary_, "Erst so."));
  EXPECT_NE(words(office().minutes_draft(meeting_)->text.office).find("Erst so."), std::string::npos);
  must(release(approver_));
  EXPECT_EQ(state(), MeetingState::minutes_released);
  must(write(secretary_, "Dann so."));
  EXPECT_NE(words(office().minutes_draft(meeting_)->text.office).find("Dann so."), std::string::npos);
  EXPECT_NE(newest_words().find("Erst so."), std::string::npos);
  EXPECT_EQ(newest_words().find("Dann so."), std::string::npos);
}

TEST_F(MinutesActs, AreReleasedByThoseWhoMayPublish) {
  expect_refused("forbidden", "", [&] { return release(secretary_); });
  expect_refused("stale", "", [&] { return release_minutes(house_, approver_, meeting_, "other", {}); });
  expect_refused("meeting.unknown", "", [&] { return release_minutes(house_, approver_, "none", "", {}); });
  must(release(approver_));
  EXPECT_EQ(office().minutes(meeting_).newest()->version, 1);
  EXPECT_EQ(office().minutes(meeting_).newest()->released_on, day("2025-03-05"));
}

TEST_F(MinutesActs, AreNotReleasedBeforeTheMeetingEnded) {
  const auto coming = plan("2025-03-04");
  expect_refused("meeting.cannot_advance", "", [&] {
    return release_minutes(house_, approver_, coming, digest_of(office().minutes_draft(coming)->text), {});
  });
}

TEST_F(MinutesActs, EveryoneGetsTheNewestVersionsPublicPartAlone) {
  EXPECT_TRUE(everyone().minutes(meeting_).versions.empty());
  EXPECT_FALSE(everyone().minutes_draft(meeting_));
  must(write(secretary_, "Erst so."));
  must(release(approver_));
  must(write(secretary_, "Dann so."));
  must(release(approver_, "Wortlaut der Personalie"));
  must(open_minutes_correction(house_, secretary_, meeting_, "Personalie falsch"));
  must(object_to_minutes(house_, secretary_,
                         {{}, meeting_, day("2025-03-05"), {"Bernd Braun"}, {"So nicht."}}));
  const auto seen = everyone().minutes(meeting_);
  ASSERT_EQ(seen.versions.size(), 1U);
  EXPECT_EQ(seen.newest()->version, 2);
  EXPECT_TRUE(seen.newest()->text.office.empty());
  EXPECT_EQ(seen.newest()->reason, "") << "a reason may tell of what is closed";
  EXPECT_TRUE(seen.corrections.empty());
  EXPECT_TRUE(seen.objections.empty());
  const auto text = words(seen.newest()->text.for_everyone);
  EXPECT_NE(text.find("Dann so."), std::string::npos);
  EXPECT_EQ(text.find("Personalie"), std::string::npos);
  EXPECT_NE(newest_words().find("Personalie"), std::string::npos);
}

TEST_F(MinutesActs, OnceApprovedTheRecordsAreFrozenUntilACorrectionIsOpened) {
  expect_refused("minutes.not_released", "", [&] { return approve(secretary_); });
  must(release(approver_));
  expect_refused("meeting.in_future", "on", [&] { return approve(secretary_, "2025-03-06"); });
  expect_refused("minutes.before_meeting", "on", [&] { return approve(secretary_, "2025-03-03"); });
  must(approve(secretary_));
  EXPECT_EQ(state(), MeetingState::minutes_approved);
  EXPECT_EQ(office().minutes(meeting_).approval_of(1)->how, domain::MinutesApproval::by_body);
  expect_refused("meeting.minutes_approved", "", [&] { return write(secretary_, "Zu spät."); });
  expect_refused("minutes.no_correction", "", [&] { return release(approver_, "Ohne Berichtigung"); });
  expect_refused("text.missing", "reason",
                 [&] { return open_minutes_correction(house_, secretary_, meeting_, ""); });
  must(open_minutes_correction(house_, secretary_, meeting_, "Zahl vertauscht"));
  must(write(secretary_, "Berichtigt."));
  expect_refused("minutes.correction_open", "",
                 [&] { return open_minutes_correction(house_, secretary_, meeting_, "noch eine"); });
  must(release(approver_));
  EXPECT_EQ(state(), MeetingState::minutes_released);
  const auto minutes = office().minutes(meeting_);
  ASSERT_EQ(minutes.versions.size(), 2U);
  EXPECT_EQ(minutes.newest()->reason, "Zahl vertauscht");
  EXPECT_EQ(words(minutes.version(1)->text.office).find("Berichtigt."), std::string::npos);
  EXPECT_EQ(minutes.approval_of(2), nullptr);
  must(approve(secretary_));
  expect_refused("meeting.minutes_approved", "", [&] { return write(secretary_, "Wieder zu spät."); });
}

TEST_F(MinutesActs, AreApprovedAsTheRecordsStand) {
  must(release(approver_));
  must(write(secretary_, "Geändert."));
  expect_refused("minutes.changed_since", "", [&] { return approve(secretary_); });
  must(release(approver_, "Wortlaut"));
  must(object_to_minutes(house_, secretary_,
                         {{}, meeting_, day("2025-03-05"), {"Bernd Braun"}, {"So nicht."}}));
  must(approve(secretary_));
}

TEST_F(MinutesActs, StayFrozenOnceACorrectionWasReleased) {
  must(release(approver_));
  must(approve(secretary_));
  must(open_minutes_correction(house_, secretary_, meeting_, "Zahl vertauscht"));
  must(write(secretary_, "Berichtigt."));
  must(release(approver_));
  expect_refused("meeting.minutes_approved", "", [&] { return write(secretary_, "Noch einmal."); });
  expect_refused("minutes.no_correction", "", [&] { return release(approver_, "Ohne Berichtigung"); });
  must(open_minutes_correction(house_, secretary_, meeting_, "Noch eine Zahl"));
  must(write(secretary_, "Noch einmal."));
  must(release(approver_));
}

TEST_F(MinutesActs, OnceApprovedTheMeetingGoesNowhere) {
  must(release(approver_));
  must(approve(secretary_));
  domain::MeetingAdvanced again;
  again.meeting = meeting_;
  again.state = MeetingState::in_session;
  again.at = moment("2025-03-04T18:00");
  expect_refused("meeting.minutes_approved", "",
                 [&] { return advance_meeting(house_, secretary_, again, 0); });
}

TEST_F(MinutesActs, ACorrectionIsReleasedByASecondPerson) {
  must(release(administrator_));
  must(approve(administrator_));
  must(open_minutes_correction(house_, administrator_, meeting_, "Zahl vertauscht"));
  expect_refused("minutes.same_person", "", [&] { return release(administrator_); });
  must(write(second_, "Berichtigt."));
  expect_refused("minutes.same_person", "", [&] { return release(second_); });
  expect_refused("minutes.same_person", "", [&] { return release(administrator_); });
  must(release(approver_));
}

TEST_F(MinutesActs, WhoTakesSomethingBackChangedItToo) {
  must(release(approver_));
  const auto barred = [&] { return office().attendance(meeting_).barred; };
  must(bar_member(house_, secretary_, {{}, open_, member_seat_, "Nachbarin"}));
  must(take_back_bar(house_, administrator_, open_, barred().front().value.id, 0));
  must(write(secretary_, "Berichtigt."));
  must(bar_member(house_, secretary_, {{}, open_, member_seat_, "Nachbarin"}));
  must(take_back_bar(house_, administrator_, open_, barred().front().value.id, 0));
  expect_refused("minutes.same_person", "", [&] { return release(administrator_, "Wortlaut"); });
  must(release(approver_, "Wortlaut"));
}

TEST_F(MinutesActs, ANewVersionBeforeTheApprovalSaysWhyAndDiffers) {
  must(release(approver_));
  expect_refused("minutes.unchanged", "", [&] { return release(approver_, "Nichts"); });
  must(write(secretary_, "Ergänzt."));
  expect_refused("text.missing", "reason", [&] { return release(approver_); });
  must(release(approver_, "Ergänzung"));
  EXPECT_EQ(office().minutes(meeting_).newest()->reason, "Ergänzung");
}

TEST_F(MinutesActs, AreNotedWhereTheRulesSayThat) {
  domain::RuleSet rules;
  rules.body = body_;
  rules.minutes = domain::MinutesApproval::noted;
  must(record_rule_set(house_, secretary_, rules));
  must(release(approver_));
  must(approve(secretary_));
  EXPECT_EQ(office().minutes(meeting_).approval_of(1)->how, domain::MinutesApproval::noted);
}

TEST_F(MinutesActs, AreApprovedInALaterMeetingOfTheSameBody) {
  must(release(approver_));
  domain::MinutesApproved approval;
  approval.meeting = meeting_;
  approval.on = day("2025-03-05");
  approval.in_meeting = meeting_;
  expect_refused("minutes.other_body", "in_meeting",
                 [&] { return approve_minutes(house_, secretary_, approval); });
  approval.in_meeting = plan("2025-03-05");
  approval.decision = "none";
  expect_refused("minutes.other_body", "decision",
                 [&] { return approve_minutes(house_, secretary_, approval); });
  approval.decision.clear();
  must(approve_minutes(house_, secretary_, approval));
}

TEST_F(MinutesActs, AnObjectionStandsInTheAppendixOfTheNextVersion) {
  expect_refused("minutes.not_released", "", [&] {
    return object_to_minutes(house_, secretary_,
                             {{}, meeting_, day("2025-03-05"), {"Bernd Braun"}, {"So nicht."}});
  });
  must(release(approver_));
  expect_refused("text.missing", "text", [&] {
    return object_to_minutes(house_, secretary_, {{}, meeting_, day("2025-03-05"), {"Bernd Braun"}, {}});
  });
  must(object_to_minutes(house_, secretary_,
                         {{}, meeting_, day("2025-03-05"), {"Bernd Braun"}, {"So nicht."}}));
  EXPECT_EQ(newest_words().find("So nicht."), std::string::npos);
  must(release(approver_, "Einwendung"));
  EXPECT_NE(newest_words().find("So nicht."), std::string::npos);
}

TEST_F(MinutesActs, SayWhenACopyOfWhichVersionWentOut) {
  const auto sent = [&](const char* on, const char* note = "") {
    return send_minutes(house_, secretary_, {{}, meeting_, 7, day(on), note});
  };
  expect_refused("minutes.not_released", "", [&] { return sent("2025-03-05"); });
  must(release(approver_));
  const auto released = office().minutes(meeting_).newest()->released_on;
  expect_refused("minutes.sent_before_release", "on", [&] {
    return send_minutes(house_, secretary_, {{}, meeting_, 1, released.plus_days(-1), {}});
  });
  expect_refused("meeting.in_future", "on", [&] { return sent("2099-01-01"); });
  must(send_minutes(house_, secretary_, {{}, meeting_, 7, released, "per E-Mail an alle"}));
  const auto copies = office().minutes(meeting_).copies;
  ASSERT_EQ(copies.size(), 1u);
  EXPECT_EQ(copies.front().value.version, 1) << "the newest, whatever was asked for";
  EXPECT_EQ(copies.front().value.note, "per E-Mail an alle");
}

TEST_F(MinutesActs, AnErasedNameIsGoneFromLaterDraftsAndErasedMinutesAreGoneThemselves) {
  must(release(approver_));
  const auto released = office().minutes(meeting_).versions.front().row.fact;
  EXPECT_NE(newest_words().find("Bernd Braun"), std::string::npos);
  std::int64_t named = 0;
  for (const auto& seat : office().seats(body_))
    if (seat.value.id == member_seat_) named = seat.fact;
  must(erase_personal_data(house_, administrator_, named));
  const auto draft = words(office().minutes_draft(meeting_)->text.office);
  EXPECT_EQ(draft.find("Bernd Braun"), std::string::npos);
  EXPECT_NE(draft.find("[gelöscht]"), std::string::npos);
  EXPECT_NE(newest_words().find("Bernd Braun"), std::string::npos) << "what was released stays";
  must(erase_personal_data(house_, administrator_, released));
  const auto minutes = office().minutes(meeting_);
  EXPECT_TRUE(minutes.newest()->text.erased);
  EXPECT_TRUE(minutes.newest()->text.office.empty());
  EXPECT_TRUE(everyone().minutes(meeting_).newest()->text.erased);
  expect_sound();
}

TEST_F(MinutesActs, TheWordsOfReleasedMinutesStandApartFromTheFact) {
  must(release(approver_));
  const auto fact = office().minutes(meeting_).versions.front().row.fact;
  const auto reading = house_.home->read();
  ASSERT_EQ(storage::personal_parts(reading.connection(), fact).size(), 1U);
  storage::read_rows(reading.connection(), fact, [&](const storage::JournalRow& row) {
    EXPECT_EQ(row.body.find("Braun"), std::string::npos);
    EXPECT_EQ(storage::personal_digests(row.body).size(), 1U);
    return false;
  });
}

TEST_F(MinutesActs, OfAMeetingThatIsNotPublicNobodySeesAnything) {
  auto closed = office().meeting(meeting_)->meeting.value;
  closed.is_public = false;
  must(amend_meeting(house_, secretary_, closed, 0, ""));
  must(release(approver_));
  EXPECT_TRUE(everyone().minutes(meeting_).versions.empty());
}

TEST_F(MinutesActs, ReleasedTheyMakePublicWhatWasDecidedUnderPublicItems) {
  const auto decided = [&](const std::string& item, bool is_public) {
    domain::Decision decision;
    decision.item = item;
    decision.title = "Haushalt";
    decision.is_public = is_public;
    return must(record_decision(house_, secretary_, decision));
  };
  const auto open = decided(open_, true), closed = decided(closed_, false);
  domain::Election election;
  election.item = open_;
  election.date = day("2025-03-04");
  election.office = "Kassenprüfung";
  election.candidates = {{"", {"Anna"}}, {"", {"Bernd"}}};
  const auto elected = must(record_election(house_, secretary_, election));
  EXPECT_FALSE(everyone().decision(open));
  EXPECT_EQ(office().minutes_draft(meeting_)->opening.decisions.size(), 1U);
  EXPECT_EQ(office().minutes_draft(meeting_)->opening.elections.size(), 1U);
  const auto head = house_.home->public_head();
  must(release(approver_));
  EXPECT_GT(house_.home->public_head(), head);
  EXPECT_TRUE(everyone().decision(open));
  EXPECT_TRUE(everyone().election(elected));
  EXPECT_FALSE(everyone().decision(closed));
  EXPECT_TRUE(office().minutes_draft(meeting_)->opening.empty());
  EXPECT_EQ(office().minutes_draft(meeting_)->text, office().minutes(meeting_).newest()->text)
      << "what became public changed no word";
  const auto text = words(everyone().minutes(meeting_).newest()->text.for_everyone);
  EXPECT_NE(text.find("Wahl: Kassenprüfung"), std::string::npos);
  EXPECT_NE(text.find("Beschluss 1/2025: Haushalt"), std::string::npos) << text;
}

TEST_F(MinutesActs, WhatIsCorrectedIsPublicAgainWithTheVersionThatCorrectsIt) {
  domain::Decision decision;
  decision.item = open_;
  decision.title = "Haushalt";
  decision.is_public = true;
  const auto id = must(record_decision(house_, secretary_, decision));
  domain::Election election;
  election.item = open_;
  election.date = day("2025-03-04");
  election.office = "Kassenprüfung";
  election.candidates = {{"", {"Anna"}}, {"", {"Bernd"}}};
  const auto elected = must(record_election(house_, secretary_, election));
  must(release(approver_));
  must(approve(secretary_));
  EXPECT_TRUE(everyone().election(elected));
  must(open_minutes_correction(house_, secretary_, meeting_, "Zahl vertauscht"));
  auto found = *office().decision(id);
  found.value.title = "Haushalt 2025";
  must(amend_decision(house_, secretary_, found.value, found.fact, "Zahl vertauscht"));
  EXPECT_FALSE(everyone().decision(id)) << "nobody else has looked at it";
  auto corrected = office().election(elected)->election.value;
  corrected.office = "Kassenprüferin";
  must(amend_election(house_, secretary_, corrected, 0, "Zahl vertauscht"));
  EXPECT_FALSE(everyone().election(elected));
  must(release(approver_));
  ASSERT_TRUE(everyone().decision(id));
  EXPECT_EQ(everyone().decision(id)->value.title, "Haushalt 2025");
  EXPECT_TRUE(everyone().election(elected));
}

TEST_F(MinutesActs, DecisionsAboutNoItemKeepTheirOrderWhenTheyBecomePublic) {
  for (const char* title : {"Eins", "Zwei", "Drei"}) {
    domain::Decision decision;
    decision.meeting = meeting_;
    decision.title = title;
    decision.is_public = std::string(title) != "Zwei";
    must(record_decision(house_, secretary_, decision));
  }
  must(release(approver_));
  EXPECT_EQ(office().minutes_draft(meeting_)->text, office().minutes(meeting_).newest()->text);
  must(approve(secretary_));
}

TEST_F(MinutesActs, TheNumbersGivenToMeetingsAndDecisionsVerify) {
  domain::Decision decision;
  decision.body = body_;
  decision.meeting = meeting_;
  decision.item = open_;
  decision.date = base::PartialDay::parse("2025-03-04");
  decision.title = "Haushalt";
  decision.serial = domain::SerialNumber{"2025", 1, true};
  must(record_decision(house_, secretary_, decision));
  expect_sound();
}

TEST_F(MinutesActs, InAnotherLanguageThereIsTheDraft) {
  const auto draft = office().minutes_draft(meeting_, base::Language::fr);
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->text.office.front().text, "Procès-verbal de la séance nº 1/2025");
}

}  // namespace
}  // namespace gremium::app
