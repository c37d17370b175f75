// What procedures may be, which is in force, and what a case in several networks is asked.
#include "domain/network_procedure.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

base::PerLanguage<std::string> everywhere(const std::string& text) {
  base::PerLanguage<std::string> texts;
  for (const auto language : base::all_languages) texts[language] = text;
  return texts;
}

PlannedStep step(StepKind kind, std::string body = {}) { return {.kind = kind, .body = std::move(body)}; }
PlannedStep paid() { return {.kind = StepKind::condition, .label = everywhere("Beitrag")}; }

std::vector<PlannedStep> whole() {
  PlannedStep list = step(StepKind::documents);
  list.documents = {everywhere("Satzung"), everywhere("Haushalt")};
  return {step(StepKind::own_decision),
          step(StepKind::declaration),
          list,
          step(StepKind::board, "vorstand"),
          step(StepKind::assembly, "versammlung"),
          paid(),
          step(StepKind::effect),
          step(StepKind::announcement)};
}

NetworkProcedure with(std::vector<PlannedStep> steps) {
  NetworkProcedure procedure;
  procedure.id = "p";
  procedure.network = "defus";
  procedure.steps = std::move(steps);
  return procedure;
}

std::string kinds(const std::vector<PlannedStep>& steps) {
  std::string text;
  for (const auto& planned : steps)
    text += (text.empty() ? "" : " ") + std::string(name_of(planned.kind)) +
            (planned.network.empty() ? "" : "@" + planned.network);
  return text;
}

std::string said(const base::Refusals& refusals) {
  std::string text;
  for (const auto& refusal : refusals) text += (text.empty() ? "" : " ") + refusal.code + "@" + refusal.field;
  return text;
}

TEST(NetworkProcedure, OfAllKindsOfStepsIsAccepted) { EXPECT_EQ(said(check(with(whole()))), ""); }

TEST(NetworkProcedure, ThatCannotBeFollowedIsRefusedAtItsField) {
  struct Case {
    const char* what;
    std::function<void(std::vector<PlannedStep>&)> change;
    const char* said;
  };
  const Case table[] = {
      {"no steps", [](auto& s) { s.clear(); }, "procedure.no_steps@kind_1"},
      {"too many", [](auto& s) { s.resize(31, paid()); }, "procedure.too_many_steps@kind_1"},
      {"no effect", [](auto& s) { s.resize(6); }, "procedure.effect_missing@kind_6"},
      {"two effects", [](auto& s) { s.insert(s.end() - 1, step(StepKind::effect)); },
       "procedure.effect_twice@kind_8"},
      {"effect before approval", [](auto& s) { std::swap(s[4], s[6]); },
       "procedure.after_effect@kind_6 procedure.effect_before_approval@kind_5"},
      {"fee after the effect", [](auto& s) { std::swap(s[5], s[6]); }, "procedure.after_effect@kind_7"},
      {"news before the effect", [](auto& s) { std::swap(s[6], s[7]); },
       "procedure.news_before_effect@kind_7"},
      {"two declarations", [](auto& s) { s[0] = step(StepKind::declaration); },
       "procedure.step_twice@kind_2"},
      {"board without a body", [](auto& s) { s[3].body.clear(); }, "procedure.body_missing@body_4"},
      {"declaration with a body", [](auto& s) { s[1].body = "vorstand"; }, "procedure.body_not_asked@body_2"},
      {"effect skipped", [](auto& s) { s[6].may_skip = true; }, "procedure.not_skippable@may_skip_7"},
      {"negative days", [](auto& s) { s[2].expected_days = -1; },
       "procedure.days_out_of_range@expected_days_3"},
      {"ten years and a day", [](auto& s) { s[2].expected_days = 3651; },
       "procedure.days_out_of_range@expected_days_3"},
      {"negative wait", [](auto& s) { s[3].waits = {{{-1, PeriodUnit::months}, {}}}; },
       "procedure.wait_impossible@wait_4"},
      {"no wait", [](auto& s) { s[3].waits = {{{0, PeriodUnit::days}, {}}}; },
       "procedure.wait_impossible@wait_4"},
      {"wait before everything", [](auto& s) { s[0].waits = {{{1, PeriodUnit::months}, {}}}; },
       "procedure.wait_after_unknown@wait_after_1"},
      {"wait after what comes later",
       [](auto& s) { s[3].waits = {{{1, PeriodUnit::months}, StepKind::assembly}}; },
       "procedure.wait_after_unknown@wait_after_4"},
      {"list of nothing", [](auto& s) { s[2].documents.clear(); },
       "procedure.documents_missing@documents_de_3"},
      {"documents for a board", [](auto& s) { s[3].documents = {everywhere("Antrag")}; },
       "procedure.documents_not_asked@documents_de_4"},
      {"a document in two languages", [](auto& s) { s[2].documents[1].erase(base::Language::en); },
       "procedure.documents_uneven@documents_en_3"},
      {"three of two documents", [](auto& s) { s[2].at_least = 3; },
       "procedure.number_out_of_range@at_least_3"},
      {"none of two documents", [](auto& s) { s[2].at_least = 0; },
       "procedure.number_out_of_range@at_least_3"},
      {"a number for a board", [](auto& s) { s[3].at_least = 2; }, "procedure.number_not_asked@at_least_4"},
      {"a condition without a name", [](auto& s) { s[5].label.clear(); },
       "procedure.label_missing@label_de_6 procedure.label_missing@label_en_6 "
       "procedure.label_missing@label_fr_6"},
      {"a label in two languages",
       [](auto& s) {
         s[3].label = everywhere("Vorstand");
         s[3].label.erase(base::Language::fr);
       },
       "procedure.label_missing@label_fr_4"},
      {"a label over two lines", [](auto& s) { s[3].label = everywhere("a\nb"); },
       "text.control@label_de_4 text.control@label_en_4 text.control@label_fr_4"},
  };
  for (const auto& test : table) {
    auto steps = whole();
    test.change(steps);
    EXPECT_EQ(said(check(with(steps))), test.said) << test.what;
  }
}

TEST(NetworkProcedure, InForceIsTheNewestThatHasBegun) {
  std::vector<NetworkProcedure> versions;
  EXPECT_EQ(in_force(versions, day("2025-01-01")), nullptr);
  for (const char* since : {"2025-01-01", "2020-01-01"}) {
    versions.push_back(with(whole()));
    versions.back().id = since;
    versions.back().valid_from = day(since);
  }
  EXPECT_EQ(in_force(versions, day("2019-12-31")), nullptr);
  EXPECT_EQ(in_force(versions, day("2024-12-31"))->id, "2020-01-01");
  EXPECT_EQ(in_force(versions, day("2025-01-01"))->id, "2025-01-01");
  versions.push_back(with(whole()));
  EXPECT_EQ(in_force(versions, day("2019-12-31"))->id, "p") << "since there is the network";
  EXPECT_EQ(newest(versions)->id, "2025-01-01");
}

TEST(NetworkProcedure, OfACaseInSeveralNetworksAsksTheCandidateOnce) {
  auto efus = with({step(StepKind::own_decision), step(StepKind::declaration), step(StepKind::assembly, "a"),
                    step(StepKind::effect)});
  efus.network = "efus";
  efus.steps[0].may_skip = true;
  efus.steps[3].waits = {{{3, PeriodUnit::months}, StepKind::declaration}};
  auto defus = with({step(StepKind::own_decision), step(StepKind::board, "b"), paid(), step(StepKind::effect),
                     step(StepKind::announcement)});
  defus.steps[0].expected_days = 30;
  defus.steps[3].waits = {{{2, PeriodUnit::weeks}, StepKind::board}};
  const auto steps = joined({steps_of(efus), steps_of(defus)});
  EXPECT_EQ(kinds(steps),
            "own_decision declaration assembly@efus board@defus condition@defus effect announcement");
  EXPECT_FALSE(steps[0].may_skip) << "DEFUS does not allow it";
  EXPECT_EQ(steps[0].expected_days, 30);
  ASSERT_EQ(steps[5].waits.size(), 2U) << "both hold";
  EXPECT_EQ(steps[5].waits[0].network, "efus");
  EXPECT_EQ(steps[5].waits[1].network, "defus");
  EXPECT_EQ(kinds(joined({usual_steps("", "efus"), steps_of(defus)})),
            "own_decision declaration board@defus condition@defus effect announcement");
  EXPECT_EQ(kinds(joined({steps_of(defus), usual_steps("x", "efus")})),
            "own_decision declaration board@defus condition@defus approval@efus effect announcement");
  EXPECT_EQ(kinds(joined({usual_steps("", "efus"), usual_steps("v", "defus")})),
            "own_decision declaration approval@defus")
      << "as before there were procedures";
  EXPECT_EQ(kinds(joined({steps_of(defus)})),
            "own_decision board@defus condition@defus effect@defus announcement@defus");
}

}  // namespace
}  // namespace gremium::domain
