// The rules a body decides by, and decisions judged by those in force on their day.
#include "app/rule_sets.h"

#include "app/office.h"
#include "app/seats.h"

namespace gremium::app {
namespace {

using domain::MajorityOutcome;
using domain::MajorityRuleId;

class RuleSets : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
  }

  domain::RuleSet rules(const std::string& body, const char* since, MajorityRuleId ordinary) {
    domain::RuleSet set;
    set.body = body;
    set.valid_from = base::Day::parse(since);
    set.ordinary.id = ordinary;
    return set;
  }
  domain::Decision split_vote(const std::string& body, const char* date) {
    auto decision = vote(bonn_, date);
    decision.body = body;
    decision.tally = {.yes = 11, .no = 10, .abstentions = 4, .invalid = 0, .present = 25, .eligible = 30};
    return decision;
  }
  domain::Decision recorded(const domain::Decision& decision) {
    return office().decision(must(record_decision(house_, secretary_, decision)))->value;
  }
  std::string council() { return "rat-" + bonn_; }
  // Of a network, so one of ours.
  std::string board() {
    domain::Body body;
    body.id = "vorstand-defus";
    body.organisation = "defus";
    body.kind = "vorstand";
    body.time_zone = "Europe/Berlin";
    return must(record_body(house_, secretary_, body));
  }

  void seat_members(const std::string& body, int number) {
    for (int i = 0; i < number; ++i) {
      domain::Seat seat;
      seat.body = body;
      seat.person = domain::Personal{"Mitglied " + std::to_string(i)};
      must(record_seat(house_, secretary_, seat));
    }
  }

  std::string bonn_;
};

TEST_F(RuleSets, JudgeADecisionByTheVersionInForceThatDay) {
  must(record_rule_set(house_, secretary_, rules(council(), "2020-01-01", MajorityRuleId::simple)));
  const auto strict =
      must(record_rule_set(house_, secretary_, rules(council(), "2024-06-01", MajorityRuleId::maj_present)));
  const auto before = recorded(split_vote(council(), "2024-05-31"));
  EXPECT_EQ(before.judgement->outcome, MajorityOutcome::adopted);
  const auto after = recorded(split_vote(council(), "2024-06-01"));
  EXPECT_EQ(after.judgement->outcome, MajorityOutcome::rejected);
  EXPECT_EQ(after.rule_set, strict);
  EXPECT_EQ(after.judgement->required, 13);
  EXPECT_EQ(after.judgement->reached, 11);
  EXPECT_EQ(after.judgement->distance, -2);
  EXPECT_EQ(after.outcome, domain::Outcome::adopted) << "what a foreign body declared stands";
}

TEST_F(RuleSets, JudgeNothingOfWhichOnlyTheYearIsKnownWhileTheyChanged) {
  must(record_rule_set(house_, secretary_, rules(council(), "2020-01-01", MajorityRuleId::simple)));
  must(record_rule_set(house_, secretary_, rules(council(), "2024-06-01", MajorityRuleId::maj_present)));
  auto decision = split_vote(council(), "2024-05-31");
  decision.date = base::PartialDay::parse("2024");
  EXPECT_FALSE(recorded(decision).judgement);
  decision.date = base::PartialDay::parse("2024-05");
  EXPECT_EQ(recorded(decision).judgement->rule, "SIMPLE");
}

TEST_F(RuleSets, LeaveWhatWasJudgedBeforeTheyChanged) {
  const auto id = must(record_decision(house_, secretary_, split_vote(council(), "2024-05-31")));
  must(record_rule_set(house_, secretary_, rules(council(), "", MajorityRuleId::maj_present)));
  EXPECT_EQ(office().decision(id)->value.judgement->rule, "SIMPLE");
}

TEST_F(RuleSets, OfAKindOfDecisionGoBeforeTheOrdinary) {
  auto set = rules(council(), "", MajorityRuleId::simple);
  set.special[domain::DecisionKind::statutes] = {.id = MajorityRuleId::three_quarters_cast};
  must(record_rule_set(house_, secretary_, set));
  auto decision = split_vote(council(), "2024-05-31");
  decision.kind = domain::DecisionKind::statutes;
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::rejected);
}

TEST_F(RuleSets, GiveTheSeatsWhereTheTallyIsSilent) {
  auto set = rules(council(), "", MajorityRuleId::rlp);
  set.seats = 60;
  must(record_rule_set(house_, secretary_, set));
  auto decision = split_vote(council(), "2024-05-31");
  decision.tally.eligible.reset();
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::no_quorum);
}

TEST_F(RuleSets, AreNotGuessedAndNoLabelBecomesFigures) {
  auto decision = vote(bonn_, "2024-05-31");
  decision.body = council();
  decision.label = domain::MajorityLabel::large;
  EXPECT_FALSE(recorded(decision).judgement);
}

TEST_F(RuleSets, OfOurOwnBodyWantAReasonWhereTheOutcomeContradicts) {
  auto decision = split_vote(board(), "2024-05-31");
  decision.tally.yes = 9;
  expect_refused("decision.outcome_contradicts", "outcome_reason",
                 [&] { return record_decision(house_, secretary_, decision); });
  decision.outcome_reason = "Die Zahlen der Niederschrift sind vertauscht.";
  const auto kept = recorded(decision);
  EXPECT_EQ(kept.outcome, domain::Outcome::adopted);
  EXPECT_EQ(kept.judgement->outcome, MajorityOutcome::rejected);
  EXPECT_EQ(kept.outcome_reason, decision.outcome_reason);
}

TEST_F(RuleSets, OfOurOwnBodyCountThoseWhoSitThere) {
  const auto body = board();
  auto set = rules(body, "", MajorityRuleId::simple);
  set.ordinary.quorum = domain::QuorumShare::more_than_half;
  must(record_rule_set(house_, secretary_, set));
  auto decision = vote(bonn_, "2024-05-31");
  decision.body = body;
  decision.tally = {.yes = 2, .no = 5, .present = 8};
  expect_refused("decision.outcome_contradicts", "outcome_reason",
                 [&] { return record_decision(house_, secretary_, decision); });
  decision.outcome = domain::Outcome::rejected;
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::unknown) << "nobody knows who sits there";
  seat_members(body, 10);
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::rejected);
  decision.tally = {.yes = 5, .no = 0, .present = 5};
  decision.outcome = domain::Outcome::no_quorum;
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::no_quorum);
  decision.tally.present = 11;
  expect_refused("tally.present_exceeds_eligible", "present",
                 [&] { return record_decision(house_, secretary_, decision); });
}

TEST_F(RuleSets, OfDecisionsByLetterAreRulesOfTheirOwn) {
  const auto body = board();
  seat_members(body, 10);
  auto set = rules(body, "2020-01-01", MajorityRuleId::simple);
  set.ordinary.quorum = domain::QuorumShare::more_than_half;
  set.circular = domain::MajorityRule{.id = MajorityRuleId::written_all};
  must(record_rule_set(house_, secretary_, set));
  auto decision = vote(bonn_, "2024-05-31");
  decision.body = body;
  decision.procedure = domain::Procedure::circular;
  decision.tally = {.yes = 10, .no = 0};
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::adopted);
  decision.tally = {.yes = 9, .no = 1};
  expect_refused("decision.outcome_contradicts", "outcome_reason",
                 [&] { return record_decision(house_, secretary_, decision); });
  auto without = rules(body, "2024-06-01", MajorityRuleId::simple);
  must(record_rule_set(house_, secretary_, without));
  decision.date = base::PartialDay::parse("2024-06-02");
  EXPECT_FALSE(recorded(decision).judgement) << "the rules know none";
  decision.procedure = domain::Procedure::meeting;
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::adopted);
}

TEST_F(RuleSets, OfUrgentDecisionsAreRulesOfTheirOwn) {
  const auto body = board();
  seat_members(body, 10);
  must(record_rule_set(house_, secretary_, rules(body, "2020-01-01", MajorityRuleId::simple)));
  auto decision = vote(bonn_, "2024-05-31");
  decision.body = body;
  decision.procedure = domain::Procedure::urgent;
  decision.tally = {.yes = 1, .no = 0};
  EXPECT_FALSE(recorded(decision).judgement) << "the rules know none";
  auto set = rules(body, "2024-06-01", MajorityRuleId::simple);
  set.urgent = domain::MajorityRule{.id = MajorityRuleId::two_thirds_cast};
  must(record_rule_set(house_, secretary_, set));
  decision.date = base::PartialDay::parse("2024-06-02");
  decision.tally = {.yes = 2, .no = 1};
  EXPECT_EQ(recorded(decision).judgement->outcome, MajorityOutcome::adopted);
  decision.tally = {.yes = 3, .no = 2};
  expect_refused("decision.outcome_contradicts", "outcome_reason",
                 [&] { return record_decision(house_, secretary_, decision); });
}

TEST_F(RuleSets, CountVotesAndNotMembersWhereSomeCarrySeveral) {
  const auto body = board();
  seat_members(body, 3);
  auto set = rules(body, "2020-01-01", MajorityRuleId::simple);
  set.ordinary.quorum = domain::QuorumShare::more_than_half;
  must(record_rule_set(house_, secretary_, set));
  auto decision = vote(bonn_, "2024-05-31");
  decision.body = body;
  decision.tally = {.yes = 3, .no = 0, .present = 3};
  EXPECT_EQ(recorded(decision).judgement->quorum_reason->code, "quorum_reached");
  domain::Seat heavy;
  heavy.body = body;
  heavy.person = domain::Personal{"Ida Groß"};
  heavy.weight = 5;
  must(record_seat(house_, secretary_, heavy));
  decision.tally = {.yes = 8, .no = 0, .present = 8};
  EXPECT_EQ(recorded(decision).judgement->quorum_reason->code, "quorum_reached_in_votes");
}

TEST_F(RuleSets, AreOneForEachDay) {
  must(record_rule_set(house_, secretary_, rules(council(), "2020-01-01", MajorityRuleId::simple)));
  expect_refused("rule_set.day_taken", "valid_from", [&] {
    return record_rule_set(house_, secretary_, rules(council(), "2020-01-01", MajorityRuleId::nrw));
  });
  expect_refused("body.unknown", "body", [&] {
    return record_rule_set(house_, secretary_, rules("nirgendwo", "2020-01-01", MajorityRuleId::nrw));
  });
}

TEST_F(RuleSets, CanBeAmendedByThoseWhoSawTheNewest) {
  const auto id =
      must(record_rule_set(house_, secretary_, rules(council(), "2020-01-01", MajorityRuleId::simple)));
  auto found = *office().rule_set(id);
  found.value.ordinary.id = MajorityRuleId::nrw;
  must(amend_rule_set(house_, secretary_, found.value, found.fact, "Verlesen"));
  EXPECT_EQ(office().rule_set(id)->value.ordinary.id, MajorityRuleId::nrw);
  found.value.ordinary.id = MajorityRuleId::bay;
  expect_refused("stale", "",
                 [&] { return amend_rule_set(house_, secretary_, found.value, found.fact, ""); });
}

}  // namespace
}  // namespace gremium::app
