// Decisions as they come about in a meeting: placed by their item, counted, numbered, referring to others.
#include <set>
#include <thread>

#include "app/council.h"

namespace gremium::app {
namespace {

using domain::Choice;
using domain::ItemState;
using domain::MeetingState;
using domain::Outcome;

class DecisionsInMeetings : public Council {
 protected:
  void SetUp() override {
    Council::SetUp();
    top_ = item("Beitritt");
    closed_ = item("Grundstück", false);
  }
  void called(const std::string& item) {
    open(seats_);
    must(advance_item(item, ItemState::called, "18:20"));
  }
  Recorded record(const domain::Decision& decision, domain::FactNumber seen = 0) {
    return record_decision(house_, secretary_, decision, seen);
  }
  static domain::VoiceCast voice(const std::string& seat, Choice choice) { return {seat, {}, {}, choice, 1}; }
  std::string own_board() {
    domain::Body board;
    board.id = "vorstand";
    board.organisation = "defus";
    board.kind = "vorstand";
    board.time_zone = "Europe/Berlin";
    return must(record_body(house_, secretary_, board));
  }
  domain::Decision of(const std::string& body, const char* date) {
    domain::Decision decision;
    decision.body = body;
    decision.date = base::PartialDay::parse(date);
    decision.title = "Beschluss";
    decision.outcome = Outcome::adopted;
    return decision;
  }

  std::string top_;
  std::string closed_;
};

TEST_F(DecisionsInMeetings, TheirExtractNamesMeetingAndItemUnlessThatTellsOfAClosedOne) {
  called(top_);
  auto vote = vote_on(top_, 3, 2);
  vote.is_public = true;
  const auto id = must(record(vote));
  const auto place = [&](Audience audience) {
    const auto state = *View(house_, audience).decision_state(id);
    return state.meeting + " " + state.item;
  };
  EXPECT_EQ(place(Audience::everyone), "1/2025 1");
  EXPECT_EQ(View(house_, Audience::everyone).decision_states(id).back().item, "1");
  auto item = line(top_).item.value;
  item.is_public = false;
  must(amend_agenda_item(house_, administrator_, item, 0, "Irrtum"));
  EXPECT_EQ(place(Audience::everyone), "1/2025 ");
  EXPECT_EQ(place(Audience::office), "1/2025 ") << "there is one extract for all";
  must(advance_item(closed_, ItemState::called, "18:40"));
  const auto secret = must(record(vote_on(closed_, 5, 0)));
  EXPECT_EQ(office().decision_state(secret)->item, "N 1");
}

TEST_F(DecisionsInMeetings, ArePlacedByTheirItemAndEndIt) {
  called(top_);
  auto vote = vote_on(top_, 3, 2);
  vote.body = "elsewhere";
  const auto id = must(record(vote));
  EXPECT_EQ(decision(id).body, body_);
  EXPECT_EQ(decision(id).meeting, meeting_);
  EXPECT_EQ(decision(id).date, base::PartialDay(day("2025-03-04")));
  EXPECT_EQ(line(top_).state(), ItemState::decided);
  EXPECT_EQ(line(top_).advances.back().value.at, moment("18:30"));
}

TEST_F(DecisionsInMeetings, TakeTheFiguresOfTheRoom) {
  called(top_);
  note(seats_[4], domain::Presence::left, "18:25");
  must(bar_member(house_, secretary_, {{}, top_, seats_[0], ""}));
  const auto id = must(record(vote_on(top_, 2, 1)));
  EXPECT_EQ(decision(id).tally, (domain::Tally{2, 1, {}, {}, 4, 5, 1, 0}));
  EXPECT_EQ(codes(record(vote_on(top_, 3, 1))), "tally.more_than_present@present") << "one of four is barred";
  auto counted_otherwise = vote_on(top_, 4, 1);
  counted_otherwise.tally.present = 5;
  EXPECT_EQ(codes(record(counted_otherwise)), "");
}

TEST_F(DecisionsInMeetings, EndTheItemAsTheyCameOut) {
  const std::pair<Outcome, ItemState> cases[] = {
      {Outcome::adopted_as_amended, ItemState::decided},
      {Outcome::rejected, ItemState::decided},
      {Outcome::no_quorum, ItemState::no_quorum},
      {Outcome::postponed, ItemState::postponed},
      {Outcome::withdrawn, ItemState::withdrawn},
      {Outcome::noted, ItemState::noted},
      {Outcome::unknown, ItemState::called},
  };
  std::vector<std::string> items;
  for (std::size_t i = 0; i < std::size(cases); ++i) items.push_back(item("Punkt"));
  open(seats_);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto& [outcome, state] = cases[i];
    const auto& called = items[i];
    must(advance_item(called, ItemState::called, "18:20"));
    auto vote = vote_on(called, {});
    vote.outcome = outcome;
    must(record(vote));
    EXPECT_EQ(line(called).state(), state) << name_of(outcome);
    if (state == ItemState::called) must(advance_item(called, ItemState::withdrawn, "18:40"));
  }
}

TEST_F(DecisionsInMeetings, AreRefusedWhereTheMeetingIsNotInSession) {
  EXPECT_EQ(codes(record(vote_on(top_, 3))), "decision.meeting_not_open@item");
  EXPECT_EQ(codes(record(vote_on("nothing", 3))).substr(0, 24), "agenda_item.unknown@item");
  called(top_);
  auto other_day = vote_on(top_, 3);
  other_day.date = base::PartialDay(day("2025-03-03"));
  EXPECT_EQ(codes(record(other_day)), "decision.not_in_meeting@date");
  auto published = vote_on(closed_, 3);
  published.is_public = true;
  EXPECT_EQ(codes(record(published)), "decision.item_not_public@is_public");
  must(record(vote_on(top_, 3)));
  must(advance(MeetingState::closed, "20:00"));
  must(record(vote_on(top_, 4)));
  approve_minutes();
  EXPECT_EQ(codes(record(vote_on(top_, 3))), "meeting.minutes_approved");
}

TEST_F(DecisionsInMeetings, TwoClerksDoNotRecordOneVoteTwice) {
  called(top_);
  const auto seen = line(top_).newest_fact();
  must(record(vote_on(top_, 3), seen));
  EXPECT_EQ(codes(record(vote_on(top_, 3), seen)), "stale");
}

TEST_F(DecisionsInMeetings, CountARollCall) {
  called(top_);
  note(seats_[4], domain::Presence::left, "18:25");
  const auto with = [&](std::vector<domain::VoiceCast> voices) {
    auto vote = vote_on(top_, {});
    vote.roll_call = std::move(voices);
    return vote;
  };
  const auto id = must(
      record(with({voice(seats_[0], Choice::yes), voice(seats_[1], Choice::no), voice(seats_[2], Choice::yes),
                   voice(seats_[3], Choice::abstain), voice(seats_[4], Choice::absent)})));
  EXPECT_EQ(decision(id).tally, (domain::Tally{2, 1, 1, 0, 4, 5, 0, 0}));
  EXPECT_EQ(decision(id).method, domain::VotingMethod::roll_call);
  EXPECT_EQ(codes(record(with({voice(seats_[0], Choice::yes), voice(seats_[0], Choice::no)}))),
            "roll_call.voice_twice@roll_call");
  EXPECT_EQ(codes(record(with({voice(seats_[4], Choice::yes)}))), "roll_call.not_present@roll_call");
  EXPECT_EQ(codes(record(with({voice("nobody", Choice::yes)}))), "seat.unknown@roll_call");
  auto contradicted = with({voice(seats_[0], Choice::yes)});
  contradicted.tally.yes = 2;
  EXPECT_EQ(codes(record(contradicted)), "roll_call.contradicts@yes");
  auto secret = with({voice(seats_[0], Choice::yes)});
  secret.method = domain::VotingMethod::secret;
  EXPECT_EQ(codes(record(secret)), "roll_call.secret@method");
  must(give_proxy(house_, secretary_, {{}, meeting_, seats_[4], seats_[0], {}, {}}));
  EXPECT_EQ(codes(record(with({voice(seats_[4], Choice::yes)}))), "") << "by proxy";
  must(bar_member(house_, secretary_, {{}, top_, seats_[1], ""}));
  EXPECT_EQ(codes(record(with({voice(seats_[1], Choice::yes)}))), "roll_call.barred@roll_call");
}

TEST_F(DecisionsInMeetings, OfOurOwnBodiesAreNumberedInTwoSeries) {
  const auto board = own_board();
  const auto number = [&](const char* date, bool is_public) {
    auto decision = of(board, date);
    decision.is_public = is_public;
    return this->decision(must(record_decision(house_, administrator_, decision))).number;
  };
  EXPECT_EQ(number("2025-01-10", true), "1/2025");
  EXPECT_EQ(number("2025-01-10", false), "N 1/2025");
  EXPECT_EQ(number("2025-02-10", true), "2/2025");
  EXPECT_EQ(number("2024-02-10", true), "1/2024");
  EXPECT_EQ(decision(must(record(vote(bonn_, "2025-01-10")))).number, "") << "a foreign body numbers its own";
}

TEST_F(DecisionsInMeetings, GiveNoNumberTwice) {
  const auto board = own_board();
  const auto id = must(record_decision(house_, administrator_, of(board, "2025-01-10")));
  const auto fact = office().decision(id)->fact;
  must(void_fact(house_, administrator_, fact, "Irrtum"));
  EXPECT_EQ(decision(must(record_decision(house_, administrator_, of(board, "2025-01-11")))).number,
            "2/2025");
  auto published = *office().decision(must(record(of(board, "2025-01-12"))));
  EXPECT_FALSE(published.value.is_public);
  EXPECT_EQ(published.value.number, "3/2025");
  published.value.is_public = true;
  published.value.number = "99";
  EXPECT_EQ(codes(amend_decision(house_, administrator_, published.value, published.fact, "")),
            "decision.number_stays@number");
  published.value.number.clear();
  must(amend_decision(house_, administrator_, published.value, published.fact, ""));
  EXPECT_EQ(decision(published.value.id).number, "3/2025") << "once given it stays";
}

TEST_F(DecisionsInMeetings, GoOnFromANumberGivenElsewhere) {
  const auto board = own_board();
  const auto numbered = [&](const char* number, bool is_public = true) {
    auto decision = of(board, "2025-01-10");
    decision.number = number;
    decision.is_public = is_public;
    return record_decision(house_, administrator_, decision);
  };
  EXPECT_EQ(decision(must(numbered("7/2025"))).number, "7/2025");
  EXPECT_EQ(decision(must(numbered(""))).number, "8/2025");
  for (const char* number : {"7/2025", "8/2025", "3/2025", "9/2024", "N 9/2025", "9", "09/2025",
                             "Beschluss 9", "9999999/2025", "/2025", "-9/2025"})
    EXPECT_EQ(codes(numbered(number)), "decision.number_given@number") << number;
  EXPECT_EQ(codes(numbered("9/2025", false)), "decision.number_given@number") << "of the other series";
  EXPECT_EQ(decision(must(numbered("N 4/2025", false))).number, "N 4/2025");
  EXPECT_EQ(decision(must(numbered("", false))).number, "N 5/2025");
}

TEST_F(DecisionsInMeetings, TheSeriesIsTheItemsNotTheRoleOfWhoTypes) {
  const auto board = own_board();
  domain::Meeting planned;
  planned.body = board;
  planned.sittings = {{day("2025-03-04"), "18:00", ""}};
  meeting_ = must(plan_meeting(house_, secretary_, planned));
  const auto open_item = item("Haushalt"), closed_item = item("Personal", false);
  must(advance(MeetingState::in_session, "18:00"));
  const auto number = [&](const std::string& item, bool is_public) {
    auto vote = vote_on(item, {});
    vote.is_public = is_public;
    return decision(must(record(vote))).number;
  };
  EXPECT_EQ(number(open_item, true), "1/2025");
  EXPECT_EQ(number(open_item, false), "2/2025");
  EXPECT_EQ(number(closed_item, false), "N 1/2025");
  auto elsewhere = of(board, "2025-01-12");
  elsewhere.is_public = false;
  EXPECT_EQ(decision(must(record(elsewhere))).number, "N 2/2025") << "by what it is meant to be";
}

TEST_F(DecisionsInMeetings, WhoMayNotPublishAsksForIt) {
  const auto id = must(record(of(own_board(), "2025-01-12")));
  EXPECT_FALSE(decision(id).is_public);
  EXPECT_TRUE(decision(id).to_be_public.value_or(false));
  auto found = *office().decision(id);
  found.value.title = "Berichtigt";
  must(amend_decision(house_, administrator_, found.value, found.fact, ""));
  EXPECT_TRUE(decision(id).to_be_public.value_or(false)) << "a correction of something else leaves that";
  const auto seen = office().decision(id)->fact;
  EXPECT_EQ(codes(release_decision(house_, secretary_, id, seen)), "forbidden");
  EXPECT_EQ(codes(release_decision(house_, approver_, id, seen - 1)), "stale");
  must(release_decision(house_, approver_, id, seen));
  EXPECT_TRUE(decision(id).is_public);
  EXPECT_FALSE(decision(id).to_be_public);
  EXPECT_TRUE(View(house_, Audience::everyone).decision(id));
  called(closed_);
  const auto secret = must(record(vote_on(closed_, {})));
  EXPECT_EQ(codes(release_decision(house_, approver_, secret, 0)), "decision.item_not_public");
}

TEST_F(DecisionsInMeetings, SeveralAreReleasedAtOnceOrNone) {
  const auto board = own_board();
  std::vector<SeenDecision> all;
  for (const auto* date : {"2025-01-12", "2025-01-13"}) {
    const auto id = must(record(of(board, date)));
    all.push_back({id, office().decision(id)->fact});
  }
  const auto waiting = [&] { return office().unreleased_decisions().size(); };
  EXPECT_EQ(waiting(), 2U);
  EXPECT_TRUE(View(house_, Audience::everyone).unreleased_decisions().empty());
  auto stale = all;
  --stale.back().seen;
  expect_refused("stale", "", [&] { return release_decisions(house_, approver_, stale); });
  expect_refused("choice.missing", "", [&] { return release_decisions(house_, approver_, {}); });
  EXPECT_EQ(waiting(), 2U);
  must(release_decisions(house_, approver_, all));
  EXPECT_EQ(waiting(), 0U);
  for (const auto& each : all) EXPECT_TRUE(decision(each.id).is_public);
}

TEST_F(DecisionsInMeetings, GoOnFromWhatTheSamePersonEnteredLast) {
  const auto board = own_board();
  const auto last = [&](const Submission& by) { return office().last_decision_of(by.actor.account); };
  EXPECT_FALSE(last(secretary_));
  const auto id = must(record(of(board, "2025-01-12")));
  ASSERT_TRUE(last(secretary_));
  EXPECT_EQ(last(secretary_)->value.id, id);
  EXPECT_FALSE(last(administrator_)) << "somebody else's";
  clock_ += std::chrono::hours(5);
  EXPECT_FALSE(last(secretary_)) << "another day's work";
}

TEST_F(DecisionsInMeetings, TwoAtOnceGetTwoNumbers) {
  const auto board = own_board();
  std::vector<std::string> ids(8);
  std::vector<std::thread> clerks;
  for (auto& id : ids)
    clerks.emplace_back([&] { id = must(record_decision(house_, administrator_, of(board, "2025-01-10"))); });
  for (auto& clerk : clerks) clerk.join();
  std::set<std::string> numbers;
  for (const auto& id : ids) numbers.insert(decision(id).number);
  EXPECT_EQ(numbers.size(), ids.size());
}

TEST_F(DecisionsInMeetings, AnnulAndReplaceEarlierOnes) {
  const auto first = must(record(vote(bonn_, "2024-10-01")));
  auto second = vote(bonn_, "2024-11-01");
  second.annuls = first;
  const auto annulling = must(record(second));
  ASSERT_EQ(office().superseding(first).size(), 1U);
  EXPECT_EQ(office().superseding(first)[0].value.id, annulling);
  auto third = vote(bonn_, "2024-12-01");
  third.replaces = annulling;
  must(record(third));
  const auto refused = [&](auto change) {
    auto decision = vote(bonn_, "2024-12-01");
    change(decision);
    return codes(record(decision));
  };
  EXPECT_EQ(refused([](auto& d) { d.annuls = "nothing"; }), "decision.supersedes_unknown@annuls");
  EXPECT_EQ(refused([&](auto& d) {
              d.annuls = first;
              d.replaces = annulling;
            }),
            "decision.supersedes_two@replaces decision.already_annulled@annuls "
            "decision.already_replaced@replaces");
  EXPECT_EQ(refused([&](auto& d) {
              d.date = base::PartialDay::parse("2024-09-01");
              d.replaces = first;
            }),
            "decision.supersedes_later@replaces");
  auto back = *office().decision(first);
  back.value.date = base::PartialDay::parse("2024-11-01");
  back.value.replaces = annulling;
  EXPECT_EQ(codes(amend_decision(house_, secretary_, back.value, back.fact, "")),
            "decision.supersedes_later@replaces")
      << "two that annul each other";
  back.value.replaces = first;
  EXPECT_EQ(codes(amend_decision(house_, secretary_, back.value, back.fact, "")),
            "decision.supersedes_itself@replaces");
}

TEST_F(DecisionsInMeetings, AreReplacedOnlyOnce) {
  const auto first = must(record(vote(bonn_, "2024-10-01")));
  const auto replacing = [&](const std::string& other, const char* date) {
    auto motion = vote(bonn_, date);
    motion.replaces = other;
    return motion;
  };
  const auto second = must(record(replacing(first, "2024-11-01")));
  EXPECT_EQ(codes(record(replacing(first, "2024-11-02"))), "decision.already_replaced@replaces");
  auto annulling = vote(bonn_, "2024-11-02");
  annulling.annuls = first;
  EXPECT_EQ(codes(record(annulling)), "decision.already_replaced@annuls");
  auto found = *office().decision(second);
  found.value.title = "Neufassung";
  EXPECT_EQ(codes(amend_decision(house_, secretary_, found.value, found.fact, "")), "")
      << "it does not stand in its own way";
  annulling.annuls = second;
  must(record(annulling));
  must(record(replacing(first, "2024-11-03")));
}

TEST_F(DecisionsInMeetings, AnnulOnlyWhereAdoptedAndOnlyOnce) {
  const auto first = must(record(vote(bonn_, "2024-10-01")));
  const auto against = [&](const char* date, Outcome outcome) {
    auto motion = vote(bonn_, date, outcome);
    motion.annuls = first;
    return motion;
  };
  EXPECT_EQ(codes(record(against("2024-11-01", Outcome::rejected))),
            "decision.supersedes_not_adopted@annuls");
  const auto annulling = must(record(against("2024-11-01", Outcome::adopted)));
  EXPECT_EQ(codes(record(against("2024-11-02", Outcome::adopted))), "decision.already_annulled@annuls");
  auto replacing = vote(bonn_, "2024-11-03");
  replacing.replaces = first;
  EXPECT_EQ(codes(record(replacing)), "decision.already_annulled@replaces");
  auto found = *office().decision(annulling);
  found.value.title = "Aufhebung";
  EXPECT_EQ(codes(amend_decision(house_, secretary_, found.value, found.fact, "")), "")
      << "it does not stand in its own way";
  auto back = vote(bonn_, "2024-11-04");
  back.annuls = annulling;
  must(record(back));
  EXPECT_EQ(codes(record(replacing)), "") << "what annulled it is annulled itself";
}

TEST_F(DecisionsInMeetings, AReferralNamesTheBody) {
  auto decision = of(own_board(), "2025-01-10");
  decision.outcome = Outcome::referred;
  EXPECT_EQ(codes(record(decision)), "decision.referred_to_missing@referred_to");
  decision.referred_to = "nowhere";
  EXPECT_EQ(codes(record(decision)), "body.unknown@referred_to");
  decision.referred_to = body_;
  EXPECT_EQ(codes(record(decision)), "");
}

TEST_F(DecisionsInMeetings, WhatIsNoDecisionMakesNoMember) {
  const auto accession = opened(bonn_);
  auto hearing = vote(bonn_, "2024-11-20");
  hearing.role = domain::ConsultationRole::hearing;
  const auto id = must(record(hearing));
  EXPECT_EQ(codes(take_step(house_, secretary_, {accession, 0, {}, id, {}})), "step.no_decision@decision");
}

TEST_F(DecisionsInMeetings, WithoutQuorumAreNoneAndTheItemIsCalledAgain) {
  called(top_);
  auto vote = vote_on(top_, {});
  vote.outcome = Outcome::no_quorum;
  must(record(vote));
  EXPECT_EQ(line(top_).state(), ItemState::no_quorum);
  must(advance_item(top_, ItemState::called, "19:00"));
  vote.taken_at = moment("19:10");
  vote.outcome = Outcome::adopted;
  vote.tally.yes = 5;
  must(record(vote));
  EXPECT_EQ(line(top_).state(), ItemState::decided);
}

TEST_F(DecisionsInMeetings, WithoutQuorumTakeNoNumberUntilTheyAreMade) {
  auto decision = of(own_board(), "2025-03-03");
  decision.outcome = Outcome::no_quorum;
  const auto id = must(record(decision));
  EXPECT_EQ(this->decision(id).number, "");
  auto amended = this->decision(id);
  amended.outcome = Outcome::adopted;
  must(amend_decision(house_, secretary_, amended, 0, "Das Gremium war beschlussfähig."));
  EXPECT_NE(this->decision(id).number, "");
}

TEST_F(DecisionsInMeetings, WithoutQuorumComeUpAgainInTheSecondCall) {
  called(top_);
  auto vote = vote_on(top_, {});
  vote.outcome = Outcome::no_quorum;
  must(record(vote));
  const auto second = meeting("2025-03-11", meeting_);
  const auto agenda = office().agenda(second);
  ASSERT_EQ(agenda.lines.size(), 1u);
  EXPECT_EQ(agenda.lines.front().item.value.carried_from, top_);
  EXPECT_EQ(agenda.lines.front().number, "1");
  EXPECT_EQ(agenda.lines.front().item.value.title, "Beitritt");
  EXPECT_EQ(agenda.lines.front().item.value.call, 2);
  domain::AgendaItem other;
  other.meeting = second;
  other.title = "Neues";
  const auto fresh = must(add_agenda_item(house_, secretary_, other, {}));
  EXPECT_EQ(office().agenda_item(fresh)->value.call, 1) << "only what failed is called for the second time";
}

// CGCT L2121-17.
TEST_F(DecisionsInMeetings, AFrenchSecondCallIsThreeDaysLater) {
  domain::RuleSet rules;
  rules.body = office().meeting(meeting_)->meeting.value.body;
  rules.ordinary.id = domain::MajorityRuleId::fr_cm;
  rules.valid_from = day("2025-02-01");
  must(record_rule_set(house_, secretary_, rules));
  domain::Meeting again;
  again.body = rules.body;
  again.second_call_of = meeting_;
  const auto first = office().meeting(meeting_)->meeting.value.last_day();
  again.sittings = {{first.plus_days(2), "18:00", {}}};
  EXPECT_EQ(codes(plan_meeting(house_, secretary_, again)), "meeting.second_call_too_early@date");
  again.sittings = {{first.plus_days(3), "18:00", {}}};
  must(plan_meeting(house_, secretary_, again));
}

TEST_F(DecisionsInMeetings, NobodyVotesThroughAnAbsentHolder) {
  must(advance(MeetingState::in_session, "18:00"));
  domain::PresenceNoted noted;
  noted.meeting = meeting_;
  noted.at = moment("18:00");
  must(note_presences(house_, secretary_, noted, {seats_[0], seats_[1], seats_[2]}));
  must(advance_item(top_, ItemState::called, "18:20"));
  must(give_proxy(house_, secretary_, {{}, meeting_, seats_[4], seats_[3], {}, {}}));
  auto vote = vote_on(top_, {});
  vote.roll_call = {voice(seats_[0], Choice::yes), voice(seats_[4], Choice::yes)};
  EXPECT_EQ(codes(record(vote)), "roll_call.not_present@roll_call");
}

}  // namespace
}  // namespace gremium::app
