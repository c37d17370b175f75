// An election: who stands for an office, the rounds that were held, the lots that were drawn, and how it
// ended.
//
// How a round came out is judged by the rules of election_rule.h when it is recorded, and kept. What comes
// next is computed from the facts: another round, a lot, the older of those who are level, or the answer of
// who is elected. An election counts once that person accepts. Who declines ends it: whoever is wanted
// instead is nominated in an election of its own, since the rules count its rounds from one again. What no
// rule foresees (a candidate withdraws from the runoff, the item is postponed) ends it without a result, with
// the reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/languages.h"
#include "base/result.h"
#include "domain/decision.h"
#include "domain/election_rule.h"
#include "domain/majority_rule.h"
#include "domain/moment.h"
#include "domain/personal.h"
#include "domain/recorded.h"

namespace gremium::domain {

// Facts name a person by the id alone; the name stands in one place, and can be erased there.
struct ElectionCandidate {
  // "c1", "c2" …: within its election.
  std::string id;
  // As on the ballot.
  Personal name;

  bool operator==(const ElectionCandidate&) const = default;
};

struct Election {
  // Short random id, given once.
  std::string id;
  std::string body;
  base::Day date = base::Day::of_number(0);
  // The item under which it was held; empty: beside all meetings that are recorded.
  std::string meeting;
  std::string item;
  // What somebody is elected to, in the language of the election: "Vorsitz".
  std::string office;
  base::Language language = base::Language::de;
  ElectionRuleId rule = ElectionRuleId::rlp;
  // As nominated before the first round.
  std::vector<ElectionCandidate> candidates;
  std::string source;
  bool is_public = false;

  bool operator==(const Election&) const = default;
};

// Somebody stands as well, from the next round on.
struct CandidateNominated {
  std::string election;
  ElectionCandidate candidate;

  bool operator==(const CandidateNominated&) const = default;
};

struct CandidateVotes {
  std::string candidate;
  std::int64_t votes = 0;

  bool operator==(const CandidateVotes&) const = default;
};

struct ElectionRoundHeld {
  std::string election;
  // From 1.
  int round = 1;
  // Of those who stood in it.
  std::vector<CandidateVotes> votes;
  std::int64_t no = 0;
  std::int64_t abstain = 0;
  std::int64_t invalid = 0;
  // All that were cast; empty: not counted.
  std::optional<std::int64_t> ballots;
  VotingMethod method = VotingMethod::unknown;
  // Who was there then counts; empty: not known.
  std::optional<Moment> at = {};
  // Whether enough were there; empty: nobody's presence was noted, or nothing says how many are needed.
  std::optional<QuorumJudgement> quorum;
  // With the ids of candidates as names.
  ElectionJudgement judgement;

  bool operator==(const ElectionRoundHeld&) const = default;
};

// What decides between those who are level.
enum class TieBreak { lot, age };

struct LotDrawn {
  std::string election;
  // After this round.
  int round = 1;
  TieBreak kind = TieBreak::lot;
  // Who is elected, or who goes on to the runoff.
  std::vector<std::string> chosen;
  // Never public, like the note.
  std::optional<Personal> drawn_by;
  std::string note;

  bool operator==(const LotDrawn&) const = default;
};

enum class ElectionEnd { accepted, declined, abandoned };

struct ElectionClosed {
  std::string election;
  ElectionEnd how = ElectionEnd::accepted;
  base::Day on = base::Day::of_number(0);
  // Never public. The reason, where it was abandoned.
  std::string note;

  bool operator==(const ElectionClosed&) const = default;
};

// An election with all that the register knows of it; rounds and lots in their order.
struct ElectionCase {
  Recorded<Election> election;
  std::vector<Recorded<CandidateNominated>> nominated;
  std::vector<Recorded<ElectionRoundHeld>> rounds;
  std::vector<Recorded<LotDrawn>> lots;
  std::optional<Recorded<ElectionClosed>> closed;

  // The newest fact about it: what a form has seen.
  std::int64_t newest_fact() const;
  // Nominated before the first round or later.
  std::vector<ElectionCandidate> candidates() const;
  // nullptr if there is no such person.
  const ElectionCandidate* candidate(const std::string& id) const;
  // nullptr if none was drawn after that round.
  const LotDrawn* lot_after(int round) const;
  // Whether something was recorded that stands on this round.
  bool is_built_on_round(int round) const;

  bool operator==(const ElectionCase&) const = default;
};

// Without who drew lots, and without notes.
ElectionCase public_part(ElectionCase found);

enum class ElectionStage {
  round,       // `round` is to be held
  lot,         // the lot decides among those level in `round`
  age,         // the oldest of them is elected
  acceptance,  // `elected` is to say whether they accept
  ended
};

struct ElectionState {
  ElectionStage stage = ElectionStage::round;
  int round = 1;
  // Which round of its rule it is: a whole election held again in Bavaria is a first round again.
  int judged_as = 1;
  // Who stands in the round to be held. If it is open, some of them may have withdrawn and others be
  // nominated.
  std::vector<std::string> standing = {};
  bool open = false;
  // Whom the lot or age decides among, and how many of them it chooses.
  std::vector<std::string> among = {};
  std::size_t to_choose = 0;
  // By ballots, lot or age, whether they accept or not; empty: nobody.
  std::string elected = {};

  bool operator==(const ElectionState&) const = default;
};

ElectionState state_of(const ElectionCase& found);

inline constexpr std::size_t most_candidates = 50;

// Codes: text.* (office, source, candidates), election.no_candidates, election.too_many_candidates (argument
// most), election.name_twice (name; all candidates), election.in_future (date; argument today).
base::Refusals check(const Election& election, base::Day today);

// Codes: election.nomination_closed, text.* (name), election.name_twice (name), election.too_many_candidates.
base::Refusals check(const CandidateNominated& nominated, const ElectionCase& before);

// Whether it can be held next. Codes: election.no_round_due, election.other_round (argument expected),
// election.no_candidates, election.not_standing (name), election.count_missing (the field of who stands but
// has no figure), election.name_twice, tally.negative, tally.too_large (most), election.more_than_ballots
// and election.fewer_than_ballots (votes, ballots), election.before_last_round (clock). Fields:
// votes_<candidate>, no, abstain, invalid, ballots, at.
base::Refusals check(const ElectionRoundHeld& round, const ElectionCase& before);
// By its election's rule, with ids as names; for a round that was checked.
ElectionJudgement judge(const ElectionRoundHeld& round, const ElectionCase& before);

// Codes: election.no_lot_due, election.other_round (expected), election.lot_count (count), election.not_level
// (name), text.* (drawn_by, note). Fields: chosen, drawn_by, note.
base::Refusals check(const LotDrawn& lot, const ElectionCase& before);

// Codes: election.ended, election.nobody_elected, election.is_elected (abandoned, though somebody is to
// answer), election.end_before_election (on; argument date), election.in_future (on; argument today), text.*
// (note).
base::Refusals check(const ElectionClosed& closed, const ElectionCase& before, base::Day today);

// As it was before its newest round; for correcting that.
ElectionCase without_newest_round(ElectionCase found);

struct ElectionFilter {
  bool public_only = true;
  // Of this body; of bodies of this organisation. Empty: all.
  std::string body = {};
  std::string organisation = {};
  // Held in this meeting; under this item.
  std::string meeting = {};
  std::string item = {};
};

// Names as files and forms write them.
std::string_view name_of(TieBreak kind);
std::string_view name_of(ElectionEnd how);
std::string_view name_of(ElectionStage stage);
std::optional<TieBreak> tie_break_named(std::string_view name);
std::optional<ElectionEnd> election_end_named(std::string_view name);

}  // namespace gremium::domain
