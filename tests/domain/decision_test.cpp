#include "domain/decision.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

TEST(Tally, IsEmptyOnlyWhereNothingIsKnown) {
  EXPECT_TRUE(Tally{}.empty());
  EXPECT_FALSE(Tally{.yes = 0}.empty()) << "unknown is not 0";
  EXPECT_FALSE(Tally{.eligible = 52}.empty());
}

TEST(VoteOfADecision, LeavesUnknownWhatTheTallyDoesNotSay) {
  Decision decision;
  decision.tally = {.yes = 12, .present = 20};
  const auto vote = vote_of(decision);
  EXPECT_EQ(vote.yes, 12);
  EXPECT_EQ(vote.present, 20);
  for (const auto& unknown : {vote.no, vote.abstain, vote.invalid, vote.eligible}) EXPECT_FALSE(unknown);
  EXPECT_EQ(vote.excluded, 0) << "noted where it occurs";
  EXPECT_EQ(vote.proxies, 0);
}

TEST(VoteOfADecision, TakesTheSeatsOfTheRulesOnlyWhereTheTallyIsSilent) {
  Decision decision;
  EXPECT_EQ(vote_of(decision, 52).eligible, 52);
  decision.tally.eligible = 50;
  EXPECT_EQ(vote_of(decision, 52).eligible, 50);
}

TEST(VoteOfADecision, CarriesEveryCircumstance) {
  Decision decision;
  decision.circumstances = {
      .chair = ChairVote::yes, .secret = true, .call = 2, .challenged = true, .bias = true, .written = 3};
  const auto vote = vote_of(decision);
  EXPECT_EQ(vote.chair, ChairVote::yes);
  EXPECT_TRUE(vote.secret && vote.challenged && vote.bias);
  EXPECT_EQ(vote.call, 2);
  EXPECT_EQ(vote.written, 3);
}

struct Pair {
  Outcome declared;
  MajorityOutcome computed;
  bool contradicts;
};

TEST(Outcomes, ContradictWhereBothCannotBe) {
  using M = MajorityOutcome;
  const Pair pairs[] = {
      {Outcome::adopted, M::adopted, false},   {Outcome::adopted, M::rejected, true},
      {Outcome::adopted, M::no_quorum, true},  {Outcome::adopted_as_amended, M::rejected, true},
      {Outcome::rejected, M::adopted, true},   {Outcome::rejected, M::no_quorum, true},
      {Outcome::no_quorum, M::adopted, true},  {Outcome::no_quorum, M::no_quorum, false},
      {Outcome::adopted, M::unknown, false},   {Outcome::rejected, M::mayor_decides, false},
      {Outcome::postponed, M::adopted, false}, {Outcome::referred, M::rejected, false},
      {Outcome::unknown, M::rejected, false},  {Outcome::noted, M::no_quorum, false},
      {Outcome::withdrawn, M::adopted, false},
  };
  for (const auto& pair : pairs)
    EXPECT_EQ(contradicts(pair.declared, {.outcome = pair.computed}), pair.contradicts)
        << name_of(pair.declared) << " " << name_of(pair.computed);
}

TEST(Outcomes, ContradictAMajorityThatIsCertainWhateverTheQuorum) {
  MajorityJudgement open{.outcome = MajorityOutcome::unknown};
  EXPECT_FALSE(contradicts(Outcome::adopted, open));
  open.majority = false;
  EXPECT_TRUE(contradicts(Outcome::adopted, open));
  EXPECT_FALSE(contradicts(Outcome::rejected, open));
  EXPECT_FALSE(contradicts(Outcome::no_quorum, open));
  open.majority = true;
  EXPECT_TRUE(contradicts(Outcome::rejected, open));
  EXPECT_FALSE(contradicts(Outcome::adopted, open));
}

TEST(Decisions, ByLetterThoseAreThereWhoAnswered) {
  Decision decision;
  decision.tally = {.yes = 7, .no = 1, .abstentions = 1, .invalid = 0};
  EXPECT_FALSE(vote_of(decision).present);
  decision.procedure = Procedure::circular;
  EXPECT_EQ(vote_of(decision).present, 9);
  decision.tally.abstentions.reset();
  EXPECT_FALSE(vote_of(decision).present) << "unknown is not 0";
}

TEST(Decisions, AreNotUnanimousWithAVoteAgainst) {
  Decision decision;
  decision.label = MajorityLabel::unanimous;
  decision.outcome = Outcome::adopted;
  decision.tally = {.yes = 7, .no = 0, .abstentions = 2};
  EXPECT_FALSE(label_contradicts(decision)) << "abstentions are no votes";
  decision.tally.no = 1;
  EXPECT_TRUE(label_contradicts(decision));
  decision.outcome = Outcome::rejected;
  decision.tally = {.yes = 0, .no = 7};
  EXPECT_FALSE(label_contradicts(decision)) << "unanimously against it";
  decision.tally.yes = 1;
  EXPECT_TRUE(label_contradicts(decision));
  decision.label = MajorityLabel::large;
  EXPECT_FALSE(label_contradicts(decision));
}

TEST(Decisions, NameEveryOutcomeAndKindBothWays) {
  for (const auto* name : {"adopted", "adopted_as_amended", "rejected", "postponed", "referred", "withdrawn",
                           "noted", "no_quorum", "unknown"})
    EXPECT_EQ(name_of(outcome_named(name).value()), name);
  for (const auto* name : {"accession", "admission", "leaving", "expulsion", "statutes", "purpose",
                           "dissolution", "agenda", "other"})
    EXPECT_EQ(name_of(decision_kind_named(name).value()), name);
}

}  // namespace
}  // namespace gremium::domain
