// Whether enough are there, before anything is voted on.
#include <gtest/gtest.h>

#include "domain/majority_rule.h"
#include "domain/rule_set.h"
#include "support/vectors.h"

namespace gremium::domain {
namespace {

Vote room(std::int64_t eligible, std::int64_t present, int call = 1) {
  Vote vote;
  vote.eligible = eligible;
  vote.present = present;
  vote.call = call;
  return vote;
}

std::string state(MajorityRuleId rule, const Vote& vote) {
  return std::string(name_of(find_quorum({rule}, vote).judgement.state));
}

std::string told(const MajorityRule& rule, const Vote& vote) {
  const auto finding = find_quorum(rule, vote);
  if (!finding.workings) return "none";
  std::string text = finding.workings->code;
  for (const auto& [name, value] : finding.workings->arguments) text += " " + name + "=" + value;
  return text;
}

TEST(Quorum, OfACouncilIsMoreThanHalfButThree) {
  EXPECT_EQ(state(MajorityRuleId::rlp, room(22, 12)), "reached");
  EXPECT_EQ(state(MajorityRuleId::rlp, room(22, 11)), "missed");
  EXPECT_EQ(told({MajorityRuleId::rlp}, room(22, 11)),
            "quorum_by_both required=12 share=more_than_1_2 eligible=22 members=3");
  EXPECT_EQ(state(MajorityRuleId::bay, room(21, 11)), "reached");
  EXPECT_EQ(told({MajorityRuleId::bay}, room(21, 11)),
            "quorum_by_share required=11 share=more_than_1_2 eligible=21");
}

TEST(Quorum, OfASecondCallIsLess) {
  EXPECT_EQ(state(MajorityRuleId::rlp, room(22, 3, 2)), "reached");
  EXPECT_EQ(state(MajorityRuleId::rlp, room(22, 2, 2)), "missed");
  EXPECT_EQ(told({MajorityRuleId::rlp}, room(22, 3, 2)), "quorum_by_members required=3");
  EXPECT_EQ(state(MajorityRuleId::fr_cm, room(22, 11)), "missed");
  EXPECT_EQ(state(MajorityRuleId::fr_cm, room(22, 1, 2)), "not_asked");
}

TEST(Quorum, WithBarredMembersIsAThirdOfThoseWhoMayVote) {
  auto vote = room(22, 9);
  vote.excluded = 1;
  vote.bias = true;
  EXPECT_EQ(state(MajorityRuleId::rlp, vote), "reached");
  EXPECT_EQ(told({MajorityRuleId::rlp}, vote), "quorum_by_share required=8 share=at_least_1_3 eligible=22");
  vote.excluded = 2;
  EXPECT_EQ(state(MajorityRuleId::rlp, vote), "missed");
  vote.call = 2;
  EXPECT_EQ(told({MajorityRuleId::rlp}, vote),
            "quorum_by_either required=3 share=at_least_1_3 eligible=22 members=3");
}

TEST(Quorum, IsNotAskedWhereTheRuleKnowsNone) {
  EXPECT_EQ(state(MajorityRuleId::simple, room(22, 0)), "not_asked");
  EXPECT_EQ(told({MajorityRuleId::simple}, room(22, 0)), "none");
  EXPECT_EQ(state(MajorityRuleId::nrw, room(22, 3)), "not_asked");
  auto counted = room(22, 3);
  counted.challenged = true;
  EXPECT_EQ(state(MajorityRuleId::nrw, counted), "missed");
}

TEST(Quorum, IsUnknownWithoutTheFiguresOrWithImpossibleOnes) {
  EXPECT_EQ(state(MajorityRuleId::rlp, {}), "unknown");
  EXPECT_EQ(state(MajorityRuleId::rlp, room(3, 4)), "unknown");
  EXPECT_EQ(told({MajorityRuleId::rlp}, room(3, 4)), "none");
}

// What a vote counted does not change who is there.
TEST(Quorum, LooksAtNoCounts) {
  auto vote = room(22, 12);
  vote.yes = 40;
  vote.proxies = 40;
  EXPECT_EQ(find_quorum({MajorityRuleId::rlp}, vote), find_quorum({MajorityRuleId::rlp}, room(22, 12)));
}

TEST(Quorum, AllowsProxiesAsTheLawLeavesIt) {
  EXPECT_EQ(most_proxies({MajorityRuleId::simple}), 1);
  EXPECT_EQ(most_proxies({.id = MajorityRuleId::simple, .max_proxies = 3}), 3);
  for (const auto council : {MajorityRuleId::rlp, MajorityRuleId::nrw, MajorityRuleId::bay})
    EXPECT_EQ(most_proxies({.id = council, .max_proxies = 3}), 0) << name_of(council);
  EXPECT_EQ(most_proxies({.id = MajorityRuleId::fr_cm, .max_proxies = 3}), 1);
}

std::optional<std::int64_t> number(const tests::VectorRow& row, const char* column) {
  const auto& text = row.at(column);
  if (text.empty()) return std::nullopt;
  return std::stoll(text);
}

// Adopted or rejected means that the quorum was reached or not asked; no_quorum that it was missed.
TEST(QuorumVectors, AgreeWithTheOutcomes) {
  for (const auto& row : tests::read_vectors("majority_vectors.csv")) {
    const auto parsed = parse_majority_rule(row.at("rule"));
    const auto& expected = row.at("expected");
    if (!parsed || expected == "invalid_input" || expected == "unknown") continue;
    auto vote = parsed->vote;
    vote.eligible = number(row, "eligible");
    vote.present = number(row, "present");
    const bool missed = expected == "no_quorum" || expected == "mayor_decides";
    EXPECT_EQ(find_quorum(parsed->rule, vote).judgement.state == QuorumState::missed, missed)
        << row.at("id") << " " << row.at("rule") << ": " << row.at("note");
  }
}

}  // namespace
}  // namespace gremium::domain
