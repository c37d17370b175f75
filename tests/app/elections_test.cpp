// Elections: recorded, voted on in rounds, decided by lot, accepted; corrected and erased.
#include "app/elections.h"

#include "app/seats.h"

#include "app/council.h"

namespace gremium::app {
namespace {

using domain::ElectionEnd;
using domain::ElectionStage;

class Elections : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
  }

  std::string council() const { return "rat-" + bonn_; }

  domain::Election wanted() const {
    domain::Election election;
    election.body = council();
    election.date = day("2024-11-20");
    election.office = "Vorsitz";
    election.rule = domain::ElectionRuleId::nrw;
    for (const char* name : {"Anna Amsel", "Bert Buche", "Cora Clausen"})
      election.candidates.push_back({{}, {name}});
    return election;
  }
  std::string recorded() { return must(record_election(house_, secretary_, wanted())); }

  domain::ElectionCase found(const std::string& id) { return *office().election(id); }
  domain::ElectionState state(const std::string& id) { return domain::state_of(found(id)); }

  static domain::ElectionRoundHeld round(const std::string& id, int number,
                                         std::vector<domain::CandidateVotes> votes) {
    domain::ElectionRoundHeld held;
    held.election = id;
    held.round = number;
    held.votes = std::move(votes);
    return held;
  }
  void voted(const std::string& id, int number, std::vector<domain::CandidateVotes> votes) {
    must(hold_round(house_, secretary_, round(id, number, std::move(votes)), found(id).newest_fact()));
  }
  static domain::LotDrawn lot(const std::string& id, int number, const char* chosen) {
    domain::LotDrawn drawn;
    drawn.election = id;
    drawn.round = number;
    drawn.chosen = {chosen};
    drawn.drawn_by = domain::Personal{"Lina Los"};
    return drawn;
  }
  static domain::ElectionClosed end(const std::string& id, ElectionEnd how, const char* on = "2024-11-20") {
    return {id, how, day(on), how == ElectionEnd::abandoned ? "Vertagt" : ""};
  }
  // Level after the runoff, decided by lot.
  std::string drawn() {
    const auto id = recorded();
    voted(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
    voted(id, 2, {{"c1", 12}, {"c2", 12}});
    must(draw_lot(house_, secretary_, lot(id, 2, "c2"), 0));
    return id;
  }

  std::string bonn_;
};

TEST_F(Elections, GoThroughRoundsLotAndAcceptance) {
  const auto id = recorded();
  EXPECT_EQ(found(id).candidates()[2].id, "c3");
  voted(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
  const auto judgement = found(id).rounds.front().value.judgement;
  EXPECT_EQ(judgement.outcome, domain::ElectionOutcome::runoff);
  EXPECT_EQ(judgement.in, (std::vector<std::string>{"c1", "c2"})) << "ids, not names";
  EXPECT_EQ(judgement.required, 13);
  voted(id, 2, {{"c1", 12}, {"c2", 12}});
  EXPECT_EQ(state(id).stage, ElectionStage::lot);
  must(draw_lot(house_, secretary_, lot(id, 2, "c2"), found(id).newest_fact()));
  EXPECT_EQ(state(id).stage, ElectionStage::acceptance);
  must(close_election(house_, secretary_, end(id, ElectionEnd::accepted), found(id).newest_fact()));
  EXPECT_EQ(state(id).stage, ElectionStage::ended);
  EXPECT_EQ(state(id).elected, "c2");
  EXPECT_EQ(found(id).newest_fact(), house_.home->head());
  ASSERT_EQ(office().elections({.body = council()}).size(), 1U);
  EXPECT_EQ(office().elections({.organisation = bonn_}).size(), 1U);
  EXPECT_TRUE(office().elections({.body = "rat-anderswo"}).empty());
}

TEST_F(Elections, RefuseWhatCannotBe) {
  const auto expect = [&](const char* code, const char* field, auto change) {
    auto election = wanted();
    change(election);
    expect_refused(code, field, [&] { return record_election(house_, secretary_, election); });
  };
  expect("body.unknown", "body", [](auto& e) { e.body = "nirgends"; });
  expect("text.missing", "office", [](auto& e) { e.office.clear(); });
  expect("text.control", "office", [](auto& e) { e.office = "Zwei\nZeilen"; });
  expect("text.not_utf8", "candidates", [](auto& e) { e.candidates[0].name.text = "\xff"; });
  expect("election.no_candidates", "candidates", [](auto& e) { e.candidates.clear(); });
  expect("election.name_twice", "candidates", [](auto& e) { e.candidates[0] = e.candidates[1]; });
  expect("election.in_future", "date", [](auto& e) { e.date = day("2024-12-02"); });
  const auto id = recorded();
  const auto hold = [&](const domain::ElectionRoundHeld& held) {
    return [&, held] { return hold_round(house_, secretary_, held, 0); };
  };
  expect_refused("election.unknown", "", hold(round("nirgends", 1, {{"c1", 1}})));
  expect_refused("election.other_round", "", hold(round(id, 2, {{"c1", 1}})));
  expect_refused("election.not_standing", "votes_c7", hold(round(id, 1, {{"c1", 1}, {"c7", 1}})));
  expect_refused("election.no_lot_due", "",
                 [&] { return draw_lot(house_, secretary_, lot(id, 1, "c1"), 0); });
  expect_refused("election.nobody_elected", "",
                 [&] { return close_election(house_, secretary_, end(id, ElectionEnd::accepted), 0); });
}

TEST_F(Elections, AreForThoseWhoMayRecord) {
  const auto id = recorded();
  for (const auto* by : {&editor_, &approver_, &member_}) {
    expect_refused("forbidden", "", [&] { return record_election(house_, *by, wanted()); });
    expect_refused("forbidden", "",
                   [&] { return amend_election(house_, *by, found(id).election.value, 0, ""); });
    expect_refused("forbidden", "",
                   [&] { return nominate_candidate(house_, *by, {id, {"", {"Dora Dorn"}}}, 0); });
    expect_refused("forbidden", "", [&] { return hold_round(house_, *by, round(id, 1, {{"c1", 1}}), 0); });
    expect_refused("forbidden", "",
                   [&] { return amend_round(house_, *by, round(id, 1, {{"c1", 1}}), 0, "Irrtum"); });
    expect_refused("forbidden", "", [&] { return draw_lot(house_, *by, lot(id, 1, "c1"), 0); });
    expect_refused("forbidden", "",
                   [&] { return close_election(house_, *by, end(id, ElectionEnd::abandoned), 0); });
  }
}

TEST_F(Elections, AreWorkedOnByThoseWhoSawTheNewest) {
  const auto id = recorded();
  const auto seen = found(id).newest_fact();
  voted(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
  expect_refused("stale", "",
                 [&] { return hold_round(house_, secretary_, round(id, 1, {{"c1", 30}}), seen); });
  expect_refused("stale", "",
                 [&] { return nominate_candidate(house_, secretary_, {id, {"", {"Dora Dorn"}}}, seen); });
  expect_refused("stale", "",
                 [&] { return amend_election(house_, secretary_, found(id).election.value, seen, ""); });
}

TEST_F(Elections, TheSameFormTwiceIsOneRound) {
  const auto id = recorded();
  auto once = secretary_;
  once.form_key = "0f3a";
  const auto seen = found(id).newest_fact();
  const auto held = round(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
  EXPECT_EQ(must(hold_round(house_, once, held, seen)), must(hold_round(house_, once, held, seen)));
  EXPECT_EQ(found(id).rounds.size(), 1U);
}

TEST_F(Elections, AreAmendedUntilTheFirstRound) {
  const auto id = recorded();
  auto election = found(id).election.value;
  election.body = "anderswo";
  election.rule = domain::ElectionRuleId::fr;
  election.candidates.erase(election.candidates.begin());
  must(amend_election(house_, secretary_, election, 0, "Zurückgezogen"));
  EXPECT_EQ(found(id).election.value.body, council()) << "a body stays";
  EXPECT_EQ(found(id).candidates().front().id, "c1");
  EXPECT_EQ(found(id).candidates().front().name.text, "Bert Buche");
  must(nominate_candidate(house_, secretary_, {id, {"", {"Dora Dorn"}}}, 0));
  EXPECT_EQ(found(id).candidates().back().id, "c3");
  expect_refused("election.has_nominations", "candidates", [&] {
    election.candidates.pop_back();
    return amend_election(house_, secretary_, election, 0, "");
  });
  voted(id, 1, {{"c1", 9}, {"c2", 9}, {"c3", 9}});
  expect_refused("election.has_rounds", "candidates",
                 [&] { return amend_election(house_, secretary_, election, 0, ""); });
  election = found(id).election.value;
  election.rule = domain::ElectionRuleId::nrw;
  expect_refused("election.has_rounds", "rule",
                 [&] { return amend_election(house_, secretary_, election, 0, ""); });
  election = found(id).election.value;
  election.office = "Stellvertretung";
  must(amend_election(house_, secretary_, election, 0, "Falsches Amt"));
  EXPECT_EQ(found(id).election.value.office, "Stellvertretung");
  EXPECT_EQ(state(id).round, 2);
  must(close_election(house_, secretary_, end(id, ElectionEnd::abandoned, "2024-11-22"), 0));
  election.date = day("2024-11-23");
  expect_refused("election.after_its_end", "date",
                 [&] { return amend_election(house_, secretary_, election, 0, ""); });
}

TEST_F(Elections, TheNewestRoundIsCorrectedWhileNothingStandsOnIt) {
  const auto id = recorded();
  const auto amend = [&](int number, std::vector<domain::CandidateVotes> votes,
                         const char* reason = "Zahlendreher") {
    return amend_round(house_, secretary_, round(id, number, std::move(votes)), 0, reason);
  };
  expect_refused("election.round_unknown", "", [&] { return amend(1, {{"c1", 1}}); });
  voted(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
  expect_refused("text.missing", "reason", [&] { return amend(1, {{"c1", 1}}, " "); });
  expect_refused("election.not_standing", "votes_c7", [&] { return amend(1, {{"c7", 1}}); });
  must(amend(1, {{"c1", 5}, {"c2", 9}, {"c3", 10}}));
  EXPECT_EQ(state(id).standing, (std::vector<std::string>{"c3", "c2"})) << "judged anew";
  voted(id, 2, {{"c3", 12}, {"c2", 12}});
  expect_refused("election.built_on", "", [&] { return amend(1, {{"c1", 10}}); });
  must(draw_lot(house_, secretary_, lot(id, 2, "c2"), 0));
  expect_refused("election.built_on", "", [&] { return amend(2, {{"c3", 13}, {"c2", 12}}); });
  must(void_fact(house_, administrator_, house_.home->head(), "Nicht gezogen"));
  must(amend(2, {{"c3", 13}, {"c2", 12}}));
  EXPECT_EQ(state(id).elected, "c3");
}

TEST_F(Elections, TakenBackOnlyFromTheEnd) {
  const auto id = drawn();
  const auto facts = found(id);
  const auto refuse = [&](domain::FactNumber number) {
    expect_refused("still_in_use", "", [&] { return void_fact(house_, administrator_, number, "Irrtum"); });
  };
  refuse(facts.election.fact);
  refuse(facts.rounds[0].fact);
  refuse(facts.rounds[1].fact);
  must(close_election(house_, secretary_, end(id, ElectionEnd::declined), 0));
  refuse(facts.lots[0].fact);
  must(void_fact(house_, administrator_, house_.home->head(), "Irrtum"));
  EXPECT_EQ(state(id).stage, ElectionStage::acceptance);
  must(void_fact(house_, administrator_, facts.lots[0].fact, "Irrtum"));
  must(void_fact(house_, administrator_, facts.rounds[1].fact, "Irrtum"));
  must(void_fact(house_, administrator_, facts.rounds[0].fact, "Irrtum"));
  must(void_fact(house_, administrator_, facts.election.fact, "Irrtum"));
  EXPECT_FALSE(office().election(id));
}

TEST_F(Elections, ANominationStaysWhereARoundStandsOnIt) {
  const auto id = recorded();
  must(nominate_candidate(house_, secretary_, {id, {"", {"Dora Dorn"}}}, 0));
  const auto nominated = house_.home->head();
  voted(id, 1, {{"c1", 1}, {"c2", 2}, {"c3", 3}, {"c4", 9}});
  expect_refused("still_in_use", "", [&] { return void_fact(house_, administrator_, nominated, "Irrtum"); });
  must(void_fact(house_, administrator_, house_.home->head(), "Irrtum"));
  must(void_fact(house_, administrator_, nominated, "Irrtum"));
  EXPECT_EQ(found(id).candidates().size(), 3U);
}

TEST_F(Elections, NamesAreErasedAndStayErased) {
  const auto id = recorded();
  must(erase_personal_data(house_, administrator_, found(id).election.fact));
  EXPECT_EQ(found(id).candidates().front().name, (domain::Personal{"", true}));
  auto election = found(id).election.value;
  election.office = "Anders";
  election.candidates = wanted().candidates;
  must(amend_election(house_, secretary_, election, 0, ""));
  EXPECT_TRUE(found(id).candidates().front().name.erased);
  voted(id, 1, {{"c1", 10}, {"c2", 9}, {"c3", 5}});
  EXPECT_EQ(found(id).rounds.size(), 1U);
}

TEST_F(Elections, WhoDrewTheLotIsErased) {
  const auto id = drawn();
  must(erase_personal_data(house_, administrator_, found(id).lots.front().fact));
  EXPECT_TRUE(found(id).lots.front().value.drawn_by->erased);
}

TEST_F(Elections, AreThereForEveryoneOnlyIfPublicAndThenWithoutNotes) {
  const auto heard = [&] { return View(house_, Audience::everyone).elections({}); };
  const auto head = house_.home->public_head();
  const auto hidden = drawn();
  must(close_election(house_, secretary_, end(hidden, ElectionEnd::accepted), 0));
  EXPECT_EQ(house_.home->public_head(), head);
  EXPECT_TRUE(heard().empty());
  EXPECT_FALSE(View(house_, Audience::everyone).election(hidden));
  EXPECT_FALSE(View(house_, Audience::everyone).organisation(bonn_)) << "known by nothing public";

  auto election = found(hidden).election.value;
  election.is_public = true;
  must(amend_election(house_, administrator_, election, 0, ""));
  EXPECT_GT(house_.home->public_head(), head);
  ASSERT_EQ(heard().size(), 1U);
  EXPECT_FALSE(heard().front().lots.front().value.drawn_by);
  EXPECT_TRUE(View(house_, Audience::everyone).organisation(bonn_));
  election.is_public = false;
  must(amend_election(house_, administrator_, election, 0, ""));
  EXPECT_TRUE(heard().empty());
}

TEST_F(Elections, OfOurOwnBodiesBecomePublicOnlyThroughThoseWhoMayPublish) {
  domain::Body board;
  board.organisation = "defus";
  board.kind = "vorstand";
  board.time_zone = "Europe/Berlin";
  auto election = wanted();
  election.body = must(record_body(house_, secretary_, board));
  election.is_public = true;
  const auto id = must(record_election(house_, secretary_, election));
  EXPECT_FALSE(found(id).election.value.is_public);
  election = found(id).election.value;
  election.is_public = true;
  must(amend_election(house_, secretary_, election, 0, ""));
  EXPECT_FALSE(found(id).election.value.is_public);
  must(amend_election(house_, administrator_, election, 0, ""));
  EXPECT_TRUE(found(id).election.value.is_public);
  auto foreign = wanted();
  foreign.is_public = true;
  EXPECT_TRUE(found(must(record_election(house_, secretary_, foreign))).election.value.is_public);
}

TEST_F(Elections, OfOurOwnBodiesHaveNoMoreVotesThanSeats) {
  domain::Body board;
  board.organisation = "defus";
  board.kind = "vorstand";
  board.time_zone = "Europe/Berlin";
  auto election = wanted();
  election.body = must(record_body(house_, secretary_, board));
  domain::Seat seat;
  seat.body = election.body;
  seat.weight = 3;
  for (const char* name : {"Eins", "Zwei"}) {
    seat.person = domain::Personal{name};
    must(record_seat(house_, secretary_, seat));
  }
  const auto id = must(record_election(house_, secretary_, election));
  expect_refused("tally.more_than_eligible", "votes_c1", [&] {
    return hold_round(house_, secretary_, round(id, 1, {{"c1", 4}, {"c2", 2}, {"c3", 1}}), 0);
  });
  must(hold_round(house_, secretary_, round(id, 1, {{"c1", 4}, {"c2", 2}, {"c3", 0}}), 0));
}

// Under an item of a meeting in session.
class ElectionsInMeetings : public Council {
 protected:
  void SetUp() override {
    Council::SetUp();
    item_ = item("Wahl des Vorsitzes");
    other_ = item("Anderes");
    closed_ = item("Geschlossen", false);
    open(seats_);
    must(advance_item(item_, domain::ItemState::called, "18:20"));
  }

  domain::Election wanted() const {
    domain::Election election;
    election.item = item_;
    election.date = day("2025-03-04");
    election.office = "Vorsitz";
    election.rule = domain::ElectionRuleId::nrw;
    for (const char* name : {"Anna", "Bernd"}) election.candidates.push_back({{}, {name}});
    return election;
  }
  Recorded record(const domain::Election& election) { return record_election(house_, secretary_, election); }
  // Anna has won and is to answer.
  std::string won() {
    const auto id = must(record(wanted()));
    domain::ElectionRoundHeld held;
    held.election = id;
    held.round = 1;
    held.votes = {{"c1", 4}, {"c2", 1}};
    must(hold_round(house_, secretary_, held, 0));
    return id;
  }
  Recorded close(const std::string& id, ElectionEnd how, const char* on = "2025-03-04") {
    return close_election(house_, secretary_, {id, how, day(on), {}}, 0);
  }
  domain::Election found(const std::string& id) { return office().election(id)->election.value; }

  std::string item_;
  std::string other_;
  std::string closed_;
};

TEST_F(ElectionsInMeetings, AreOfTheBodyThatMeets) {
  auto election = wanted();
  election.body = "anderswo";
  election.meeting = "anderswo";
  const auto id = must(record(election));
  EXPECT_EQ(found(id).body, body_);
  EXPECT_EQ(found(id).meeting, meeting_);
  EXPECT_EQ(office().elections({.public_only = false, .meeting = meeting_}).size(), 1U);
  EXPECT_EQ(office().elections({.public_only = false, .item = item_}).size(), 1U);
  EXPECT_TRUE(office().elections({.public_only = false, .item = other_}).empty());
  election = found(id);
  election.item.clear();
  election.meeting.clear();
  election.office = "Stellvertretung";
  must(amend_election(house_, secretary_, election, 0, "Falsches Amt"));
  EXPECT_EQ(found(id).item, item_) << "where it was held stays";
  EXPECT_EQ(found(id).meeting, meeting_);
}

TEST_F(ElectionsInMeetings, RefuseWhatCannotHaveHappenedThere) {
  auto election = wanted();
  election.item = "nirgends";
  expect_refused("agenda_item.unknown", "item", [&] { return record(election); });
  election = wanted();
  election.date = day("2025-03-03");
  expect_refused("decision.not_in_meeting", "date", [&] { return record(election); });
  election = wanted();
  election.item = closed_;
  election.is_public = true;
  expect_refused("decision.item_not_public", "is_public", [&] { return record(election); });
  domain::AgendaItem planned;
  planned.meeting = meeting("2025-03-04");
  planned.title = "Wahl";
  election = wanted();
  election.item = must(add_agenda_item(house_, secretary_, planned));
  expect_refused("decision.meeting_not_open", "item", [&] { return record(election); });
}

TEST_F(ElectionsInMeetings, TheItemIsDecidedWhenSomebodyAccepts) {
  const auto id = won();
  EXPECT_EQ(line(item_).state(), domain::ItemState::called);
  must(close(id, ElectionEnd::accepted));
  EXPECT_EQ(line(item_).state(), domain::ItemState::decided);
}

TEST_F(ElectionsInMeetings, WhoDeclinesLeavesTheItemOpen) {
  must(close(won(), ElectionEnd::declined));
  EXPECT_EQ(line(item_).state(), domain::ItemState::called);
}

TEST_F(ElectionsInMeetings, AnItemEndedBeforeStaysSo) {
  const auto id = won();
  must(advance_item(item_, domain::ItemState::postponed, "18:40"));
  must(close(id, ElectionEnd::accepted));
  EXPECT_EQ(line(item_).state(), domain::ItemState::postponed);
}

TEST_F(ElectionsInMeetings, ApprovedMinutesKeepThemButForALaterAnswer) {
  const auto id = won();
  at("2025-03-06T10:00:00Z");
  approve_minutes();
  const auto refuse = [&](auto act) { expect_refused("meeting.minutes_approved", "", act); };
  refuse([&] { return record(wanted()); });
  refuse([&] { return nominate_candidate(house_, secretary_, {id, {"", {"Dora"}}}, 0); });
  refuse([&] { return amend_election(house_, secretary_, found(id), 0, "Irrtum"); });
  refuse([&] { return close(id, ElectionEnd::accepted, "2025-03-04"); });
  must(close(id, ElectionEnd::accepted, "2025-03-06"));
}

TEST_F(ElectionsInMeetings, ARoundNeedsItsQuorumAndSaysHowItWasVoted) {
  domain::RuleSet rules;
  rules.body = body_;
  rules.valid_from = day("2025-01-01");
  rules.ordinary.quorum = domain::QuorumShare::more_than_half;
  must(record_rule_set(house_, secretary_, rules));
  domain::ElectionRoundHeld held;
  held.election = must(record(wanted()));
  held.votes = {{"c1", 4}, {"c2", 1}};
  held.method = domain::VotingMethod::secret;
  must(hold_round(house_, secretary_, held, 0));
  const auto round = office().election(held.election)->rounds.front().value;
  EXPECT_EQ(round.method, domain::VotingMethod::secret);
  ASSERT_TRUE(round.quorum);
  EXPECT_EQ(round.quorum->state, domain::QuorumState::reached);
  EXPECT_EQ(round.quorum->present, 5);
  EXPECT_EQ(round.quorum->required, 3);

  for (int left = 0; left < 3; ++left)
    note(seats_[static_cast<std::size_t>(left)], domain::Presence::left, "20:30");
  held.election = must(record(wanted()));
  held.votes = {{"c1", 2}, {"c2", 0}};
  expect_refused("election.no_quorum", "", [&] { return hold_round(house_, secretary_, held, 0); });
  EXPECT_TRUE(office().election(held.election)->rounds.empty());
}

TEST_F(ElectionsInMeetings, ARoundEnteredLaterIsJudgedByThoseWhoWereThereThen) {
  domain::RuleSet rules;
  rules.body = body_;
  rules.valid_from = day("2025-01-01");
  rules.ordinary.quorum = domain::QuorumShare::more_than_half;
  must(record_rule_set(house_, secretary_, rules));
  for (int left = 0; left < 3; ++left)
    note(seats_[static_cast<std::size_t>(left)], domain::Presence::left, "18:40");
  at("2025-03-06T10:00:00Z");
  auto election = wanted();
  election.rule = domain::ElectionRuleId::rlp;
  domain::ElectionRoundHeld held;
  held.election = must(record(election));
  held.votes = {{"c1", 2}, {"c2", 2}};
  const auto hold = [&](int round, const char* clock) {
    held.round = round;
    held.at = clock == nullptr ? std::nullopt : std::optional(moment(clock));
    return hold_round(house_, secretary_, held, 0);
  };
  expect_refused("election.before_call", "at", [&] { return hold(1, "18:19"); });
  expect_refused("election.no_quorum", "", [&] { return hold(1, "18:40"); });
  must(hold(1, "18:39"));
  EXPECT_EQ(office().election(held.election)->rounds.back().value.at, moment("18:39"));
  expect_refused("election.before_last_round", "at", [&] { return hold(2, "18:30"); });
  expect_refused("election.no_quorum", "", [&] { return hold(2, "18:45"); });
  must(hold(2, nullptr));
  EXPECT_FALSE(office().election(held.election)->rounds.back().value.quorum) << "nobody knows when";
}

TEST_F(ElectionsInMeetings, ARoundOfTheMeetingInSessionIsHeldNow) {
  const auto id = won();
  EXPECT_EQ(office().election(id)->rounds.back().value.at, moment("21:00:00"));
}

}  // namespace
}  // namespace gremium::app
