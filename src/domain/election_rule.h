// Who is elected by the ballots of one round, or how it goes on: the rules of councils.
//
// Each rule lives in a file of its own under election/, which begins with its source. A rule is a pure
// function of one round; which round it is, is told, since a repeated ballot looks like the first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gremium::domain {

enum class ElectionRuleId { rlp, bay, nrw, fr };

// The rule's name as secretariats, files and test vectors write it: RLP_ELECTION …
std::string_view name_of(ElectionRuleId rule);
std::optional<ElectionRuleId> election_rule_named(std::string_view name);
std::vector<ElectionRuleId> all_election_rules();

struct Candidate {
  std::string name;
  std::int64_t votes = 0;

  bool operator==(const Candidate&) const = default;
};

// The ballots of one round. All counts are known: without them nobody can be declared elected.
struct ElectionRound {
  // From 1.
  int round = 1;
  // As nominated; names are not empty and differ.
  std::vector<Candidate> candidates = {};
  // Votes against, where one could only say yes or no.
  std::int64_t no = 0;
  std::int64_t abstain = 0;
  std::int64_t invalid = 0;

  bool operator==(const ElectionRound&) const = default;
};

enum class ElectionOutcome {
  // The first of `in`.
  elected,
  // The whole ballot again.
  repeat,
  // Between those `in`.
  runoff,
  // The lot decides who of those `among` is elected.
  lot,
  // `in` are in the runoff, the lot decides who of those `among` as well, two altogether.
  lot_for_runoff,
  // Another round is open to all.
  next_round,
  // The oldest of those `among` is elected.
  oldest,
  // Nobody, and the rule knows no further round.
  not_elected,
  invalid_input
};

std::string_view name_of(ElectionOutcome outcome);
std::optional<ElectionOutcome> election_outcome_named(std::string_view name);

struct ElectionJudgement {
  ElectionOutcome outcome = ElectionOutcome::not_elected;
  // In the order of their votes, then as nominated.
  std::vector<std::string> in = {};
  std::vector<std::string> among = {};
  // The votes of which the majority is taken, and how many were needed; empty where the most votes suffice.
  std::int64_t valid = 0;
  std::optional<std::int64_t> required = {};
  // The most votes that anybody got.
  std::int64_t most = 0;
  // Why; a sentence of the catalogues, "election.<code>".
  std::string code = {};
  // What is odd but changes nothing; sentences as well.
  std::vector<std::string> warnings = {};
  base::Refusals refusals = {};

  bool operator==(const ElectionJudgement&) const = default;
};

inline constexpr std::int64_t most_ballots = 10'000'000;

// Codes: election.round_too_small, election.no_candidates, election.name_missing, election.name_twice
// (name), tally.negative, tally.too_large (most); fields: round, votes, no, abstain, invalid.
base::Refusals check(const ElectionRound& round);

ElectionJudgement judge(ElectionRuleId rule, const ElectionRound& round);

// "A:20|B:15|NO:3": candidates with their votes, NO for votes against. Codes, field "votes":
// election.votes_malformed (text), election.name_missing, election.name_twice (name).
base::Result<ElectionRound> parse_election_votes(std::string_view text);
// "elected:A", "runoff:A|B", "lot:A|B", "lot_for_runoff:A+(B|C)", "lot_for_runoff:(A|B|C)", "oldest:A|B", or
// the outcome alone.
std::string to_text(const ElectionJudgement& judgement);

}  // namespace gremium::domain
