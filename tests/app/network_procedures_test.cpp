// How one joins a network, as data: recorded, kept by the cases that began under it, followed step by step.
#include "app/network_procedures.h"

#include "app/office.h"
#include "base/resources.h"
#include "storage/encoding.h"

namespace gremium::app {
namespace {

using domain::StepKind;

base::PerLanguage<std::string> everywhere(const std::string& text) {
  base::PerLanguage<std::string> texts;
  for (const auto language : base::all_languages) texts[language] = text;
  return texts;
}

class NetworkProcedures : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    board_ = body("efus");
    other_board_ = body("defus");
  }

  std::string body(const std::string& organisation) {
    domain::Body board;
    board.organisation = organisation;
    board.kind = "vorstand";
    board.time_zone = "Europe/Berlin";
    return must(record_body(house_, secretary_, board));
  }

  // Decision, declaration, one of two documents, board not before a month after the declaration, fee (may be
  // skipped), effect.
  domain::NetworkProcedure procedure(const char* since = nullptr) {
    domain::NetworkProcedure efus;
    efus.network = "efus";
    if (since != nullptr) efus.valid_from = day(since);
    efus.steps = {{.kind = StepKind::own_decision, .expected_days = 20},
                  {.kind = StepKind::declaration},
                  {.kind = StepKind::documents,
                   .documents = {everywhere("Satzung"), everywhere("Plan")},
                   .at_least = 1},
                  {.kind = StepKind::board,
                   .body = board_,
                   .waits = {{{1, domain::PeriodUnit::months}, StepKind::declaration}}},
                  {.kind = StepKind::condition, .label = everywhere("Beitrag bezahlt"), .may_skip = true},
                  {.kind = StepKind::effect}};
    return efus;
  }
  Recorded record(const domain::NetworkProcedure& procedure) {
    return record_network_procedure(house_, administrator_, procedure);
  }
  Recorded remove(const std::string& id) {
    return remove_network_procedure(house_, administrator_, id, 0, "Irrtum");
  }
  Recorded step(const std::string& accession, int index, const char* date, const std::string& decision = {}) {
    return take_step(house_, secretary_, {accession, index, base::PartialDay::parse(date), decision, {}});
  }
  Recorded skip(const std::string& accession, int index, const std::string& reason) {
    return take_step(house_, secretary_, {accession, index, {}, {}, {}, reason});
  }
  Recorded tick(const std::string& accession, int document, const char* on, int step = 2) {
    return receive_document(house_, secretary_, {accession, step, document, base::Day::parse(on), {}});
  }
  std::string lyon() { return opened(city("Lyon", "FR")); }
  domain::AccessionCase found(const std::string& id) { return *office().accession(id); }
  std::string admission(const char* date) {
    auto vote = Office::vote("efus", date);
    vote.body = board_;
    vote.kind = domain::DecisionKind::admission;
    return must(record_decision(house_, secretary_, vote));
  }

  std::string board_, other_board_;
};

TEST_F(NetworkProcedures, AreFollowedFromTheDecisionToTheEffect) {
  const auto version = must(record(procedure()));
  at("2024-12-20T10:00:00Z");
  const auto id = lyon();
  EXPECT_EQ(found(id).accession.value.procedures, std::vector<std::string>{version});
  auto steps = domain::steps_of(procedure());
  steps[0].body = "rat-stadt-lyon";
  EXPECT_EQ(found(id).accession.value.steps, steps);
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-10"));
  expect_refused("step.documents_wanting", "step", [&] { return step(id, 2, "2024-11-12"); });
  must(tick(id, 1, "2024-11-12"));
  ASSERT_TRUE(found(id).taken[2]) << "one is enough, and nobody has to say so";
  EXPECT_EQ(found(id).taken[2]->value.date, base::PartialDay(day("2024-11-12")));
  EXPECT_EQ(found(id).received[0].value.by, secretary_.actor.account);
  const auto early = admission("2024-12-09"), right = admission("2024-12-10");
  expect_refused("step.waiting", "decision", [&] { return step(id, 3, "", early); });
  expect_refused("step.waiting", "date", [&] { return step(id, 3, "2024-12-09"); });
  must(step(id, 3, "", right));
  const CompleteAccession next_month{id, {domain::EffectiveRuleId::first_of_next_month, {}}};
  const auto missing = complete_accession(house_, secretary_, next_month);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.refusal(), (base::Refusal{"accession.steps_open", {{"step", id + "/4"}}, ""}));
  expect_refused("date.missing", "date", [&] { return step(id, 4, ""); });
  must(step(id, 4, "2024-12-15"));
  expect_refused("step.follows", "step", [&] { return step(id, 5, "2024-12-16"); });
  must(complete_accession(house_, secretary_, next_month));
  EXPECT_EQ(membership("stadt-lyon", "efus").value.from, base::PartialDay(day("2025-01-01")));
}

TEST_F(NetworkProcedures, MayLetStepsBeSkippedWithAReason) {
  must(record(procedure()));
  at("2024-12-20T10:00:00Z");
  const auto id = lyon();
  expect_refused("step.not_skippable", "step", [&] { return skip(id, 0, "eilt"); });
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-10"));
  must(tick(id, 0, "2024-11-09"));
  EXPECT_EQ(found(id).taken[2]->value.date, base::PartialDay(day("2024-11-10"))) << "not before its turn";
  must(step(id, 3, "2024-12-10"));
  expect_refused("text.too_long", "reason", [&] { return skip(id, 4, std::string(300, 'x')); });
  must(skip(id, 4, "im ersten Jahr frei"));
  EXPECT_EQ(found(id).taken[4]->value.date, base::PartialDay(day("2024-12-20"))) << "today";
  must(complete_accession(house_, secretary_, {id, {domain::EffectiveRuleId::next_day, {}}}));
  EXPECT_EQ(membership("stadt-lyon", "efus").value.from, base::PartialDay(day("2024-12-21")));
}

TEST_F(NetworkProcedures, TickOffWhatIsOnTheList) {
  auto both = procedure();
  both.steps[2].at_least.reset();
  must(record(both));
  const auto id = lyon();
  must(tick(id, 0, "2024-11-20"));
  EXPECT_FALSE(found(id).taken[2]) << "what is sent early lies ready";
  expect_refused("step.unknown", "step", [&] { return tick(id, 0, "2024-11-20", 1); });
  expect_refused("step.unknown", "step", [&] { return tick(id, 0, "2024-11-20", 9); });
  expect_refused("step.document_unknown", "document", [&] { return tick(id, 2, "2024-11-20"); });
  expect_refused("step.document_unknown", "document", [&] { return tick(id, -1, "2024-11-20"); });
  expect_refused("step.in_future", "on", [&] { return tick(id, 1, "2024-12-02"); });
  expect_refused("date.missing", "on", [&] { return tick(id, 1, ""); });
  must(tick(id, 0, "2024-11-21"));
  EXPECT_EQ(found(id).received.size(), 1U);
  EXPECT_EQ(found(id).received[0].value.on, day("2024-11-21"));
  must(tick(id, 1, "2024-11-19"));
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-10"));
  ASSERT_TRUE(found(id).taken[2]) << "its turn came with the step before";
  EXPECT_EQ(found(id).taken[2]->value.date, base::PartialDay(day("2024-11-21")));
  expect_refused("step.already_taken", "document", [&] { return tick(id, 0, "2024-11-20"); });
}

TEST_F(NetworkProcedures, CountWhatACaseIsSaidToNeed) {
  auto sponsors = procedure();
  sponsors.steps[4].at_least = 3;
  sponsors.steps[3].waits.clear();
  must(record(sponsors));
  const auto id = lyon();
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-10"));
  must(tick(id, 0, "2024-11-11"));
  must(step(id, 3, "2024-11-12"));
  domain::StepTaken taken{id, 4, base::PartialDay(day("2024-11-13")), {}, {}};
  expect_refused("step.too_few", "count", [&] { return take_step(house_, secretary_, taken); });
  taken.count = 2;
  expect_refused("step.too_few", "count", [&] { return take_step(house_, secretary_, taken); });
  taken.count = 3;
  taken.decision = admission("2024-11-13");
  expect_refused("step.takes_no_decision", "decision", [&] { return take_step(house_, secretary_, taken); });
  taken.decision.clear();
  must(take_step(house_, secretary_, taken));
}

TEST_F(NetworkProcedures, OfANewVersionChangeNoOpenCase) {
  const auto first = must(record(procedure()));
  const auto old_case = lyon();
  const auto stood = found(old_case);
  auto shorter = procedure("2024-12-01");
  shorter.steps = {{.kind = StepKind::own_decision, .expected_days = 1}, {.kind = StepKind::effect}};
  const auto second = must(record(shorter));
  EXPECT_EQ(found(old_case).accession, stood.accession);
  EXPECT_EQ(office().progress(found(old_case)), office().progress(stood));
  const auto new_case = opened(city("Nice", "FR"));
  EXPECT_EQ(found(new_case).accession.value.procedures, std::vector<std::string>{second});
  EXPECT_EQ(found(new_case).accession.value.steps.size(), 2U);
  must(step(old_case, 0, "2024-11-01"));
  expect_refused("accession.steps_open", "", [&] {
    return complete_accession(house_, secretary_, {old_case, {domain::EffectiveRuleId::next_day, {}}});
  });
  must(step(new_case, 0, "2024-11-01"));
  must(complete_accession(house_, secretary_, {new_case, {domain::EffectiveRuleId::next_day, {}}}));
  expect_refused("procedure.in_use", "", [&] { return remove(first); });
  expect_refused("procedure.in_use", "", [&] { return remove(second); });
  // Neither from the command line, where facts are taken back by their number.
  const auto fact = office().network_procedure(second)->fact;
  expect_refused("still_in_use", "", [&] { return void_fact(house_, {system_actor()}, fact, "weg"); });
}

TEST_F(NetworkProcedures, ACaseThatBeganEarlierIsUnderTheVersionOfItsDay) {
  must(record(procedure("2024-01-01")));
  const auto second = must(record(procedure("2024-11-15")));
  domain::Accession accession;
  accession.organisation = city("Lyon", "FR");
  accession.networks = {"efus"};
  accession.opened_on = day("2024-11-14");
  const auto id = must(open_accession(house_, secretary_, accession));
  EXPECT_NE(found(id).accession.value.procedures, std::vector<std::string>{second});
  accession.organisation = city("Nice", "FR");
  accession.opened_on = day("2023-12-31");
  const auto before = must(open_accession(house_, secretary_, accession));
  EXPECT_TRUE(found(before).accession.value.procedures.empty());
  EXPECT_EQ(found(before).accession.value.steps.size(), 2U) << "as networks without a procedure ask";
}

TEST_F(NetworkProcedures, ThatCannotBeAreRefusedWithTheirField) {
  auto wrong = procedure();
  wrong.network = "nato";
  expect_refused("network.unknown", "network", [&] { return record(wrong); });
  wrong = procedure();
  wrong.steps[3].body = "nix";
  expect_refused("body.unknown", "body_4", [&] { return record(wrong); });
  wrong.steps[3].body = other_board_;
  expect_refused("procedure.other_network", "body_4", [&] { return record(wrong); });
  wrong = procedure();
  wrong.steps.clear();
  expect_refused("procedure.no_steps", "kind_1", [&] { return record(wrong); });
  wrong = procedure();
  wrong.source_url = "javascript:alert(1)";
  expect_refused("text.not_a_web_address", "source_url", [&] { return record(wrong); });
  must(record(procedure("2024-06-01")));
  for (const char* since : {"2024-06-01", "2024-05-31"})
    expect_refused("procedure.not_newer", "valid_from", [&] { return record(procedure(since)); });
  expect_refused("procedure.not_newer", "valid_from", [&] { return record(procedure()); });
}

TEST_F(NetworkProcedures, ThatNobodyBeganUnderCanBeTakenBack) {
  const auto id = must(record(procedure()));
  expect_refused("procedure.day_missing", "valid_from", [&] { return record(procedure()); });
  must(remove(id));
  EXPECT_FALSE(office().network_procedure(id));
  expect_refused("procedure.unknown", "", [&] { return remove(id); });
  must(record(procedure()));
}

TEST_F(NetworkProcedures, TellWhichCasesStall) {
  must(record(procedure()));
  const auto lyon = opened(city("Lyon", "FR"));
  at("2024-12-05T10:00:00Z");
  const auto nice = opened(city("Nice", "FR"));
  const auto stalled = [&] {
    std::vector<std::string> ids;
    for (const auto& one : office().stalled()) ids.push_back(one.found.accession.value.id);
    return ids;
  };
  at("2024-12-21T10:00:00Z");
  EXPECT_EQ(stalled(), std::vector<std::string>{});
  at("2024-12-22T10:00:00Z");
  EXPECT_EQ(stalled(), std::vector<std::string>{lyon});
  at("2025-01-02T10:00:00Z");
  EXPECT_EQ(stalled(), (std::vector<std::string>{lyon, nice})) << "the longest first";
  must(step(lyon, 0, "2024-12-01"));
  EXPECT_EQ(stalled(), std::vector<std::string>{nice}) << "nobody expects a declaration by a day";
  domain::AccessionClosed closed{nice, domain::AccessionState::withdrawn, day("2025-01-02"), {}, {}};
  must(close_accession(house_, secretary_, closed));
  EXPECT_EQ(stalled(), std::vector<std::string>{});
  const auto then = View(house_, Audience::office, day("2024-12-31")).stalled();
  ASSERT_EQ(then.size(), 1U) << "what is closed now was open on that day";
  EXPECT_EQ(then.front().found.accession.value.id, nice);
  EXPECT_TRUE(View(house_, Audience::everyone).network_procedures("efus").empty());
}

TEST_F(NetworkProcedures, DoNotLetAPendingStartBeSettledBeforeItsWait) {
  auto waits = procedure();
  waits.steps[5].waits = {{{6, domain::PeriodUnit::months}, StepKind::declaration}};
  must(record(waits));
  at("2024-12-20T10:00:00Z");
  const auto id = lyon();
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-10"));
  must(tick(id, 0, "2024-11-11"));
  must(step(id, 3, "2024-12-10"));
  must(skip(id, 4, "frei"));
  domain::EffectiveRule rule{domain::EffectiveRuleId::register_entry, {}};
  must(complete_accession(house_, secretary_, {id, rule}));
  const auto pending = membership("stadt-lyon", "efus").value.id;
  const auto settle = [&](const char* on) {
    return correct_start(house_, secretary_, {pending, base::PartialDay::parse(on), {}, "eingetragen", 0});
  };
  expect_refused("accession.waiting", "start", [&] { return settle("2025-05-09"); });
  must(settle("2025-05-10"));
}

TEST_F(NetworkProcedures, OfAnEarlierStepThatMovesNoWaitIsBroken) {
  must(record(procedure()));
  at("2024-12-20T10:00:00Z");
  const auto id = lyon();
  must(step(id, 0, "2024-11-01"));
  must(step(id, 1, "2024-11-05"));
  must(tick(id, 0, "2024-11-25"));
  must(step(id, 3, "2024-12-10"));
  const auto seen = found(id).taken[1]->fact;
  const auto move = [&](const char* to) {
    return take_step(house_, secretary_, {id, 1, base::PartialDay::parse(to), {}, {}}, seen);
  };
  expect_refused("step.later_waits", "date", [&] { return move("2024-11-11"); });
  must(move("2024-11-10"));
}

TEST(OldJournals, OfTheExampleAreWrittenAsTheyWere) {
  std::istringstream lines{std::string(*base::resource("db/demo.jsonl"))};
  int compared = 0;
  for (std::string line; std::getline(lines, line);) {
    const auto row = storage::from_line(line).row;
    if (row.type != "AccessionOpened" && row.type != "StepTaken" && row.type != "AccessionClosed") continue;
    EXPECT_EQ(storage::encode_content(storage::decode_content(row.type, row.version, row.body, {})).body,
              row.body);
    ++compared;
  }
  EXPECT_GT(compared, 5);
}

// Journals of before: what they say of steps is written as it was, byte for byte.
TEST(OldJournals, GiveTheSameBytes) {
  const std::string accession =
      R"({"id":"b4x9t","is_public":true,"networks":["efus"],"opened_on":"2024-11-20","organisation":"bonn",)"
      R"("rule":{"id":"FIXED_DATE","parameters":{"inclusive":false,"retroactive":false,"shift":false}},)"
      R"("steps":[{"kind":"own_decision"},{"kind":"declaration"},)"
      R"({"body":"v","kind":"approval","network":"defus"}]})";
  const auto read = storage::decode<domain::Accession>(accession);
  EXPECT_EQ(storage::encode(storage::decode<domain::Accession>(storage::encode(read))),
            storage::encode(read));
  EXPECT_NE(storage::encode(read).find(R"("steps":[{"kind":"own_decision"},{"kind":"declaration"},)"
                                       R"({"body":"v","kind":"approval","network":"defus"}])"),
            std::string::npos)
      << storage::encode(read);
  EXPECT_EQ(storage::encode(read).find("procedures"), std::string::npos);
  const std::string taken = R"({"accession":"b4x9t","date":"2024-11-20","step":0})";
  EXPECT_EQ(storage::encode(storage::decode<domain::StepTaken>(taken)), taken);
}

}  // namespace
}  // namespace gremium::app
