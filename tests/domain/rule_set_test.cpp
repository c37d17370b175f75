#include "domain/rule_set.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gremium::domain {
namespace {

RuleSet since(const char* id, const char* day) {
  RuleSet rules;
  rules.id = id;
  rules.valid_from = base::Day::parse(day);
  return rules;
}

std::string id_on(const std::vector<RuleSet>& all, const char* date) {
  const auto* found = in_force(all, base::PartialDay::parse(date).value());
  return found == nullptr ? "none" : found->id;
}

TEST(RuleSet, IsInForceFromItsDayUntilTheNext) {
  const std::vector<RuleSet> all{since("b", "2024-06-01"), since("a", ""), since("c", "2025-01-01")};
  EXPECT_EQ(id_on(all, "1990-01-01"), "a");
  EXPECT_EQ(id_on(all, "2024-05-31"), "a");
  EXPECT_EQ(id_on(all, "2024-06-01"), "b");
  EXPECT_EQ(id_on(all, "2024-12-31"), "b");
  EXPECT_EQ(id_on(all, "2030"), "c");
}

TEST(RuleSet, IsNotInForceBeforeItsDay) {
  EXPECT_EQ(id_on({since("a", "2024-06-01")}, "2024-05-31"), "none");
  EXPECT_EQ(id_on({}, "2024-05-31"), "none");
}

TEST(RuleSet, IsNotGuessedWhereTheRulesChangedWithinTheMonth) {
  const std::vector<RuleSet> all{since("a", ""), since("b", "2024-06-15")};
  EXPECT_EQ(id_on(all, "2024-06"), "none");
  EXPECT_EQ(id_on(all, "2024"), "none");
  EXPECT_EQ(id_on(all, "2024-05"), "a");
  EXPECT_EQ(id_on(all, "2024-07"), "b");
}

TEST(RuleSet, HasAMajorityOfItsOwnForSomeKinds) {
  RuleSet rules;
  rules.special[DecisionKind::statutes] = {.id = MajorityRuleId::three_quarters_cast};
  EXPECT_EQ(rules.majority_for(DecisionKind::statutes).id, MajorityRuleId::three_quarters_cast);
  EXPECT_EQ(rules.majority_for(DecisionKind::accession).id, MajorityRuleId::simple);
}

TEST(RuleSet, RefusesWhatNoBodyHas) {
  const auto fields = [](const RuleSet& rules) {
    std::vector<std::string> names;
    for (const auto& refusal : check(rules)) names.push_back(refusal.field);
    return names;
  };
  RuleSet rules;
  EXPECT_TRUE(check(rules).empty());
  rules.notice.days = -1;
  rules.seats = 0;
  EXPECT_EQ(fields(rules), (std::vector<std::string>{"notice_days", "seats"}));
  rules = {};
  rules.ordinary.max_proxies = -1;
  EXPECT_EQ(check(rules).size(), 1U);
}

// What each law asks of the same vote: 20 of 30 there, 10 for, 9 against, 1 abstaining.
TEST(RulePresets, JudgeAsTheirLawsSay) {
  struct Expected {
    const char* preset;
    DecisionKind kind;
    MajorityOutcome outcome;
  };
  const Expected table[] = {
      {"bgb_association", DecisionKind::accession, MajorityOutcome::adopted},
      {"bgb_association", DecisionKind::statutes, MajorityOutcome::rejected},
      {"bgb_association", DecisionKind::purpose, MajorityOutcome::rejected},
      {"gemo_rlp", DecisionKind::accession, MajorityOutcome::adopted},
      {"gemo_rlp", DecisionKind::agenda, MajorityOutcome::rejected},
      {"go_nrw", DecisionKind::accession, MajorityOutcome::adopted},
      {"go_bayern", DecisionKind::accession, MajorityOutcome::adopted},
      {"fr_council", DecisionKind::accession, MajorityOutcome::adopted},
      {"roberts_rules", DecisionKind::accession, MajorityOutcome::adopted},
      {"roberts_rules", DecisionKind::statutes, MajorityOutcome::rejected},
  };
  const Vote vote{.eligible = 30, .present = 20, .yes = 10, .no = 9, .abstain = 1, .invalid = 0};
  for (const auto& row : table) {
    const auto& presets = rule_presets();
    const auto preset = std::find_if(presets.begin(), presets.end(),
                                     [&](const RulePreset& known) { return known.name == row.preset; });
    ASSERT_NE(preset, presets.end()) << row.preset;
    EXPECT_EQ(judge(preset->rules.majority_for(row.kind), vote).outcome, row.outcome)
        << row.preset << " " << name_of(row.kind);
  }
}

// A council's quorum is its law's, whatever majority the item asks for.
TEST(RulePresets, AskForTheirQuorumWhateverTheMajority) {
  const Vote few{.eligible = 11, .present = 5, .yes = 4, .no = 1, .abstain = 0, .invalid = 0};
  for (const auto& preset : rule_presets()) {
    const auto ordinary = judge(preset.rules.ordinary, few).outcome;
    for (const auto& [kind, special] : preset.rules.special) {
      if (special.id == MajorityRuleId::unanimous_all) continue;
      const auto outcome = judge(preset.rules.majority_for(kind), few).outcome;
      EXPECT_EQ(outcome == MajorityOutcome::no_quorum, ordinary == MajorityOutcome::no_quorum)
          << preset.name << " " << name_of(kind);
    }
  }
}

TEST(RulePresets, CanAllBeRecorded) {
  for (const auto& preset : rule_presets()) {
    EXPECT_TRUE(check(preset.rules).empty()) << preset.name;
    EXPECT_FALSE(preset.rules.source.empty()) << preset.name;
    EXPECT_FALSE(preset.rules.valid_from) << preset.name;
  }
}

}  // namespace
}  // namespace gremium::domain
