// Elections from their facts: what comes next, and what cannot be recorded.
#include "domain/election.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

using Votes = std::vector<CandidateVotes>;

// An election of A (c1), B (c2), C (c3) …, as far as it has come.
class Held {
 public:
  explicit Held(ElectionRuleId rule, int candidates = 3) {
    auto& election = found.election.value;
    election.id = "e1";
    election.date = day("2025-03-01");
    election.office = "Vorsitz";
    election.rule = rule;
    for (int i = 1; i <= candidates; ++i)
      election.candidates.push_back(
          {"c" + std::to_string(i), {std::string(1, static_cast<char>('A' + i - 1))}});
  }

  ElectionRoundHeld ballots(Votes votes, std::int64_t no = 0, std::int64_t invalid = 0) const {
    ElectionRoundHeld round;
    round.election = "e1";
    round.round = state().round;
    round.votes = std::move(votes);
    round.no = no;
    round.invalid = invalid;
    return round;
  }
  Held& round(Votes votes, std::int64_t no = 0, std::int64_t invalid = 0) {
    auto held = ballots(std::move(votes), no, invalid);
    EXPECT_EQ(codes(held), "");
    held.judgement = judge(held, found);
    found.rounds.push_back({held, ++fact_});
    return *this;
  }
  LotDrawn lot(std::vector<std::string> chosen, TieBreak kind = TieBreak::lot) const {
    LotDrawn drawn;
    drawn.election = "e1";
    drawn.round = state().round;
    drawn.kind = kind;
    drawn.chosen = std::move(chosen);
    return drawn;
  }
  Held& drawn(std::vector<std::string> chosen, TieBreak kind = TieBreak::lot) {
    const auto made = lot(std::move(chosen), kind);
    EXPECT_TRUE(check(made, found).empty());
    found.lots.push_back({made, ++fact_});
    return *this;
  }
  Held& closed(ElectionEnd how) {
    const ElectionClosed end{"e1", how, day("2025-03-02"), "Grund"};
    EXPECT_TRUE(check(end, found, day("2025-03-03")).empty());
    found.closed = Recorded<ElectionClosed>{end, ++fact_};
    return *this;
  }

  ElectionState state() const { return state_of(found); }
  // "round 2: c1 c2", "lot 1 of c1 c2", "acceptance c1" …
  std::string next() const {
    const auto now = state();
    std::string text(name_of(now.stage));
    if (now.stage == ElectionStage::round) {
      text += " " + std::to_string(now.round) + (now.open ? " open:" : ":");
      for (const auto& id : now.standing) text += " " + id;
    }
    if (!now.among.empty()) text += " " + std::to_string(now.to_choose) + " of";
    for (const auto& id : now.among) text += " " + id;
    return now.elected.empty() ? text : text + " " + now.elected;
  }
  std::string codes(const ElectionRoundHeld& round) const { return text_of(check(round, found)); }
  static std::string text_of(const base::Refusals& refusals) {
    std::string text;
    for (const auto& one : refusals)
      text += (text.empty() ? "" : " ") + one.code + (one.field.empty() ? "" : "@" + one.field);
    return text;
  }

  ElectionCase found;

 private:
  std::int64_t fact_ = 1;
};

TEST(Election, BeginsWithARoundOfAll) {
  EXPECT_EQ(Held(ElectionRuleId::rlp).next(), "round 1 open: c1 c2 c3");
  EXPECT_EQ(Held(ElectionRuleId::rlp).state().judged_as, 1);
}

TEST(Election, InRheinlandPfalzGoesFromRepetitionToRunoffToLot) {
  Held held(ElectionRuleId::rlp);
  EXPECT_EQ(held.round({{"c1", 20}, {"c2", 15}, {"c3", 12}}).next(), "round 2 open: c1 c2 c3");
  EXPECT_EQ(held.round({{"c1", 12}, {"c2", 15}, {"c3", 20}}).next(), "round 3: c3 c2");
  EXPECT_EQ(held.round({{"c3", 20}, {"c2", 20}}).next(), "lot 1 of c3 c2");
  EXPECT_EQ(held.drawn({"c2"}).next(), "acceptance c2");
  EXPECT_EQ(held.closed(ElectionEnd::accepted).next(), "ended c2");
}

TEST(Election, TheLotFillsThePlacesInTheRunoff) {
  Held second(ElectionRuleId::rlp);
  second.round({{"c1", 20}, {"c2", 14}, {"c3", 14}}).round({{"c1", 20}, {"c2", 14}, {"c3", 14}});
  EXPECT_EQ(second.next(), "lot 1 of c2 c3");
  EXPECT_EQ(second.drawn({"c3"}).next(), "round 3: c1 c3");
  Held both(ElectionRuleId::rlp);
  both.round({{"c1", 9}, {"c2", 9}, {"c3", 9}}).round({{"c1", 9}, {"c2", 9}, {"c3", 9}});
  EXPECT_EQ(both.next(), "lot 2 of c1 c2 c3");
  EXPECT_EQ(both.drawn({"c3", "c1"}).next(), "round 3: c3 c1");
}

TEST(Election, InBavariaARepeatedOneBeginsAnew) {
  Held held(ElectionRuleId::bay);
  held.round({{"c1", 9}, {"c2", 9}, {"c3", 9}});
  EXPECT_EQ(held.next(), "round 2 open: c1 c2 c3");
  EXPECT_EQ(held.state().judged_as, 1) << "or the most votes would elect";
  held.round({{"c1", 10}, {"c2", 8}, {"c3", 5}});
  EXPECT_EQ(held.next(), "round 3: c1 c2");
  EXPECT_EQ(held.state().judged_as, 2);
  EXPECT_EQ(held.round({{"c1", 10}, {"c2", 11}}).next(), "acceptance c2");
}

TEST(Election, InNordrheinWestfalenMoreThanTwoMayBeInTheRunoff) {
  Held held(ElectionRuleId::nrw);
  EXPECT_EQ(held.round({{"c1", 20}, {"c2", 15}, {"c3", 15}}).next(), "round 2: c1 c2 c3");
  EXPECT_EQ(held.round({{"c1", 18}, {"c2", 18}, {"c3", 14}}).next(), "lot 1 of c1 c2");
}

TEST(Election, InFranceTheThirdRoundGoesToTheOldest) {
  Held held(ElectionRuleId::fr);
  EXPECT_EQ(held.round({{"c1", 14}, {"c2", 14}}).next(), "round 2 open: c1 c2 c3")
      << "who withdrew may return";
  EXPECT_EQ(held.round({{"c1", 12}, {"c2", 12}, {"c3", 4}}).next(), "round 3 open: c1 c2 c3");
  EXPECT_EQ(held.round({{"c1", 12}, {"c2", 12}, {"c3", 4}}).next(), "age 1 of c1 c2");
  EXPECT_EQ(Held::text_of(check(held.lot({"c1"}, TieBreak::lot), held.found)), "election.no_lot_due");
  EXPECT_EQ(held.drawn({"c1"}, TieBreak::age).next(), "acceptance c1");
}

TEST(Election, EndsWithNobodyWhereTheRuleKnowsNoFurtherRound) {
  Held held(ElectionRuleId::nrw, 1);
  EXPECT_EQ(held.round({{"c1", 5}}, 6).next(), "ended");
  EXPECT_EQ(held.codes(held.ballots({{"c1", 9}})), "election.no_round_due");
}

TEST(Election, WhoDeclinesEndsIt) {
  Held held(ElectionRuleId::nrw);
  held.round({{"c1", 20}, {"c2", 5}, {"c3", 5}}).closed(ElectionEnd::declined);
  EXPECT_EQ(held.next(), "ended c1");
  EXPECT_EQ(held.codes(held.ballots({{"c2", 9}})), "election.no_round_due");
  EXPECT_EQ(held.found.newest_fact(), 3);
}

TEST(ElectionRounds, RefuseWhatCannotBe) {
  Held held(ElectionRuleId::nrw);
  const auto first = [&](Votes votes) { return held.codes(held.ballots(std::move(votes))); };
  EXPECT_EQ(first({}), "election.no_candidates");
  EXPECT_EQ(first({{"c1", 3}, {"c9", 1}}), "election.not_standing@votes_c9");
  EXPECT_EQ(first({{"c1", 3}, {"c1", 1}}), "election.name_twice@votes_c1");
  EXPECT_EQ(first({{"c1", -1}}), "tally.negative@votes_c1");
  EXPECT_EQ(first({{"c1", most_ballots + 1}}), "tally.too_large@votes_c1");
  EXPECT_EQ(first({{"c1", 3}, {"c2", 1}}), "") << "c3 has withdrawn";
  auto skipped = held.ballots({{"c1", 3}});
  skipped.round = 2;
  EXPECT_EQ(held.codes(skipped), "election.other_round");
  held.round({{"c1", 20}, {"c2", 15}, {"c3", 10}});
  const auto runoff = [&](Votes votes) { return held.codes(held.ballots(std::move(votes))); };
  EXPECT_EQ(runoff({{"c1", 3}, {"c2", 2}, {"c3", 1}}), "election.not_standing@votes_c3");
  EXPECT_EQ(runoff({{"c1", 3}}), "election.count_missing@votes_c2");
  EXPECT_EQ(runoff({{"c1", 3}, {"c2", 2}}), "");
}

TEST(ElectionRounds, HoldAsManyVotesAsBallots) {
  const Held held(ElectionRuleId::nrw);
  auto round = held.ballots({{"c1", 10}, {"c2", 5}}, 1, 2);
  round.abstain = 3;
  round.ballots = 20;
  EXPECT_EQ(held.codes(round), "election.more_than_ballots@ballots");
  EXPECT_EQ(check(round, held.found).front().arguments,
            (base::Arguments{{"votes", "21"}, {"ballots", "20"}}));
  round.ballots = 21;
  EXPECT_EQ(held.codes(round), "");
  round.ballots = 30;
  EXPECT_EQ(held.codes(round), "election.fewer_than_ballots@ballots");
}

TEST(ElectionLots, ChooseAmongThoseWhoAreLevel) {
  Held held(ElectionRuleId::rlp);
  EXPECT_EQ(Held::text_of(check(held.lot({"c1"}), held.found)), "election.no_lot_due");
  held.round({{"c1", 9}, {"c2", 9}, {"c3", 9}}).round({{"c1", 9}, {"c2", 9}, {"c3", 9}});
  const auto codes = [&](std::vector<std::string> chosen) {
    return Held::text_of(check(held.lot(std::move(chosen)), held.found));
  };
  EXPECT_EQ(codes({"c1"}), "election.lot_count@chosen");
  EXPECT_EQ(codes({"c1", "c1"}), "election.lot_count@chosen");
  EXPECT_EQ(codes({"c1", "c2", "c3"}), "election.lot_count@chosen");
  EXPECT_EQ(codes({"c1", "c9"}), "election.not_level@chosen");
  auto other = held.lot({"c1", "c2"});
  other.round = 1;
  EXPECT_EQ(Held::text_of(check(other, held.found)), "election.other_round");
  EXPECT_EQ(codes({"c1", "c2"}), "");
}

TEST(ElectionEnds, FitWhereItStands) {
  const auto codes = [](const Held& held, ElectionEnd how, const char* on, const char* note = "") {
    return Held::text_of(check(ElectionClosed{"e1", how, day(on), note}, held.found, day("2025-03-05")));
  };
  Held held(ElectionRuleId::nrw);
  EXPECT_EQ(codes(held, ElectionEnd::accepted, "2025-03-01"), "election.nobody_elected");
  EXPECT_EQ(codes(held, ElectionEnd::abandoned, "2025-03-01"), "text.missing@note");
  EXPECT_EQ(codes(held, ElectionEnd::abandoned, "2025-03-01", "Vertagt"), "");
  held.round({{"c1", 20}, {"c2", 5}});
  EXPECT_EQ(codes(held, ElectionEnd::abandoned, "2025-03-01", "Vertagt"), "election.is_elected");
  EXPECT_EQ(codes(held, ElectionEnd::accepted, "2025-02-28"), "election.end_before_election@on");
  EXPECT_EQ(codes(held, ElectionEnd::declined, "2025-03-06"), "election.in_future@on");
  EXPECT_EQ(codes(held, ElectionEnd::accepted, "2025-03-05"), "");
  held.closed(ElectionEnd::accepted);
  EXPECT_EQ(codes(held, ElectionEnd::declined, "2025-03-05"), "election.ended");
}

TEST(ElectionNominations, AreOpenBeforeARoundOfAll) {
  const auto codes = [](const Held& held, const char* name) {
    return Held::text_of(check(CandidateNominated{"e1", {"", {name}}}, held.found));
  };
  Held held(ElectionRuleId::fr);
  EXPECT_EQ(codes(held, "D"), "");
  EXPECT_EQ(codes(held, ""), "text.missing@name");
  EXPECT_EQ(codes(held, "B"), "election.name_twice@name");
  held.round({{"c1", 10}, {"c2", 10}});
  EXPECT_EQ(codes(held, "D"), "");
  held.found.nominated.push_back({{"e1", {"c4", {"D"}}}, 9});
  EXPECT_EQ(held.next(), "round 2 open: c1 c2 c3 c4");
  EXPECT_EQ(codes(held, "D"), "election.name_twice@name");
  EXPECT_EQ(codes(Held(ElectionRuleId::fr, most_candidates), "neu"), "election.too_many_candidates@name");
  Held runoff(ElectionRuleId::nrw);
  runoff.round({{"c1", 10}, {"c2", 9}, {"c3", 8}});
  EXPECT_EQ(codes(runoff, "D"), "election.nomination_closed");
}

TEST(Election, RefusesListsThatCannotBe) {
  const auto codes = [](auto change) {
    auto election = Held(ElectionRuleId::nrw).found.election.value;
    change(election);
    return Held::text_of(check(election, day("2025-03-01")));
  };
  EXPECT_EQ(codes([](auto&) {}), "");
  EXPECT_EQ(codes([](auto& e) { e.office = " "; }), "text.missing@office");
  EXPECT_EQ(codes([](auto& e) { e.date = day("2025-03-02"); }), "election.in_future@date");
  EXPECT_EQ(codes([](auto& e) { e.candidates.clear(); }), "election.no_candidates@candidates");
  EXPECT_EQ(codes([](auto& e) { e.candidates[1].name.text = "A"; }), "election.name_twice@candidates");
  EXPECT_EQ(codes([](auto& e) { e.candidates[1].name.text.clear(); }), "text.missing@candidates");
  EXPECT_EQ(codes([](auto& e) { e.candidates[1].name = {"", true}; }), "") << "erased";
  EXPECT_EQ(codes([](auto& e) { e.candidates[0].name.text = std::string(201, 'x'); }),
            "text.too_long@candidates");
  EXPECT_EQ(codes([](auto& e) { e.candidates.resize(51, {"", {"", true}}); }),
            "election.too_many_candidates@candidates");
}

// Whatever comes out of ballots and lots, an election goes on in a way that its own check accepts, and never
// with anybody who did not stand.
TEST(Election, AlwaysGoesOnOrEnds) {
  std::mt19937 random(20250301);
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  int ended = 0, lots = 0;
  for (int run = 0; run < 4000; ++run) {
    const auto rules = all_election_rules();
    Held held(rules[static_cast<std::size_t>(upto(3))], 1 + upto(4));
    for (int step = 0; step < 12; ++step) {
      const auto now = held.state();
      if (now.stage == ElectionStage::round) {
        ASSERT_FALSE(now.standing.empty());
        Votes votes;
        for (const auto& id : now.standing) votes.push_back({id, upto(4)});
        held.round(votes, upto(2), upto(3));
      } else if (now.stage == ElectionStage::lot || now.stage == ElectionStage::age) {
        ASSERT_GT(now.among.size(), now.to_choose);
        auto chosen = now.among;
        std::shuffle(chosen.begin(), chosen.end(), random);
        chosen.resize(now.to_choose);
        held.drawn(chosen, now.stage == ElectionStage::age ? TieBreak::age : TieBreak::lot);
        ++lots;
      } else {
        break;
      }
    }
    const auto last = held.state();
    if (last.stage == ElectionStage::acceptance) {
      ++ended;
      EXPECT_NE(held.found.candidate(last.elected), nullptr);
      EXPECT_TRUE(held.found.rounds.back().value.judgement.refusals.empty());
    }
    if (!held.found.rounds.empty()) {
      const auto before = without_newest_round(held.found);
      EXPECT_EQ(before.rounds.size() + 1, held.found.rounds.size());
    }
  }
  EXPECT_GT(ended, 3000);
  EXPECT_GT(lots, 100);
}

}  // namespace
}  // namespace gremium::domain
