#include "domain/majority_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gremium::domain {
namespace {

using Number = std::optional<std::int64_t>;

MajorityJudgement judged(const char* notation, Vote counts) {
  const auto parsed = parse_majority_rule(notation);
  EXPECT_TRUE(parsed) << notation;
  auto vote = parsed->vote;
  vote.eligible = counts.eligible;
  vote.present = counts.present;
  vote.yes = counts.yes;
  vote.no = counts.no;
  vote.abstain = counts.abstain;
  vote.invalid = counts.invalid;
  return judge(parsed->rule, vote);
}

std::string outcome(const char* notation, Vote counts) {
  return std::string(name_of(judged(notation, counts).outcome));
}

Vote board(std::int64_t eligible, std::int64_t present, std::int64_t yes, std::int64_t no,
           std::int64_t abstain = 0, std::int64_t invalid = 0) {
  Vote vote;
  vote.eligible = eligible;
  vote.present = present;
  vote.yes = yes;
  vote.no = no;
  vote.abstain = abstain;
  vote.invalid = invalid;
  return vote;
}

base::Refusal only(const MajorityJudgement& judgement) {
  EXPECT_EQ(judgement.outcome, MajorityOutcome::invalid_input);
  EXPECT_EQ(judgement.refusals.size(), 1U);
  return judgement.refusals.empty() ? base::Refusal{} : judgement.refusals.front();
}

// Every rule, with the settings that change how it counts.
const std::vector<const char*> all_notations{
    "SIMPLE",
    "SIMPLE:quorum=>1/2",
    "SIMPLE:quorum=>=1/2;excluded=1",
    "SIMPLE:proxies=1",
    "MAJ_PRESENT",
    "MAJ_PRESENT:quorum=>=1/3",
    "MAJ_ELIGIBLE",
    "MAJ_INCL_ABST",
    "TWO_THIRDS_CAST",
    "TWO_THIRDS_PRESENT",
    "TWO_THIRDS_ELIGIBLE",
    "THREE_QUARTERS_CAST",
    "UNANIMOUS_CAST",
    "UNANIMOUS_PRESENT",
    "UNANIMOUS_PRESENT:proxies=1",
    "UNANIMOUS_ALL",
    "UNANIMOUS_ALL:written=1",
    "WRITTEN_ALL",
    "MIN_SHARE:share=1/3",
    "CASTING:chair=yes",
    "CASTING:chair=no",
    "RLP",
    "RLP:call=2",
    "RLP:bias=1",
    "RLP:excluded=1;call=2;bias=1",
    "NRW",
    "NRW:challenged=1",
    "NRW:call=2;challenged=1",
    "BAY",
    "BAY:excluded=1",
    "FR_CM:proxies=1;chair=yes",
    "FR_CM:chair=yes;secret=1",
    "FR_CM:chair=abstain;call=2",
    "RONR_MAJ",
    "RONR_2_3",
};

// All boards of up to so many members with sums that can be, and some that cannot.
template <class Act>
void for_all_boards(std::int64_t most, Act act) {
  for (std::int64_t eligible = 0; eligible <= most; ++eligible)
    for (std::int64_t present = 0; present <= eligible; ++present)
      for (std::int64_t yes = 0; yes <= present + 1; ++yes)
        for (std::int64_t no = 0; yes + no <= present + 1; ++no)
          for (std::int64_t abstain = 0; yes + no + abstain <= present + 1; ++abstain)
            for (std::int64_t invalid = 0; yes + no + abstain + invalid <= present + 1; ++invalid)
              act(board(eligible, present, yes, no, abstain, invalid));
}

std::string told(const char* notation, const Vote& vote) {
  std::string text = notation;
  for (const auto& number : {vote.eligible, vote.present, vote.yes, vote.no, vote.abstain, vote.invalid})
    text += ' ' + (number ? std::to_string(*number) : std::string("?"));
  return text;
}

// The table of part 3.2 once more, put as plainly as it stands there.
std::string by_the_table(const char* notation, const Vote& counts) {
  const auto [rule, circumstances] = *parse_majority_rule(notation);
  const auto E = *counts.eligible, P = *counts.present;
  const auto Y = *counts.yes, N = *counts.no, A = *counts.abstain, I = *counts.invalid;
  const auto X = *circumstances.excluded, V = *circumstances.proxies, W = circumstances.written;
  const auto result = [&](bool adopted) { return adopted && Y > 0 ? "adopted" : "rejected"; };
  using Id = MajorityRuleId;
  if (rule.id == Id::written_all || rule.id == Id::min_share) {
    if (Y > E) return "invalid_input";
    return result(rule.id == Id::written_all ? Y == E
                                             : rule.share.denominator * Y >= rule.share.numerator * E);
  }
  if (P > E || X > P || Y + N + A + I > P - X + V || V > P * rule.max_proxies) return "invalid_input";
  if (rule.id == Id::unanimous_all && Y + W > E) return "invalid_input";
  const bool again = circumstances.call == 2;
  bool quorum = true;
  if (rule.quorum == QuorumShare::more_than_half) quorum = 2 * P > E;
  if (rule.quorum == QuorumShare::at_least_half) quorum = 2 * P >= E;
  if (rule.quorum == QuorumShare::at_least_third) quorum = 3 * P >= E;
  if (rule.id == Id::rlp && !circumstances.bias) quorum = P >= 3 && (again || 2 * P > E);
  if (rule.id == Id::rlp && circumstances.bias && 3 * (P - X) < E && !(again && P - X >= 3))
    return "mayor_decides";
  if (rule.id == Id::nrw) quorum = again || !circumstances.challenged || 2 * P > E;
  if (rule.id == Id::bay) quorum = 2 * (P - X) > E;
  if (rule.id == Id::fr_cm) quorum = again || 2 * P > E;
  if (rule.id == Id::ronr_majority || rule.id == Id::ronr_two_thirds) quorum = 2 * P > E;
  if (!quorum) return "no_quorum";
  switch (rule.id) {
    case Id::maj_present:
      return result(2 * Y > P);
    case Id::maj_eligible:
      return result(2 * Y > E);
    case Id::maj_incl_abst:
      return result(2 * Y > Y + N + A);
    case Id::two_thirds_cast:
      return result(3 * Y >= 2 * (Y + N));
    case Id::two_thirds_present:
      return result(3 * Y >= 2 * P);
    case Id::two_thirds_eligible:
      return result(3 * Y >= 2 * E);
    case Id::three_quarters_cast:
      return result(4 * Y >= 3 * (Y + N));
    case Id::unanimous_cast:
      return result(N == 0);
    case Id::unanimous_present:
      return result(Y >= P && N + A + I == 0);
    case Id::unanimous_all:
      return result(N == 0 && Y + W == E);
    case Id::ronr_majority:
      return result(2 * Y > Y + N + I);
    case Id::ronr_two_thirds:
      return result(3 * Y >= 2 * (Y + N + I));
    case Id::casting:
      return result(Y > N || (Y == N && circumstances.chair == ChairVote::yes));
    case Id::fr_cm:
      return result(Y > N || (Y == N && circumstances.chair == ChairVote::yes && !circumstances.secret));
    default:
      return result(Y > N);
  }
}

TEST(MajorityRules, FollowTheTableOnEverySmallBoard) {
  std::set<std::string> seen;
  for (const auto* notation : all_notations)
    for_all_boards(6, [&](const Vote& vote) {
      const auto expected = by_the_table(notation, vote);
      seen.insert(expected);
      ASSERT_EQ(outcome(notation, vote), expected) << told(notation, vote);
    });
  EXPECT_EQ(seen.size(), 5U) << "each outcome came up";
}

TEST(MajorityRules, AreAllInTheTable) {
  std::set<MajorityRuleId> tried;
  for (const auto* notation : all_notations) tried.insert(parse_majority_rule(notation)->rule.id);
  EXPECT_EQ(tried.size(), list_majority_rules().size());
  EXPECT_EQ(tried.size(), 20U);
}

// ---- Properties

TEST(MajorityRules, OneMoreYesInsteadOfANoNeverTurnsItIntoARejection) {
  for (const auto* notation : all_notations)
    for_all_boards(7, [&](const Vote& vote) {
      if (*vote.no == 0 || outcome(notation, vote) != "adopted") return;
      auto more = vote;
      more.yes = *vote.yes + 1;
      more.no = *vote.no - 1;
      const auto after = outcome(notation, more);
      ASSERT_TRUE(after == "adopted" || after == "invalid_input") << told(notation, more);
    });
}

TEST(MajorityRules, AMajorityThatIsMissedIsSaidWhateverTheQuorum) {
  const auto rule = parse_majority_rule("SIMPLE:quorum=>1/2")->rule;
  Vote vote;
  vote.present = 8;
  vote.yes = 2;
  vote.no = 5;
  const auto missed = judge(rule, vote);
  EXPECT_EQ(missed.outcome, MajorityOutcome::unknown);
  EXPECT_EQ(missed.majority, false);
  EXPECT_EQ(missed.warnings, std::vector<Statement>{{"majority_missed_anyway"}});
  vote.yes = 6;
  vote.no = 2;
  EXPECT_EQ(judge(rule, vote).majority, true);
  vote.no.reset();
  EXPECT_EQ(judge(rule, vote).majority, true) << "two at most were against";
  vote.yes = 4;
  EXPECT_FALSE(judge(rule, vote).majority) << "it may have been a tie";
  vote.eligible = 10;
  vote.no = 2;
  EXPECT_FALSE(judge(rule, vote).majority) << "nothing is open";
}

TEST(MajorityRules, InWritingOneVoiceAgainstIsEnoughHoweverManyAreEligible) {
  const auto rule = parse_majority_rule("WRITTEN_ALL")->rule;
  Vote vote;
  vote.yes = 9;
  vote.no = 1;
  EXPECT_EQ(judge(rule, vote).outcome, MajorityOutcome::rejected);
  vote.yes = 10;
  vote.no = 0;
  EXPECT_EQ(judge(rule, vote).outcome, MajorityOutcome::unknown);
  vote.eligible = 10;
  EXPECT_EQ(judge(rule, vote).outcome, MajorityOutcome::adopted);
}

TEST(MajorityRules, OneMoreYesBesidesNeverTurnsItIntoARejection) {
  for (const auto* notation : all_notations)
    for_all_boards(7, [&](const Vote& vote) {
      if (outcome(notation, vote) != "adopted") return;
      auto more = vote;
      more.yes = *vote.yes + 1;
      const auto after = outcome(notation, more);
      ASSERT_TRUE(after == "adopted" || after == "invalid_input") << told(notation, more);
    });
}

// All ways to have `yes` votes for it with the base as it is: the others shift, the room may fill.
bool passes(const char* notation, const Vote& like, const MajorityJudgement& judgement, std::int64_t yes) {
  auto vote = like;
  vote.yes = yes;
  vote.abstain = 0;
  vote.invalid = 0;
  const bool of_votes = judgement.base != MajorityBase::present && judgement.base != MajorityBase::eligible;
  vote.no = of_votes ? *judgement.base_number - yes : 0;
  if (judgement.base == MajorityBase::eligible) vote.present = vote.eligible;
  return outcome(notation, vote) == "adopted";
}

TEST(MajorityRules, TheNumberRequiredIsTheSmallestThatPasses) {
  int compared = 0;
  for (const auto* notation : all_notations)
    for_all_boards(7, [&](const Vote& vote) {
      const auto judgement = judged(notation, vote);
      if (judgement.outcome != MajorityOutcome::adopted && judgement.outcome != MajorityOutcome::rejected)
        return;
      if (!judgement.required) return;
      ++compared;
      ASSERT_EQ(judgement.distance, *vote.yes - *judgement.required);
      for (std::int64_t yes = 0; yes < *judgement.required; ++yes)
        ASSERT_FALSE(passes(notation, vote, judgement, yes)) << yes << " of " << told(notation, vote);
      // With members barred, the number may be out of reach.
      if (*parse_majority_rule(notation)->vote.excluded > 0) return;
      ASSERT_TRUE(passes(notation, vote, judgement, *judgement.required)) << told(notation, vote);
    });
  EXPECT_GT(compared, 10'000);
}

TEST(MajorityRules, WithoutANumberRequiredNothingIsAdopted) {
  for (const auto* notation : all_notations)
    for_all_boards(6, [&](const Vote& vote) {
      const auto judgement = judged(notation, vote);
      if (judgement.required) return;
      ASSERT_NE(judgement.outcome, MajorityOutcome::adopted) << told(notation, vote);
    });
}

// ---- Unknown numbers

// The figures of a vote that a board can hide.
using Figure = Number Vote::*;
const std::vector<Figure> figures{&Vote::eligible, &Vote::present, &Vote::yes,
                                  &Vote::no,       &Vote::abstain, &Vote::invalid};

// Where only those eligible and their yes are looked at, whoever said something is eligible all the same.
bool can_be(const char* notation, const Vote& vote, const std::vector<Figure>& hidden) {
  const std::string_view rule(notation);
  const bool without_meeting = rule.starts_with("WRITTEN_ALL") || rule.starts_with("MIN_SHARE");
  if (!without_meeting || std::find(hidden.begin(), hidden.end(), &Vote::eligible) == hidden.end())
    return true;
  return *vote.eligible >= *vote.yes + *vote.no + *vote.abstain + *vote.invalid;
}

// Everything that the hidden figures could have been, on boards of up to seven.
std::set<std::string> possible(const char* notation, Vote vote, const std::vector<Figure>& hidden,
                               std::size_t from = 0) {
  if (from == hidden.size()) {
    const auto result = can_be(notation, vote, hidden) ? outcome(notation, vote) : "invalid_input";
    return result == "invalid_input" ? std::set<std::string>{} : std::set{result};
  }
  std::set<std::string> all;
  for (std::int64_t number = 0; number <= 7; ++number) {
    vote.*hidden[from] = number;
    all.merge(possible(notation, vote, hidden, from + 1));
  }
  return all;
}

TEST(UnknownNumbers, ConcludeOnlyWhatHoldsForAllTheyCouldBe) {
  int concluded = 0;
  for (const auto* notation : all_notations)
    for (const auto& counts :
         {board(5, 4, 3, 1), board(6, 6, 3, 3), board(5, 5, 1, 1, 3), board(6, 5, 4, 0, 1), board(4, 2, 2, 0),
          board(5, 4, 0, 2, 1, 1), board(3, 3, 3, 0), board(6, 3, 2, 1), board(6, 2, 1, 0, 1)})
      for (unsigned which = 1; which < 64; ++which) {
        auto vote = counts;
        std::vector<Figure> hidden;
        for (unsigned i = 0; i < 6; ++i)
          if ((which & (1U << i)) != 0) hidden.push_back(figures[i]);
        if (hidden.size() > 3) continue;
        for (const auto figure : hidden) vote.*figure = std::nullopt;
        const auto judgement = judged(notation, vote);
        if (judgement.outcome == MajorityOutcome::unknown) {
          ASSERT_FALSE(judgement.missing.empty()) << told(notation, vote);
          ASSERT_FALSE(judgement.reason.code.empty());
          continue;
        }
        ++concluded;
        for (const auto& other : possible(notation, vote, hidden))
          ASSERT_EQ(other, name_of(judgement.outcome)) << told(notation, vote);
      }
  EXPECT_GT(concluded, 1'000);
}

// The same with everything that a vote counts, proxies and barred members too.
std::set<MajorityOutcome> possible_with(const MajorityRule& rule, Vote vote,
                                        const std::vector<Figure>& hidden, std::size_t from = 0) {
  if (from == hidden.size()) {
    const auto result = judge(rule, vote).outcome;
    return result == MajorityOutcome::invalid_input ? std::set<MajorityOutcome>{} : std::set{result};
  }
  std::set<MajorityOutcome> all;
  for (std::int64_t number = 0; number <= 6; ++number) {
    vote.*hidden[from] = number;
    all.merge(possible_with(rule, vote, hidden, from + 1));
  }
  return all;
}

TEST(UnknownNumbers, OfProxiesAndTheBarredAreHeldAgainstAllTheyCouldBeToo) {
  auto all_figures = figures;
  all_figures.push_back(&Vote::excluded);
  all_figures.push_back(&Vote::proxies);
  int concluded = 0;
  for (const auto* notation :
       {"SIMPLE:quorum=>1/2", "SIMPLE:max_proxies=2", "MAJ_PRESENT", "UNANIMOUS_PRESENT",
        "UNANIMOUS_ALL:written=1", "BAY", "RLP:bias=1", "FR_CM:chair=yes"})
    for (const auto& counts : {board(5, 3, 3, 1), board(4, 4, 2, 1), board(5, 3, 0, 2), board(4, 3, 3, 0)})
      for (unsigned which = 0; which < 256; ++which) {
        const auto [rule, circumstances] = *parse_majority_rule(notation);
        auto vote = counts;
        vote.chair = circumstances.chair;
        vote.bias = circumstances.bias;
        vote.written = circumstances.written;
        std::vector<Figure> hidden;
        for (unsigned i = 0; i < 8; ++i)
          if ((which & (1U << i)) != 0) hidden.push_back(all_figures[i]);
        if (hidden.size() > 3) continue;
        for (const auto figure : hidden) vote.*figure = std::nullopt;
        const auto outcome = judge(rule, vote).outcome;
        if (outcome == MajorityOutcome::unknown) continue;
        ++concluded;
        for (const auto other : possible_with(rule, vote, hidden))
          ASSERT_EQ(other, outcome) << told(notation, vote);
      }
  EXPECT_GT(concluded, 500);
}

// Where the room is known, nothing that could be said is left unsaid.
TEST(UnknownNumbers, ConcludeWhateverCanBe) {
  for (const auto* notation : all_notations)
    for_all_boards(4, [&](const Vote& counts) {
      if (outcome(notation, counts) == "invalid_input") return;
      for (unsigned which = 1; which < 16; ++which) {
        auto vote = counts;
        std::vector<Figure> hidden;
        for (unsigned i = 0; i < 4; ++i)
          if ((which & (1U << i)) != 0) hidden.push_back(figures[i + 2]);
        if (hidden.size() > 2) continue;
        for (const auto figure : hidden) vote.*figure = std::nullopt;
        if (outcome(notation, vote) != "unknown") continue;
        ASSERT_GT(possible(notation, vote, hidden).size(), 1U) << told(notation, vote);
      }
    });
}

TEST(UnknownNumbers, AreNeverTakenForNone) {
  Vote vote;
  vote.yes = 18;
  const auto judgement = judged("SIMPLE", vote);
  EXPECT_EQ(judgement.outcome, MajorityOutcome::unknown);
  EXPECT_EQ(judgement.missing, (std::vector<std::string>{"no"}));
  EXPECT_EQ(judgement.reason, (Statement{"missing", {{"field", "no"}}}));
  EXPECT_FALSE(judgement.required);
}

TEST(UnknownNumbers, DoNotMatterWhereTheRestDecides) {
  auto vote = board(20, 20, 11, 0);
  vote.no = std::nullopt;
  EXPECT_EQ(outcome("SIMPLE", vote), "adopted") << "nine others are left";
  vote.yes = 10;
  EXPECT_EQ(outcome("SIMPLE", vote), "unknown");
  vote.yes = 0;
  EXPECT_EQ(outcome("SIMPLE", vote), "rejected") << "without a yes";
  Vote no_yes;
  no_yes.yes = 0;
  EXPECT_EQ(outcome("MAJ_ELIGIBLE", no_yes), "rejected");
  Vote cast;
  cast.yes = 12;
  cast.no = 11;
  EXPECT_EQ(outcome("SIMPLE", cast), "adopted");
  EXPECT_EQ(outcome("UNANIMOUS_CAST", cast), "rejected");
  cast.eligible = 40;
  EXPECT_EQ(outcome("RLP", cast), "adopted") << "those who voted were there: 23 of 40";
  cast.eligible = 46;
  EXPECT_EQ(outcome("RLP", cast), "unknown") << "23 voted, 24 are needed";
}

TEST(UnknownNumbers, TheChairsVoteIsAskedForOnlyOnATie) {
  EXPECT_EQ(outcome("CASTING", board(11, 10, 6, 4)), "adopted");
  EXPECT_EQ(outcome("CASTING", board(11, 10, 4, 5)), "rejected");
  const auto tied = judged("CASTING", board(11, 10, 5, 5));
  EXPECT_EQ(tied.outcome, MajorityOutcome::unknown);
  EXPECT_EQ(tied.missing, (std::vector<std::string>{"chair"}));
  EXPECT_EQ(outcome("FR_CM:secret=1", board(11, 10, 5, 5)), "rejected");
}

TEST(UnknownNumbers, OfProxiesWidenTheRoom) {
  Vote vote = board(20, 10, 12, 0);
  EXPECT_EQ(judge({}, vote).outcome, MajorityOutcome::invalid_input);
  vote.proxies = std::nullopt;
  EXPECT_EQ(judge({}, vote).outcome, MajorityOutcome::adopted);
  vote.yes = 21;
  EXPECT_EQ(judge({}, vote).outcome, MajorityOutcome::invalid_input) << "ten can carry ten";
}

// ---- What is told

TEST(MajorityJudgement, TellsItsWorkings) {
  const auto judgement = judged("SIMPLE:quorum=>1/2", board(22, 20, 14, 4, 2));
  EXPECT_EQ(judgement.outcome, MajorityOutcome::adopted);
  EXPECT_EQ(judgement.base, MajorityBase::cast);
  EXPECT_EQ(judgement.base_number, 18);
  EXPECT_EQ(judgement.required, 10);
  EXPECT_EQ(judgement.reached, 14);
  EXPECT_EQ(judgement.distance, 4);
  EXPECT_EQ(judgement.quorum, (QuorumJudgement{QuorumState::reached, 12, 20}));
  EXPECT_EQ(judgement.reason.code, "majority_reached");
  EXPECT_EQ(judgement.quorum_reason, (Statement{"quorum_reached", {{"present", "20"}, {"required", "12"}}}));
  EXPECT_EQ(judgement.rule, "SIMPLE:quorum=>1/2");
  EXPECT_TRUE(judgement.warnings.empty());
}

TEST(MajorityJudgement, NumbersRequiredAreThoseOfTheTable) {
  const auto required = [](const char* notation, std::int64_t of) {
    return judged(notation, board(of, of, 0, of)).required;
  };
  EXPECT_EQ(required("SIMPLE", 22), 12);
  EXPECT_EQ(required("SIMPLE", 21), 11);
  EXPECT_EQ(required("CASTING:chair=yes", 21), 11);
  EXPECT_EQ(required("TWO_THIRDS_CAST", 22), 15);
  EXPECT_EQ(required("TWO_THIRDS_CAST", 21), 14);
  EXPECT_EQ(required("THREE_QUARTERS_CAST", 22), 17);
  EXPECT_EQ(required("THREE_QUARTERS_CAST", 20), 15);
  EXPECT_EQ(required("MIN_SHARE:share=4/5", 22), 18);
  EXPECT_EQ(required("MIN_SHARE:share=1/10", 22), 3);
  EXPECT_EQ(required("MIN_SHARE:share=1/5", 57), 12);
  EXPECT_EQ(required("MIN_SHARE:share=1/4", 52), 13);
  EXPECT_EQ(required("MIN_SHARE:share=1/3", 54), 18);
  EXPECT_EQ(required("TWO_THIRDS_CAST", 1), 1);
  EXPECT_EQ(required("TWO_THIRDS_CAST", 100), 67);
  EXPECT_EQ(required("SIMPLE", 0), std::nullopt) << "of nothing there is no share";
}

TEST(MajorityJudgement, SaysHowATieCameOut) {
  EXPECT_EQ(judged("SIMPLE", board(22, 22, 11, 11)).reason.code, "tie");
  EXPECT_EQ(judged("CASTING:chair=abstain", board(22, 22, 11, 11)).reason.code, "tie_chair");
  EXPECT_EQ(judged("CASTING:chair=yes", board(22, 22, 11, 11)).reason.code, "tie_adopted");
  EXPECT_EQ(judged("FR_CM:chair=yes;secret=1", board(22, 22, 11, 11)).reason.code, "tie_secret");
  EXPECT_EQ(judged("SIMPLE", board(22, 22, 0, 0, 22)).reason.code, "no_yes");
}

TEST(MajorityJudgement, WarnsOfWhatIsOddButCounts) {
  const auto bavarian = judged("BAY", board(25, 20, 10, 9, 1));
  EXPECT_EQ(bavarian.outcome, MajorityOutcome::adopted);
  ASSERT_EQ(bavarian.warnings.size(), 1U);
  EXPECT_EQ(bavarian.warnings[0], (Statement{"abstention_not_allowed", {{"number", "1"}}}));
  const auto proxies = judged("SIMPLE:proxies=3", board(12, 10, 10, 3));
  ASSERT_EQ(proxies.warnings.size(), 1U);
  EXPECT_EQ(proxies.warnings[0], (Statement{"proxies_exceed_absent", {{"proxies", "3"}, {"absent", "2"}}}));
}

TEST(MajorityJudgement, OfACouncilWithBarredMembersGoesToTheMayor) {
  EXPECT_EQ(outcome("RLP:bias=1", board(54, 17, 17, 0)), "mayor_decides");
  EXPECT_EQ(outcome("RLP:bias=1", board(54, 18, 17, 0)), "adopted");
  EXPECT_EQ(outcome("RLP:bias=1;excluded=1", board(54, 18, 17, 0)), "mayor_decides")
      << "who is barred is not among those there";
  EXPECT_EQ(outcome("BAY:excluded=1", board(25, 13, 12, 0)), "no_quorum") << "present and entitled to vote";
}

// ---- Figures that cannot be

TEST(MajorityCheck, NamesTheSumThatDoesNotFit) {
  const auto refusal = only(judged("SIMPLE:excluded=2", board(22, 20, 10, 8, 0, 1)));
  EXPECT_EQ(refusal, (base::Refusal{"tally.more_than_present",
                                    {{"sum", "19"},
                                     {"summands", "10 + 8 + 1"},
                                     {"votes", "18"},
                                     {"present", "20"},
                                     {"excluded", "2"},
                                     {"proxies", "0"},
                                     {"yes", "10"},
                                     {"no", "8"},
                                     {"abstain", "0"},
                                     {"invalid", "1"}},
                                    "present"}));
}

TEST(MajorityCheck, LeavesOutWhatIsUnknown) {
  Vote vote;
  vote.eligible = 20;
  vote.yes = 15;
  vote.no = 6;
  EXPECT_EQ(only(judge({}, vote)), (base::Refusal{"tally.more_than_eligible",
                                                  {{"sum", "21"}, {"summands", "15 + 6"}, {"eligible", "20"}},
                                                  "eligible"}));
}

TEST(MajorityCheck, NamesEachFigure) {
  const auto code = [](const char* notation, Vote vote) {
    const auto refusal = only(judged(notation, vote));
    return refusal.code + " " + refusal.field;
  };
  EXPECT_EQ(code("SIMPLE", board(22, 22, -1, 10)), "tally.negative yes");
  EXPECT_EQ(code("SIMPLE", board(1'000'000'000, 22, 1, 10)), "tally.too_large eligible");
  EXPECT_EQ(code("SIMPLE", board(21, 22, 1, 10)), "tally.present_exceeds_eligible present");
  EXPECT_EQ(code("SIMPLE:excluded=23", board(22, 22, 0, 0)), "tally.excluded_exceeds_present excluded");
  EXPECT_EQ(code("SIMPLE:excluded=-1", board(22, 22, 0, 0)), "tally.negative excluded");
  EXPECT_EQ(code("SIMPLE:proxies=12", board(22, 10, 15, 7)), "tally.proxies_exceed_holders proxies");
  EXPECT_EQ(outcome("SIMPLE:proxies=12;max_proxies=2", board(22, 10, 15, 7)), "adopted");
  EXPECT_EQ(code("SIMPLE:proxies=1;max_proxies=0", board(22, 10, 5, 6)), "tally.proxies_not_allowed proxies");
  EXPECT_EQ(code("WRITTEN_ALL", board(22, 0, 23, 0)), "tally.yes_exceeds_eligible yes");
  EXPECT_EQ(code("UNANIMOUS_ALL:written=3", board(22, 20, 20, 0)), "tally.consents_exceed_eligible written");
  Vote council = board(22, 20, 5, 4);
  council.proxies = 1;
  EXPECT_EQ(only(judge({MajorityRuleId::nrw}, council)).code, "tally.proxies_not_allowed");
  EXPECT_EQ(only(judge({.id = MajorityRuleId::min_share, .share = {1, 0}}, council)).code,
            "majority.parameter_malformed");
}

TEST(MajorityCheck, OfTheLargestFiguresDoesNotOverflow) {
  for (const auto* notation : all_notations) {
    const auto most = most_members;
    EXPECT_EQ(outcome(notation, board(most, most, most, most, most, most)),
              by_the_table(notation, board(most, most, most, most, most, most)))
        << notation;
  }
  EXPECT_EQ(outcome("MIN_SHARE:share=999/1000", board(most_members, 0, 9'990'000, 0)), "adopted");
  EXPECT_EQ(outcome("MIN_SHARE:share=999/1000", board(most_members, 0, 9'989'999, 0)), "rejected");
}

// ---- The notation

TEST(MajorityNotation, TellsTheRuleOfTheBodyFromTheVote) {
  const auto read = parse_majority_rule("CASTING:quorum=>=1/3;max_proxies=2;proxies=4;chair=no");
  ASSERT_TRUE(read);
  EXPECT_EQ(
      read->rule,
      (MajorityRule{.id = MajorityRuleId::casting, .quorum = QuorumShare::at_least_third, .max_proxies = 2}));
  EXPECT_EQ(read->vote.proxies, 4);
  EXPECT_EQ(read->vote.chair, ChairVote::no);
  EXPECT_FALSE(read->vote.yes);
  EXPECT_EQ(to_text(read->rule), "CASTING:quorum=>=1/3;max_proxies=2");
}

TEST(MajorityNotation, IsWrittenAsItIsRead) {
  for (const auto* notation : all_notations) {
    const auto read = parse_majority_rule(notation);
    ASSERT_TRUE(read) << notation;
    EXPECT_EQ(to_text(read->rule, read->vote), notation);
  }
}

TEST(MajorityNotation, RefusesWhatItDoesNotKnow) {
  const auto refused = [](const char* notation) {
    const auto read = parse_majority_rule(notation);
    if (read) return std::string("read");
    EXPECT_EQ(read.refusal().field, "rule");
    const auto& code = read.refusal().code;
    return code.substr(code.find('.') + 1);
  };
  EXPECT_EQ(refused(""), "rule_unknown");
  EXPECT_EQ(refused("simple"), "rule_unknown");
  EXPECT_EQ(refused("SIMPLE:"), "parameter_unknown");
  EXPECT_EQ(refused("SIMPLE:bias=1"), "parameter_unknown");
  EXPECT_EQ(refused("RLP:quorum=none"), "parameter_unknown") << "the law sets it";
  EXPECT_EQ(refused("MIN_SHARE"), "parameter_missing");
  EXPECT_EQ(refused("SIMPLE:excluded=1;excluded=2"), "parameter_twice");
  for (const auto* wrong :
       {"SIMPLE:quorum=half", "SIMPLE:quorum", "SIMPLE:excluded=", "SIMPLE:excluded=2x", "SIMPLE:excluded= 2",
        "SIMPLE:excluded=99999999999999999999", "SIMPLE:max_proxies=-1", "MIN_SHARE:share=0/5",
        "MIN_SHARE:share=6/5", "MIN_SHARE:share=1/0", "MIN_SHARE:share=1/5000", "MIN_SHARE:share=5",
        "CASTING:chair=1", "RLP:call=3", "FR_CM:secret=yes"})
    EXPECT_EQ(refused(wrong), "parameter_malformed") << wrong;
}

TEST(MajorityNotation, ListsWhatFormsAskFor) {
  for (const auto& form : list_majority_rules()) {
    EXPECT_EQ(majority_rule_named(name_of(form.id)), form.id);
    const auto text = std::string(form.name) + (form.id == MajorityRuleId::min_share ? ":share=1/2" : "");
    EXPECT_TRUE(parse_majority_rule(text)) << text;
  }
  EXPECT_FALSE(majority_rule_named("MOST"));
}

}  // namespace
}  // namespace gremium::domain
