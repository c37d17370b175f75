#include "app/accessions.h"

#include "app/bodies.h"
#include "app/decisions.h"
#include "app/effects.h"
#include "app/memberships.h"
#include "app/organisations.h"
#include "support/example.h"

namespace gremium::app {
namespace {

class ExampleAccessions : public Example {
 protected:
  void SetUp() override {
    Example::SetUp();
    at("2025-03-10T10:00:00Z");
    ASSERT_TRUE(enter_due(house_));
    domain::Organisation city;
    city.kind = "stadt";
    city.country = "DE";
    city.names[base::Language::de].name = "Worms";
    ASSERT_EQ(*record_organisation(house_, secretary(), city), "stadt-worms");
    domain::Body council;
    council.organisation = "stadt-worms";
    council.kind = "stadtrat";
    council.time_zone = "Europe/Berlin";
    council_ = *record_body(house_, secretary(), council);
  }

  domain::Decision decision(const char* date, domain::Outcome outcome = domain::Outcome::adopted) {
    domain::Decision decided;
    decided.body = council_;
    decided.title = "Beitritt";
    decided.outcome = outcome;
    decided.date = base::PartialDay::parse(date);
    return decided;
  }
  std::string decided(const char* date, domain::Outcome outcome = domain::Outcome::adopted) {
    return *record_decision(house_, secretary(), decision(date, outcome));
  }
  Recorded opened(std::vector<std::string> networks) {
    domain::Accession accession;
    accession.organisation = "stadt-worms";
    accession.networks = std::move(networks);
    return open_accession(house_, secretary(), accession);
  }
  std::string ready(const char* date) {
    const auto id = *opened({"efus"});
    EXPECT_TRUE(take_step(house_, secretary(), {id, 0, {}, decided(date), {}}));
    EXPECT_TRUE(take_step(house_, secretary(), {id, 1, {}, {}, {}}));
    return id;
  }
  Recorded completed(const std::string& id, domain::EffectiveRuleId rule, const char* start = nullptr) {
    CompleteAccession complete{id, {rule, {}}};
    if (start != nullptr) complete.rule.parameters.date = day(start);
    complete.rule.parameters.dates = {complete.rule.parameters.date};
    return complete_accession(house_, secretary(), complete);
  }

  std::string council_;
};

TEST_F(ExampleAccessions, EffectTodayEntersMembershipsAndDraftAtOnce) {
  const auto id = ready("2025-02");
  ASSERT_TRUE(completed(id, domain::EffectiveRuleId::fixed_date, "2025-03-10"));
  EXPECT_EQ(members("defus", "2025-03-10"), 23) << "a German member of Efus is one of DEFUS";
  EXPECT_EQ(office().announcements().size(), 3U);
  EXPECT_EQ(code_of(completed(id, domain::EffectiveRuleId::fixed_date, "2025-03-10")), "accession.closed");
}

TEST_F(ExampleAccessions, RefusesWhatTheNetworksDoNotAllow) {
  const auto head = house_.home->head();
  const auto alone = opened({"defus"});
  EXPECT_EQ(code_of(alone), "accession.requires");
  EXPECT_EQ(field_of(alone), "networks");
  EXPECT_EQ(code_of(opened({})), "network.missing");
  EXPECT_EQ(code_of(opened({"atlantis"})), "network.unknown");
  domain::Accession member;
  member.organisation = "stadt-essen";
  member.networks = {"efus"};
  EXPECT_EQ(code_of(open_accession(house_, secretary(), member)), "accession.already_member");
  EXPECT_EQ(house_.home->head(), head) << "nothing entered";
  ASSERT_TRUE(opened({"efus"}));
  EXPECT_EQ(code_of(opened({"efus"})), "accession.already_open");
}

TEST_F(ExampleAccessions, StepsComeInTheirOrder) {
  const auto id = *opened({"efus"});
  EXPECT_EQ(code_of(take_step(house_, secretary(), {id, 1, {}, {}, {}})), "step.earlier_open");
  EXPECT_EQ(code_of(take_step(house_, secretary(), {id, 7, {}, {}, {}})), "step.unknown");
  EXPECT_EQ(code_of(take_step(house_, secretary(),
                              {id, 0, {}, decided("2025-02-01", domain::Outcome::rejected), {}})),
            "step.not_adopted");
  EXPECT_EQ(code_of(completed(id, domain::EffectiveRuleId::on_approval)), "accession.steps_open");
  ASSERT_TRUE(take_step(house_, secretary(), {id, 0, {}, decided("2025-02-01"), {}}));
  EXPECT_EQ(code_of(take_step(house_, secretary(), {id, 0, {}, decided("2025-02-02"), {}})),
            "step.already_taken");
  EXPECT_EQ(code_of(take_step(house_, secretary(), {id, 1, base::PartialDay::parse("2025-01-31"), {}, {}})),
            "step.before_earlier");
  EXPECT_EQ(code_of(take_step(house_, secretary(), {id, 1, base::PartialDay::parse("2025-03-11"), {}, {}})),
            "step.in_future");
}

TEST_F(ExampleAccessions, AStartCertainlyBeforeTheDecisionIsRefusedOneThatMayBeRightIsNot) {
  const auto id = ready("2025-02");
  const auto early = completed(id, domain::EffectiveRuleId::fixed_date, "2025-01-31");
  EXPECT_EQ(code_of(early), "effective.retroactive");
  EXPECT_EQ(field_of(early), "start");
  EXPECT_TRUE(completed(id, domain::EffectiveRuleId::fixed_date, "2025-02-15"));
}

TEST_F(ExampleAccessions, AMonthMayStillGiveOneFirstDay) {
  ASSERT_TRUE(completed(ready("2025-02"), domain::EffectiveRuleId::first_of_next_month));
  EXPECT_EQ(members("defus", "2025-03-01"), 23);
}

TEST_F(ExampleAccessions, PendingUntilItIsSettled) {
  ASSERT_TRUE(completed(ready("2025-02-03"), domain::EffectiveRuleId::after_all));
  EXPECT_EQ(members("defus", "2030-01-01"), 22);
  EXPECT_EQ(members("defus", "2030-01-01", domain::Standing::coming), 1);
  for (const char* network : {"efus", "defus"}) {
    domain::MembershipFilter own;
    own.organisation = "stadt-worms";
    own.network = network;
    CorrectStart settled;
    settled.membership = office().memberships(own).front().value.id;
    settled.from = base::PartialDay::parse("2025-04-01");
    const auto done = correct_start(house_, secretary(), settled);
    ASSERT_TRUE(done) << code_of(done);
  }
  at("2025-04-01T10:00:00Z");
  EXPECT_EQ(enter_due(house_)->announcements.size(), 1U);
  EXPECT_EQ(members("defus", "2025-04-01"), 23);
}

TEST_F(ExampleAccessions, RefusedAndWithdrawnOnesStayAndLetAnotherBegin) {
  const auto id = *opened({"efus"});
  domain::AccessionClosed closed{id, domain::AccessionState::refused, day("2025-03-01"), {}, "abgelehnt"};
  ASSERT_TRUE(close_accession(house_, secretary(), closed));
  EXPECT_EQ(office().accession(id)->state(), domain::AccessionState::refused);
  EXPECT_EQ(code_of(close_accession(house_, secretary(), closed)), "accession.closed");
  EXPECT_TRUE(opened({"efus"}));
}

TEST_F(ExampleAccessions, TheSameFormTwiceIsOneRecord) {
  domain::Accession accession;
  accession.organisation = "stadt-worms";
  accession.networks = {"efus"};
  const auto first = open_accession(house_, secretary("key"), accession);
  const auto head = house_.home->head();
  EXPECT_EQ(*open_accession(house_, secretary("key"), accession), *first);
  EXPECT_EQ(house_.home->head(), head);
}

TEST_F(ExampleAccessions, AnOlderFormOverwritesNothing) {
  const auto found = office().organisation("stadt-worms");
  auto city = found->value;
  city.website = "https://www.worms.de";
  ASSERT_TRUE(amend_organisation(house_, secretary(), city, found->fact, {}));
  city.website = "https://elsewhere.example";
  EXPECT_EQ(code_of(amend_organisation(house_, secretary(), city, found->fact, {})), "stale");
  EXPECT_EQ(office().organisation("stadt-worms")->value.website, "https://www.worms.de");
}

TEST_F(ExampleAccessions, DecisionsAreRefusedAtTheirField) {
  const auto head = house_.home->head();
  auto future = decision("2025-03-11");
  EXPECT_EQ(code_of(record_decision(house_, secretary(), future)), "decision.date_in_future");
  auto nameless = decision("2025-02-01");
  nameless.title.clear();
  EXPECT_EQ(field_of(record_decision(house_, secretary(), nameless)), "title");
  auto crowded = decision("2025-02-01");
  crowded.tally.yes = 40;
  crowded.tally.present = 30;
  EXPECT_EQ(field_of(record_decision(house_, secretary(), crowded)), "present");
  auto nobody = decision("2025-02-01");
  nobody.body = "nobody";
  EXPECT_EQ(field_of(record_decision(house_, secretary(), nobody)), "body");
  EXPECT_EQ(code_of(record_decision(house_, as(domain::Role::editor), decision("2025-02-01"))), "forbidden");
  EXPECT_EQ(house_.home->head(), head) << "nothing entered";
}

TEST_F(ExampleAccessions, WhatIsNotPublicIsNotThereForVisitors) {
  auto secret = decision("2025-02-01");
  secret.is_public = false;
  const auto ref = *record_decision(house_, secretary(), secret);
  EXPECT_TRUE(office().decision(ref));
  EXPECT_FALSE(visitors().decision(ref));
  EXPECT_FALSE(visitors().organisation("stadt-worms")) << "known only to the office so far";
  const auto head = house_.home->public_head();
  ASSERT_TRUE(record_decision(house_, secretary(), secret));
  EXPECT_EQ(house_.home->public_head(), head) << "kept pages stay";
}

}  // namespace
}  // namespace gremium::app
