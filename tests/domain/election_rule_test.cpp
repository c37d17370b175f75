#include "domain/election_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gremium::domain {
namespace {

struct Ballots {
  int round = 1;
  const char* votes = "";
  std::int64_t abstain = 0;
  std::int64_t invalid = 0;
};

ElectionJudgement judged(ElectionRuleId rule, const Ballots& ballots) {
  auto round = parse_election_votes(ballots.votes);
  EXPECT_TRUE(round) << ballots.votes;
  round->round = ballots.round;
  round->abstain = ballots.abstain;
  round->invalid = ballots.invalid;
  return judge(rule, *round);
}

std::string rlp(const Ballots& ballots) { return to_text(judged(ElectionRuleId::rlp, ballots)); }
std::string bay(const Ballots& ballots) { return to_text(judged(ElectionRuleId::bay, ballots)); }
std::string nrw(const Ballots& ballots) { return to_text(judged(ElectionRuleId::nrw, ballots)); }
std::string fr(const Ballots& ballots) { return to_text(judged(ElectionRuleId::fr, ballots)); }

TEST(ElectionInRheinlandPfalz, IsRepeatedOnceAndThenARunoff) {
  EXPECT_EQ(rlp({1, "A:24|B:23"}), "elected:A");
  EXPECT_EQ(rlp({1, "A:23|B:23"}), "repeat");
  EXPECT_EQ(rlp({1, "A:20|B:15|C:12"}), "repeat");
  EXPECT_EQ(rlp({2, "A:12|B:15|C:20"}), "runoff:C|B") << "by votes, not as nominated";
  EXPECT_EQ(rlp({2, "A:12|B:15|C:28"}), "elected:C");
  EXPECT_EQ(rlp({3, "C:28|B:28"}), "lot:C|B");
  EXPECT_EQ(rlp({4, "C:28|B:27"}), "elected:C") << "a further round is a runoff as well";
}

TEST(ElectionInRheinlandPfalz, TheLotDecidesWhoIsInTheRunoff) {
  EXPECT_EQ(rlp({2, "A:20|B:14|C:14"}), "lot_for_runoff:A+(B|C)");
  EXPECT_EQ(rlp({2, "A:20|B:14|C:14|D:14|E:1"}), "lot_for_runoff:A+(B|C|D)");
  EXPECT_EQ(rlp({2, "A:9|B:9|C:9|D:9"}), "lot_for_runoff:(A|B|C|D)");
  EXPECT_EQ(rlp({2, "A:15|B:15|C:4"}), "runoff:A|B");
}

TEST(ElectionInRheinlandPfalz, CountsVotesAgainstASingleCandidate) {
  EXPECT_EQ(rlp({1, "A:20|NO:19"}), "elected:A");
  EXPECT_EQ(rlp({1, "A:20|NO:20"}), "repeat");
  EXPECT_EQ(rlp({2, "A:20|NO:20"}), "not_elected") << "nobody to run against";
}

TEST(ElectionInBavaria, IsRepeatedIfHalfIsInvalidOrThreeShareTheTop) {
  EXPECT_EQ(bay({1, "A:12|B:3", 0, 14}), "elected:A");
  EXPECT_EQ(bay({1, "A:12|B:3", 0, 15}), "repeat");
  EXPECT_EQ(bay({1, "A:12|B:3", 8, 7}), "repeat") << "blank ballots are invalid";
  EXPECT_EQ(bay({1, "A:12|NO:12"}), "repeat") << "and so are votes against";
  EXPECT_EQ(bay({1, "A:12|NO:11"}), "elected:A");
  EXPECT_EQ(bay({1, "A:9|B:9|C:9|D:1"}), "repeat");
  EXPECT_EQ(judged(ElectionRuleId::bay, {1, "A:9|B:9|C:9|D:1"}).code, "repeat_top");
}

TEST(ElectionInBavaria, HasARunoffOfTwoAndTheLot) {
  EXPECT_EQ(bay({1, "A:10|B:8|C:8|D:2"}), "lot_for_runoff:A+(B|C)");
  EXPECT_EQ(bay({1, "A:10|B:10|C:8"}), "runoff:A|B");
  EXPECT_EQ(bay({2, "A:10|B:11"}), "elected:B");
  EXPECT_EQ(bay({2, "A:10|B:10"}), "lot:A|B");
}

TEST(ElectionInNordrheinWestfalen, LetsAllHoldersOfTheTwoHighestNumbersIn) {
  EXPECT_EQ(nrw({1, "A:24|B:20|NO:3"}), "elected:A");
  EXPECT_EQ(nrw({1, "A:24|B:20|NO:4"}), "runoff:A|B");
  EXPECT_EQ(nrw({1, "A:20|B:14|C:14|D:2"}), "runoff:A|B|C");
  EXPECT_EQ(nrw({1, "A:14|B:14|C:2"}), "runoff:A|B");
  EXPECT_EQ(nrw({1, "A:9|B:9|C:9"}), "runoff:A|B|C");
  EXPECT_EQ(nrw({2, "A:20|B:14|C:14|NO:30"}), "elected:A") << "most votes suffice";
  EXPECT_EQ(nrw({2, "A:14|B:14|C:14"}), "lot:A|B|C");
  EXPECT_EQ(nrw({2, "A:14|B:14|C:2"}), "lot:A|B");
}

TEST(ElectionInNordrheinWestfalen, OfOneCandidateIsYesOrNo) {
  EXPECT_EQ(nrw({1, "A:21|NO:20", 5, 5}), "elected:A");
  EXPECT_EQ(nrw({1, "A:20|NO:20"}), "not_elected");
  EXPECT_EQ(nrw({2, "A:20|NO:20"}), "not_elected");
  EXPECT_EQ(rlp({3, "A:20|NO:20"}), "not_elected");
  EXPECT_EQ(rlp({3, "A:21|NO:20"}), "elected:A");
}

TEST(ElectionInFrance, HasThreeRounds) {
  EXPECT_EQ(fr({1, "A:15|B:14", 3, 4}), "elected:A") << "only votes expressed are counted";
  EXPECT_EQ(fr({1, "A:14|B:10|C:6"}), "next_round");
  EXPECT_EQ(fr({2, "A:15|B:15"}), "next_round");
  EXPECT_EQ(fr({2, "A:16|B:15"}), "elected:A");
  EXPECT_EQ(fr({3, "A:8|B:12|C:10"}), "elected:B");
  EXPECT_EQ(fr({3, "A:8|B:8|C:8|D:1"}), "oldest:A|B|C");
  EXPECT_EQ(fr({1, "A:3|NO:20"}), "elected:A") << "a ballot against is void";
}

TEST(Elections, NobodyIsElectedWithoutAVote) {
  EXPECT_EQ(rlp({1, "A:0|B:0"}), "repeat");
  EXPECT_EQ(rlp({2, "A:0|B:0|C:0"}), "not_elected");
  EXPECT_EQ(rlp({3, "A:0|B:0"}), "not_elected");
  EXPECT_EQ(bay({1, "A:0|B:0"}), "repeat");
  EXPECT_EQ(bay({2, "A:0|B:0"}), "not_elected");
  EXPECT_EQ(nrw({1, "A:0|B:0", 9, 0}), "not_elected");
  EXPECT_EQ(nrw({2, "A:0|B:0"}), "not_elected");
  EXPECT_EQ(fr({1, "A:0|B:0"}), "next_round");
  EXPECT_EQ(fr({3, "A:0|B:0"}), "not_elected");
}

TEST(Elections, TellTheNumbers) {
  const auto judgement = judged(ElectionRuleId::rlp, {1, "A:27|B:20", 3, 2});
  EXPECT_EQ(judgement.valid, 47);
  EXPECT_EQ(judgement.required, 24);
  EXPECT_EQ(judgement.most, 27);
  EXPECT_EQ(judgement.code, "elected");
  const auto runoff = judged(ElectionRuleId::rlp, {3, "A:10|B:8|C:2"});
  EXPECT_FALSE(runoff.required);
  EXPECT_EQ(runoff.warnings, (std::vector<std::string>{"runoff_of_many"}));
}

// Who is named got more votes than who is not; whoever has more than half is elected, where half is asked.
TEST(Elections, OfEverySmallBallotNameTheRightOnes) {
  int elected = 0;
  for (const auto rule : all_election_rules())
    for (int round = 1; round <= 4; ++round)
      for (std::int64_t a = 0; a <= 5; ++a)
        for (std::int64_t b = 0; b <= 5; ++b)
          for (std::int64_t c = 0; c <= 5; ++c)
            for (std::int64_t no = 0; no <= 3; ++no) {
              const ElectionRound ballots{round, {{"A", a}, {"B", b}, {"C", c}}, no, 0, 0};
              const auto judgement = judge(rule, ballots);
              const auto text = std::string(name_of(rule)) + " " + to_text(judgement);
              ASSERT_NE(judgement.outcome, ElectionOutcome::invalid_input) << text;
              ASSERT_FALSE(judgement.code.empty()) << text;
              std::int64_t least_named = 99;
              std::int64_t most_others = -1;
              std::set<std::string> named(judgement.in.begin(), judgement.in.end());
              named.insert(judgement.among.begin(), judgement.among.end());
              for (const auto& candidate : ballots.candidates) {
                if (named.contains(candidate.name))
                  least_named = std::min(least_named, candidate.votes);
                else
                  most_others = std::max(most_others, candidate.votes);
              }
              if (!named.empty()) {
                ASSERT_GT(least_named, most_others) << text;
              }
              if (judgement.outcome == ElectionOutcome::elected) {
                ++elected;
                ASSERT_EQ(judgement.in.size(), 1U) << text;
                ASSERT_GT(judgement.most, 0) << text;
              }
              if (judgement.outcome == ElectionOutcome::elected && judgement.required) {
                ASSERT_GE(judgement.most, *judgement.required) << text;
              }
            }
  EXPECT_GT(elected, 1'000);
}

TEST(ElectionCheck, RefusesWhatCannotBe) {
  const auto code = [](ElectionRound round) {
    const auto judgement = judge(ElectionRuleId::nrw, round);
    EXPECT_EQ(judgement.outcome, ElectionOutcome::invalid_input);
    EXPECT_EQ(to_text(judgement), "invalid_input");
    EXPECT_EQ(judgement.refusals.size(), 1U);
    return judgement.refusals.front().code + " " + judgement.refusals.front().field;
  };
  EXPECT_EQ(code({.round = 0, .candidates = {{"A", 1}}}), "election.round_too_small round");
  EXPECT_EQ(code({.no = 3}), "election.no_candidates votes");
  EXPECT_EQ(code({.candidates = {{"A", 1}, {"A", 2}}}), "election.name_twice votes");
  EXPECT_EQ(code({.candidates = {{"", 1}}}), "election.name_missing votes");
  EXPECT_EQ(code({.candidates = {{"A", -1}}}), "tally.negative votes");
  EXPECT_EQ(code({.candidates = {{"A", 1}}, .no = -1}), "tally.negative no");
  EXPECT_EQ(code({.candidates = {{"A", 1}}, .abstain = 1'000'000'000}), "tally.too_large abstain");
  EXPECT_EQ(code({.candidates = {{"A", 1}}, .invalid = -5}), "tally.negative invalid");
}

TEST(ElectionNotation, IsReadOrRefused) {
  const auto read = parse_election_votes("Ö. Nal: die Jüngere:7|B:0|NO:2");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->candidates, (std::vector<Candidate>{{"Ö. Nal: die Jüngere", 7}, {"B", 0}}));
  EXPECT_EQ(read->no, 2);
  for (const auto* wrong : {"", "A", "A:", "A:x", "A:1|", "A:99999999999999999999", "A: 1"}) {
    const auto refused = parse_election_votes(wrong);
    ASSERT_FALSE(refused) << wrong;
    EXPECT_EQ(refused.refusal().code, "election.votes_malformed") << wrong;
  }
  EXPECT_EQ(parse_election_votes(":3").refusal().code, "election.name_missing");
  EXPECT_EQ(parse_election_votes("A:1|A:1").refusal().code, "election.name_twice");
  EXPECT_EQ(parse_election_votes("A:1|NO:1|NO:1").refusal().code, "election.name_twice");
}

TEST(ElectionRules, HaveNames) {
  for (const auto rule : all_election_rules()) EXPECT_EQ(election_rule_named(name_of(rule)), rule);
  EXPECT_FALSE(election_rule_named("ELECTION"));
}

}  // namespace
}  // namespace gremium::domain
