// Where a case stands: tables, and what must hold of any case.
#include "domain/accession_progress.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "domain/network_procedure.h"

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

PlannedStep step(StepKind kind, std::optional<int> expected = {}) {
  PlannedStep planned;
  planned.kind = kind;
  planned.expected_days = expected;
  return planned;
}

// Opened on 1 March 2025: decision within 60 days, declaration, two documents, board, effect not before three
// months after the declaration, news within 7 days.
AccessionCase begun() {
  AccessionCase found;
  found.accession.value.opened_on = day("2025-03-01");
  auto list = step(StepKind::documents, 14);
  list.documents.resize(2);
  auto effect = step(StepKind::effect);
  effect.waits = {{{3, PeriodUnit::months}, StepKind::declaration}};
  found.accession.value.steps = {step(StepKind::own_decision, 60),
                                 step(StepKind::declaration, 30),
                                 list,
                                 step(StepKind::board, 90),
                                 effect,
                                 step(StepKind::announcement, 7)};
  found.taken.resize(6);
  return found;
}

void take(AccessionCase& found, std::size_t step, const char* date, const char* skipped = "") {
  StepTaken taken;
  taken.step = static_cast<int>(step);
  taken.date = base::PartialDay::parse(date);
  taken.skipped = skipped;
  found.taken[step] = Recorded<StepTaken>{taken, 1};
}

void receive(AccessionCase& found, int document, const char* on) {
  found.received.push_back({{"", 2, document, day(on), ""}, 1});
}

std::string states(const CaseProgress& progress) {
  std::string text;
  for (const auto& one : progress.steps) text += "xsn."[static_cast<int>(one.state)];
  return text;
}

TEST(AccessionProgress, TellsWhatIsDoneWhatComesNextAndWhatStalls) {
  struct Case {
    const char* what;
    std::function<void(AccessionCase&)> change;
    const char* today;
    const char* states;
    std::optional<int> days;
    bool stalled;
    const char* expected_by;
  };
  const auto complete = [](AccessionCase& found) {
    for (std::size_t i = 0; i < 4; ++i) take(found, i, "2025-03-10");
    found.closed = Recorded<AccessionClosed>{{"", AccessionState::complete, day("2025-03-11"), {}, {}}, 1};
  };
  const Case table[] = {
      {"begun", [](auto&) {}, "2025-03-01", "n.....", 0, false, "2025-04-30"},
      {"on the last day", [](auto&) {}, "2025-04-30", "n.....", 60, false, "2025-04-30"},
      {"the day after", [](auto&) {}, "2025-05-01", "n.....", 61, true, "2025-04-30"},
      {"a clock that went back", [](auto&) {}, "2025-02-20", "n.....", 0, false, "2025-04-30"},
      {"decided", [](auto& f) { take(f, 0, "2025-03-05"); }, "2025-04-04", "xn....", 30, false, "2025-04-04"},
      {"decided some day in March", [](auto& f) { take(f, 0, "2025-03"); }, "2025-05-01", "xn....", 31, true,
       "2025-04-30"},
      {"one paper is there",
       [](auto& f) {
         take(f, 0, "2025-03-05");
         take(f, 1, "2025-03-06");
         receive(f, 1, "2025-03-07");
       },
       "2025-03-21", "xxn...", 15, true, "2025-03-20"},
      {"the list is skipped",
       [](auto& f) {
         take(f, 0, "2025-03-05");
         take(f, 1, "2025-03-06");
         take(f, 2, "2025-03-10", "liegen vor");
       },
       "2025-03-21", "xxsn..", 11, false, "2025-06-08"},
      {"nobody expects the effect by a day",
       [](auto& f) {
         for (std::size_t i = 0; i < 4; ++i) take(f, i, "2025-03-10");
       },
       "2026-03-21", "xxxxn.", 376, false, ""},
      {"complete, about to begin", complete, "2025-06-30", "xxxxn.", 112, false, "2025-07-01"},
      {"complete, begun", complete, "2025-07-08", "xxxxxn", 7, false, "2025-07-08"},
      {"complete, nobody tells", complete, "2025-07-09", "xxxxxn", 8, true, "2025-07-08"},
      {"refused",
       [](auto& f) {
         f.closed = Recorded<AccessionClosed>{{"", AccessionState::refused, day("2025-03-11"), {}, {}}, 1};
       },
       "2026-01-01",
       "......",
       {},
       false,
       ""},
      {"nobody noted when it began",
       [](auto& f) { f.accession.value.opened_on.reset(); },
       "2026-01-01",
       "n.....",
       {},
       false,
       ""},
  };
  for (const auto& test : table) {
    auto found = begun();
    test.change(found);
    AccessionSequel sequel;
    if (found.state() == AccessionState::complete) sequel.begins = day("2025-07-01");
    const auto progress = progress_on(found, sequel, day(test.today));
    EXPECT_EQ(states(progress), test.states) << test.what;
    EXPECT_EQ(progress.days, test.days) << test.what;
    EXPECT_EQ(progress.stalled, test.stalled) << test.what;
    const auto by = progress.current ? progress.steps[*progress.current].expected_by : std::nullopt;
    EXPECT_EQ(by ? by->iso() : "", test.expected_by) << test.what;
  }
}

TEST(AccessionProgress, WaitsAsLongAsTheProcedureSays) {
  auto found = begun();
  EXPECT_EQ(possible_from(found, 4), std::nullopt) << "the declaration is not there";
  take(found, 0, "2024-11-20");
  take(found, 1, "2024-11-30");
  EXPECT_EQ(possible_from(found, 4), day("2025-02-28")) << "three months from the last of November";
  take(found, 1, "2024-12-15", "mündlich");
  EXPECT_EQ(possible_from(found, 4), day("2025-03-15")) << "skipped counts from the day it was skipped";
  found.taken[1]->value.date.reset();
  EXPECT_EQ(possible_from(found, 4), day("2025-02-20")) << "without a day from the one before";
  found.accession.value.steps[4].waits.push_back({{10, PeriodUnit::days}, {}});
  EXPECT_EQ(possible_from(found, 4), day("2025-02-20")) << "the step before is still open";
  take(found, 2, "2025-02-01");
  take(found, 3, "2025-02-15");
  EXPECT_EQ(possible_from(found, 4), day("2025-02-25")) << "the later of both";
}

TEST(AccessionProgress, NeedsAsManyDocumentsAsTheProcedureSays) {
  auto found = begun();
  EXPECT_EQ(documents_wanting(found, 2), 2);
  receive(found, 1, "2025-03-02");
  EXPECT_EQ(documents_wanting(found, 2), 1);
  EXPECT_EQ(documents_open(found, 2), std::vector<std::size_t>{0});
  found.accession.value.steps[2].at_least = 1;
  EXPECT_EQ(documents_wanting(found, 2), 0);
  receive(found, 0, "2025-03-03");
  EXPECT_EQ(documents_wanting(found, 2), 0);
}

TEST(AccessionProgress, LetsAMembershipBeginOnlyAfterItsWait) {
  auto found = begun();
  for (std::size_t i = 0; i < 4; ++i) take(found, i, "2025-03-10");
  const EffectiveRule next_month{EffectiveRuleId::first_of_next_month, {}};
  const auto early = start_of(found, next_month, day("2025-03-20"));
  ASSERT_FALSE(early);
  EXPECT_EQ(early.refusal(), (base::Refusal{"accession.waiting", {{"first", "2025-06-10"}}, "start"}));
  EffectiveRule on_day{EffectiveRuleId::fixed_date, {}};
  on_day.parameters.date = day("2025-06-09");
  EXPECT_FALSE(start_of(found, on_day, day("2025-03-20")));
  on_day.parameters.date = day("2025-06-10");
  EXPECT_EQ(start_of(found, on_day, day("2025-03-20"))->day, day("2025-06-10"));
}

// --- what holds of any case ---

struct Dice {
  explicit Dice(unsigned seed) : engine(seed) {}
  int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine); }
  bool one_in(int number) { return below(number) == 0; }
  std::mt19937 engine;
};

AccessionCase random_case(Dice& dice) {
  AccessionCase found = begun();
  auto& steps = found.accession.value.steps;
  for (auto& planned : steps) {
    if (dice.one_in(2)) planned.expected_days = dice.below(100);
    planned.may_skip = is_entered(planned.kind);
  }
  auto last = day("2025-03-01");
  const int number = dice.below(5);
  for (int i = 0; i < number; ++i) {
    last = last.plus_days(dice.below(40));
    take(found, static_cast<std::size_t>(i), last.iso().c_str(), dice.one_in(3) ? "entfällt" : "");
  }
  return found;
}

const EffectiveRule rules[] = {
    {EffectiveRuleId::on_approval, {}},
    {EffectiveRuleId::next_day, {}},
    {EffectiveRuleId::first_of_next_month, {}},
    {EffectiveRuleId::next_quarter_start, {}},
    {EffectiveRuleId::next_year_start, {}},
    {EffectiveRuleId::plus_months, {.period = Period{2, PeriodUnit::months}}},
};

TEST(AccessionProgress, SkippingNeverMakesAnEffectEarlierThanItsRules) {
  Dice dice(20250301);
  for (int round = 0; round < 20'000; ++round) {
    auto found = random_case(dice);
    found.accession.value.steps[4].waits.clear();
    // What was really done, and the day of the last of it.
    std::optional<base::Day> last;
    for (const auto& taken : found.taken)
      if (taken && taken->value.skipped.empty()) last = taken->value.date->latest();
    if (!last) continue;
    for (const auto& rule : rules) {
      const auto by_rule = first_day(rule, *last);
      const auto start = start_of(found, rule, day("2026-01-01"));
      ASSERT_TRUE(by_rule && start);
      ASSERT_GE(start->day->number(), by_rule->day->number()) << name_of(rule.id) << " in round " << round;
      // And it is what the rule says had each step been taken the day it was skipped.
      auto taken = found;
      for (auto& one : taken.taken)
        if (one) one->value.skipped.clear();
      ASSERT_EQ(start->day, start_of(taken, rule, day("2026-01-01"))->day);
    }
  }
}

TEST(AccessionProgress, SkippingNeverEndsAWaitEarlier) {
  Dice dice(7);
  for (int round = 0; round < 20'000; ++round) {
    auto found = random_case(dice);
    if (!found.taken[1] || found.taken[1]->value.skipped.empty()) continue;
    auto taken = found;
    taken.taken[1]->value.skipped.clear();
    ASSERT_EQ(possible_from(found, 4), possible_from(taken, 4));
  }
}

TEST(AccessionProgress, OnLaterDaysNothingIsUndoneAndNoStallEnds) {
  Dice dice(11);
  for (int round = 0; round < 5'000; ++round) {
    const auto found = random_case(dice);
    auto before = progress_on(found, {}, day("2025-06-01"));
    for (int later = 1; later < 200; later += 17) {
      const auto now = progress_on(found, {}, day("2025-06-01").plus_days(later));
      ASSERT_EQ(states(now), states(before));
      ASSERT_GE(now.days, before.days);
      ASSERT_GE(now.stalled, before.stalled);
      before = now;
    }
  }
}

}  // namespace
}  // namespace gremium::domain
