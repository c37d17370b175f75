// The case of an organisation, from its own vote to its end.
#include "app/accessions.h"

#include "app/office.h"

namespace gremium::app {
namespace {

class Accessions : public Office {
 protected:
  Recorded open(const std::string& organisation, std::vector<std::string> networks) {
    domain::Accession accession;
    accession.organisation = organisation;
    accession.networks = std::move(networks);
    return open_accession(house_, secretary_, accession);
  }
  Recorded step(const std::string& accession, int index, const std::string& decision,
                const char* date = nullptr) {
    return take_step(house_, secretary_,
                     {accession,
                      index,
                      date == nullptr ? std::optional<base::PartialDay>{} : base::PartialDay::parse(date),
                      decision,
                      {}});
  }
  domain::AccessionCase found(const std::string& id) { return *office().accession(id); }
};

TEST_F(Accessions, OfAGermanCityToEfusAreToDefusToo) {
  const auto id = must(open(city("Bonn"), {"efus"}));
  EXPECT_EQ(found(id).accession.value.networks, (std::vector<std::string>{"efus", "defus"}));
  EXPECT_EQ(found(id).state(), domain::AccessionState::open);
}

TEST_F(Accessions, OfOthersAreToEfusAlone) {
  const auto id = must(open(city("Lyon", "FR"), {"efus"}));
  EXPECT_EQ(found(id).accession.value.networks, (std::vector<std::string>{"efus"}));
}

TEST_F(Accessions, BringADerivedNetworkOnlyOnce) {
  const auto id = must(open(city("Bonn"), {"defus", "efus"}));
  EXPECT_EQ(found(id).accession.value.networks, (std::vector<std::string>{"defus", "efus"}));
}

TEST_F(Accessions, ToDefusNeedEfus) {
  const auto bonn = city("Bonn");
  expect_refused("accession.requires", "networks", [&] { return open(bonn, {"defus"}); });
  existing(bonn, "efus", "2020-01-01");
  must(open(bonn, {"defus"}));
}

TEST_F(Accessions, ToNetworksThatDoNotExistOrToNoneAreRefused) {
  const auto bonn = city("Bonn");
  expect_refused("network.missing", "networks", [&] { return open(bonn, {}); });
  expect_refused("network.unknown", "networks", [&] { return open(bonn, {"efus", "nato"}); });
  expect_refused("organisation.unknown", "organisation", [&] { return open("stadt-nirgendwo", {"efus"}); });
}

TEST_F(Accessions, AreOpenOnceToTheSameNetwork) {
  const auto bonn = city("Bonn");
  must(open(bonn, {"efus"}));
  expect_refused("accession.already_open", "networks", [&] { return open(bonn, {"efus"}); });
  expect_refused("accession.already_open", "networks", [&] { return open(bonn, {"defus", "efus"}); });
  must(open(city("Ulm"), {"efus"}));
}

TEST_F(Accessions, OfMembersAreRefused) {
  const auto lyon = city("Lyon", "FR");
  existing(lyon, "efus", "2020");
  expect_refused("accession.already_member", "networks", [&] { return open(lyon, {"efus"}); });
  const auto bonn = city("Bonn");
  completed(bonn, on_day("2025-01-01"));
  expect_refused("accession.already_member", "networks", [&] { return open(bonn, {"efus"}); });
}

class OneDecisionForMany : public Accessions {
 protected:
  void SetUp() override {
    Accessions::SetUp();
    domain::Body board;
    board.id = "efus-vorstand";
    board.organisation = "efus";
    board.kind = "vorstand";
    board.time_zone = "Europe/Paris";
    must(record_body(house_, secretary_, board));
    auto efus = office().network("efus")->value;
    efus.approval_body = board.id;
    must(amend_network(house_, administrator_, efus, 0, "Satzung"));
    for (const auto* name : {"Lyon", "Nice"}) waiting_.push_back(waiting(city(name, "FR")));
    early_ = must(open(city("Metz", "FR"), {"efus"}));
    admission_ = admission("2024-11-28");
  }

  // All but the approval is there.
  std::string waiting(const std::string& city) {
    const auto id = must(open(city, {"efus"}));
    must(step(id, 0, decided(city, "2024-11-20")));
    must(step(id, 1, {}, "2024-11-21"));
    return id;
  }
  std::string admission(const char* date, domain::Outcome outcome = domain::Outcome::adopted) {
    domain::Decision decision;
    decision.body = "efus-vorstand";
    decision.date = base::PartialDay::parse(date);
    decision.title = "Aufnahmen";
    decision.outcome = outcome;
    return must(record_decision(house_, secretary_, decision));
  }
  Recorded take(const std::string& decision, const std::vector<std::string>& cases) {
    return take_step_in_cases(house_, secretary_, decision, cases);
  }
  std::vector<std::string> awaiting(const std::string& decision) {
    std::vector<std::string> ids;
    for (const auto& one : office().cases_awaiting(decision)) ids.push_back(one.accession.value.id);
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  std::vector<std::string> waiting_;
  std::string early_, admission_;
};

TEST_F(OneDecisionForMany, TakesTheStepInAllOfThem) {
  auto expected = waiting_;
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(awaiting(admission_), expected) << "the third has not even decided itself";
  EXPECT_TRUE(awaiting(admission("2024-11-28", domain::Outcome::rejected)).empty());
  EXPECT_TRUE(View(house_, Audience::everyone).cases_awaiting(admission_).empty());
  must(take(admission_, waiting_));
  for (const auto& id : waiting_) {
    const auto taken = found(id).taken[2];
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->value.decision, admission_);
    EXPECT_EQ(taken->value.date, base::PartialDay(day("2024-11-28")));
  }
  EXPECT_TRUE(awaiting(admission_).empty());
}

TEST_F(OneDecisionForMany, OrInNone) {
  expect_refused("choice.missing", "cases", [&] { return take(admission_, {}); });
  expect_refused("step.other_body", "cases", [&] { return take(admission_, {waiting_[0], early_}); });
  expect_refused("accession.unknown", "", [&] { return take(admission_, {waiting_[0], "nirgends"}); });
  const auto too_early = admission("2024-11-19");
  expect_refused("step.before_earlier", "cases", [&] { return take(too_early, waiting_); });
  expect_refused("step.already_taken", "cases", [&] { return take(admission_, {waiting_[0], waiting_[0]}); });
  const auto refusal = admission("2024-11-28", domain::Outcome::rejected);
  expect_refused("step.not_adopted", "cases", [&] { return take(refusal, waiting_); });
  must(take(admission_, {waiting_[1]}));
  EXPECT_EQ(awaiting(admission_), std::vector<std::string>{waiting_[0]});
}

TEST_F(Accessions, FollowTheNetworksProcedure) {
  domain::Body board;
  board.id = "defus-vorstand";
  board.organisation = "defus";
  board.kind = "vorstand";
  board.time_zone = "Europe/Berlin";
  must(record_body(house_, secretary_, board));
  auto defus = office().network("defus")->value;
  defus.approval_body = board.id;
  must(amend_network(house_, administrator_, defus, 0, "Satzung"));
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  const auto steps = found(id).accession.value.steps;
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0], (domain::PlannedStep{domain::StepKind::own_decision, "rat-" + bonn, {}}));
  EXPECT_EQ(steps[1].kind, domain::StepKind::declaration);
  EXPECT_EQ(steps[2], (domain::PlannedStep{domain::StepKind::approval, "defus-vorstand", "defus"}));
  must(step(id, 0, decided(bonn, "2024-11-20")));
  must(step(id, 1, {}, "2024-11-22"));
  const auto own = decided(bonn, "2024-11-25");
  expect_refused("step.other_body", "decision", [&] { return step(id, 2, own); });
  auto admission = vote(bonn, "2024-11-28");
  admission.body = board.id;
  admission.kind = domain::DecisionKind::admission;
  const auto admitted = must(record_decision(house_, administrator_, admission));
  must(step(id, 2, admitted));
  must(complete_accession(house_, secretary_, {id, {domain::EffectiveRuleId::first_of_next_month, {}}}));
  EXPECT_EQ(membership(bonn, "defus").value.from, base::PartialDay(day("2024-12-01")));
  EXPECT_NE(membership(bonn, "defus").value.decision, admitted) << "caused by its own vote";
}

TEST_F(Accessions, TakeTheirStepsInOrder) {
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  expect_refused("step.earlier_open", "step", [&] { return step(id, 1, {}, "2024-11-22"); });
  expect_refused("step.unknown", "step", [&] { return step(id, 2, {}); });
  expect_refused("step.unknown", "step", [&] { return step(id, -1, {}); });
  expect_refused("accession.unknown", "", [&] { return step("nix", 0, {}); });
  expect_refused("decision.unknown", "decision", [&] { return step(id, 0, "nix"); });
  must(step(id, 0, decided(bonn, "2024-11-20")));
  EXPECT_EQ(found(id).taken[0]->value.date, base::PartialDay(day("2024-11-20"))) << "the decision's day";
  const auto another = decided(bonn, "2024-11-21");
  expect_refused("step.already_taken", "step", [&] { return step(id, 0, another); });
  expect_refused("step.before_earlier", "date", [&] { return step(id, 1, {}, "2024-11-19"); });
  expect_refused("step.in_future", "date", [&] { return step(id, 1, {}, "2024-12-02"); });
  must(step(id, 1, {}, "2024-11"));  // the month may hold the right order
}

TEST_F(Accessions, ACorrectedStepMayNotComeAfterALaterOne) {
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  must(step(id, 0, decided(bonn, "2024-11-10")));
  must(step(id, 1, {}, "2024-11-15"));
  const auto again = [&](const char* date) {
    return take_step(house_, secretary_, {id, 0, {}, decided(bonn, date), {}}, found(id).taken[0]->fact);
  };
  must(again("2024-11-15"));
  const auto later = decided(bonn, "2024-11-16");
  expect_refused("step.after_later", "date", [&] {
    return take_step(house_, secretary_, {id, 0, {}, later, {}}, found(id).taken[0]->fact);
  });
  const auto fine = decided(bonn, "2024-11-12");
  expect_refused("stale", "", [&] { return take_step(house_, secretary_, {id, 0, {}, fine, {}}, 1); });
}

TEST_F(Accessions, NeedAYes) {
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  for (const auto outcome :
       {domain::Outcome::rejected, domain::Outcome::postponed, domain::Outcome::unknown}) {
    const auto no = must(record_decision(house_, secretary_, vote(bonn, "2024-11-20", outcome)));
    expect_refused("step.not_adopted", "decision", [&] { return step(id, 0, no); });
  }
  const auto foreign = decided(city("Ulm"), "2024-11-20");
  expect_refused("step.other_body", "decision", [&] { return step(id, 0, foreign); });
}

TEST_F(Accessions, OfAnOrganisationWithoutABodyTakeNoOtherCitysVote) {
  const auto bonn = organisation("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  const auto foreign = decided(city("Ulm"), "2024-11-20");
  expect_refused("step.other_body", "decision", [&] { return step(id, 0, foreign); });
}

TEST_F(Accessions, AreCompleteOnlyWithAllTheirSteps) {
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  const auto complete = [&] { return complete_accession(house_, secretary_, {id, on_day("2025-01-01")}); };
  expect_refused("accession.steps_open", "", complete);
  must(step(id, 0, decided(bonn, "2024-11-20")));
  expect_refused("accession.steps_open", "", complete);
  must(step(id, 1, {}));
  must(complete());
  EXPECT_EQ(found(id).state(), domain::AccessionState::complete);
  expect_refused("accession.closed", "", complete);
  expect_refused("accession.closed", "", [&] { return step(id, 1, {}); });
}

TEST_F(Accessions, BeginNoEarlierThanTheirDecision) {
  const auto id = ready(city("Bonn"), "2024-11-20");
  const auto complete = [&](const domain::EffectiveRule& rule) {
    return [this, id, rule] { return complete_accession(house_, secretary_, {id, rule}); };
  };
  expect_refused("effective.retroactive", "start", complete(on_day("2024-11-19")));
  expect_refused("membership.start_before_decision", "start", complete(on_day("2024-11-19", true)));
  expect_refused("effective.date_missing", "start", complete({domain::EffectiveRuleId::fixed_date, {}}));
  expect_refused("effective.dates_missing", "start", complete({domain::EffectiveRuleId::after_all, {}}));
  must(complete(on_day("2024-11-20"))());
}

TEST_F(Accessions, TolerateADecisionKnownOnlyToTheMonth) {
  const auto bonn = city("Bonn"), ulm = city("Ulm"), jena = city("Jena");
  const auto id = ready(bonn, "2024-10");
  expect_refused("effective.retroactive", "start",
                 [&] { return complete_accession(house_, secretary_, {id, on_day("2024-09-30")}); });
  expect_refused("effective.approval_not_exact", "start", [&] {
    return complete_accession(house_, secretary_, {id, {domain::EffectiveRuleId::on_approval, {}}});
  });
  must(complete_accession(house_, secretary_, {id, on_day("2024-10-15")}));
  must(complete_accession(house_, secretary_,
                          {ready(ulm, "2024-10"), {domain::EffectiveRuleId::first_of_next_month, {}}}));
  EXPECT_EQ(membership(ulm, "efus").value.from, base::PartialDay(day("2024-11-01")));
  must(complete_accession(house_, secretary_,
                          {ready(jena, "2024-10"), {domain::EffectiveRuleId::next_year_start, {}}}));
  EXPECT_EQ(membership(jena, "efus").value.from, base::PartialDay(day("2025-01-01")));
}

TEST_F(Accessions, RecordWhatCausedTheMembershipAndSinceWhenItIsForeseen) {
  const auto bonn = city("Bonn");
  const auto id = completed(bonn, on_day("2025-01-01"));
  const auto member = membership(bonn, "efus").value;
  EXPECT_EQ(member.accession, id);
  EXPECT_EQ(member.decision, found(id).taken[0]->value.decision);
  EXPECT_TRUE(member.announce);
  EXPECT_EQ(standing(bonn, "efus", "2024-11-19"), domain::Standing::absent);
  EXPECT_EQ(standing(bonn, "efus", "2024-11-20"), domain::Standing::coming);
}

TEST_F(Accessions, EndRefusedOrWithdrawnWithoutAMembership) {
  for (const auto state : {domain::AccessionState::refused, domain::AccessionState::withdrawn}) {
    const auto bonn = city(state == domain::AccessionState::refused ? "Bonn" : "Ulm");
    const auto id = must(open(bonn, {"efus"}));
    const auto close = [&](domain::AccessionClosed closed) {
      closed.accession = id;
      return close_accession(house_, secretary_, closed);
    };
    expect_refused("date.missing", "date", [&] { return close({{}, state, {}, {}, {}}); });
    expect_refused("step.in_future", "date", [&] { return close({{}, state, day("2024-12-02"), {}, {}}); });
    expect_refused("accession.state_missing", "state",
                   [&] { return close({{}, domain::AccessionState::complete, day("2024-12-01"), {}, {}}); });
    expect_refused("decision.unknown", "decision",
                   [&] { return close({{}, state, day("2024-12-01"), "nix", {}}); });
    must(close({{}, state, day("2024-12-01"), {}, "So entschieden."}));
    EXPECT_EQ(found(id).state(), state);
    EXPECT_TRUE(office().memberships({.organisation = bonn}).empty());
    expect_refused("accession.closed", "", [&] { return close({{}, state, day("2024-12-01"), {}, {}}); });
    expect_refused("accession.closed", "",
                   [&] { return complete_accession(house_, secretary_, {id, on_day("2025-01-01")}); });
    must(open(bonn, {"efus"}));  // a new case may follow
  }
  at("2026-01-01T00:00:00Z");
  EXPECT_TRUE(must(enter_due(house_)).effects.empty());
}

TEST_F(Accessions, ADecisionNotReleasedHasTakenNoStepThatEveryoneMayKnow) {
  const auto bonn = city("Bonn");
  const auto id = must(open(bonn, {"efus"}));
  auto closed = vote(bonn, "2024-11-20");
  closed.is_public = false;
  must(step(id, 0, must(record_decision(house_, secretary_, closed))));
  const auto public_case = [&] { return *View(house_, Audience::everyone).accession(id); };
  EXPECT_TRUE(found(id).taken[0]);
  EXPECT_FALSE(public_case().taken[0]);
  EXPECT_FALSE(View(house_, Audience::everyone).accessions({})[0].taken[0]);
  EXPECT_EQ(View(house_, Audience::everyone).progress(public_case()).current, 0U);
  const auto decision = found(id).taken[0]->value.decision;
  must(release_decision(house_, approver_, decision, office().decision(decision)->fact));
  EXPECT_TRUE(public_case().taken[0]);
}

}  // namespace
}  // namespace gremium::app
