// What a vote needs to be adopted, and whether it was: the rules of associations, councils and assemblies.
//
// Each rule lives in a file of its own under majority/, which begins with its source and says only what share
// of which number is asked and what quorum; the counting is done once, in majority/counting.cpp. All numbers
// are whole votes or members, compared cross-multiplied; any of them may be unknown, which is never 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/statement.h"

namespace gremium::domain {

enum class MajorityRuleId {
  simple,
  maj_present,
  maj_eligible,
  maj_incl_abst,
  two_thirds_cast,
  two_thirds_present,
  two_thirds_eligible,
  three_quarters_cast,
  unanimous_cast,
  unanimous_present,
  unanimous_all,
  written_all,
  min_share,
  casting,
  rlp,
  nrw,
  bay,
  fr_cm,
  ronr_majority,
  ronr_two_thirds
};

// How many of those eligible must be there: quorum= in the notation.
enum class QuorumShare { none, more_than_half, at_least_half, at_least_third };

struct Share {
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;

  bool operator==(const Share&) const = default;
};

// The setting of a body. Only what the rule takes counts (see list_majority_rules); the rest is ignored.
struct MajorityRule {
  MajorityRuleId id = MajorityRuleId::simple;
  QuorumShare quorum = QuorumShare::none;
  // MIN_SHARE: the share asked for.
  Share share = {};
  // Votes that one member present may carry for absent ones.
  std::int64_t max_proxies = 1;
  // The body's ordinary rule, where this one is for some kinds of decision: what its law says of quorum and
  // proxies holds for them too. Set by RuleSet::majority_for, never kept.
  std::optional<MajorityRuleId> within = {};

  bool operator==(const MajorityRule&) const = default;
};

enum class ChairVote { yes, no, abstain };

// One vote: the counts and its circumstances. Empty: not known.
struct Vote {
  std::optional<std::int64_t> eligible = {};
  std::optional<std::int64_t> present = {};
  // Of those present, barred from this item.
  std::optional<std::int64_t> excluded = 0;
  // Votes carried for absent members.
  std::optional<std::int64_t> proxies = 0;
  std::optional<std::int64_t> yes = {};
  std::optional<std::int64_t> no = {};
  std::optional<std::int64_t> abstain = {};
  std::optional<std::int64_t> invalid = {};
  // How the chair voted; already among yes, no and abstain.
  std::optional<ChairVote> chair = {};
  bool secret = false;
  // The item was on the agenda for the second time, for want of a quorum (else 1).
  int call = 1;
  // Somebody had the lack of a quorum established.
  bool challenged = false;
  // Members left the count because they are barred for a conflict of interest.
  bool bias = false;
  // UNANIMOUS_ALL: members who consented outside the meeting.
  std::int64_t written = 0;
  // Some members carry several votes: all these numbers count votes, not members.
  bool weighted = false;

  bool operator==(const Vote&) const = default;
};

enum class MajorityOutcome { adopted, rejected, no_quorum, mayor_decides, invalid_input, unknown };

// Of what number the share is taken.
enum class MajorityBase { cast, cast_and_abstentions, cast_and_invalid, present, eligible };

enum class QuorumState { not_asked, reached, missed, unknown };

struct QuorumJudgement {
  QuorumState state = QuorumState::not_asked;
  // Members; empty if not known.
  std::optional<std::int64_t> required = {};
  std::optional<std::int64_t> present = {};

  bool operator==(const QuorumJudgement&) const = default;
};

struct MajorityJudgement {
  MajorityOutcome outcome = MajorityOutcome::unknown;
  // The smallest number of yes that passes while the base stays as it is. Empty if it hangs on an unknown
  // number, or if no number of yes would do.
  std::optional<std::int64_t> required = {};
  // The yes counted, and how many more (less than 0: fewer) than required.
  std::optional<std::int64_t> reached = {};
  std::optional<std::int64_t> distance = {};
  MajorityBase base = MajorityBase::cast;
  std::optional<std::int64_t> base_number = {};
  QuorumJudgement quorum = {};
  // unknown for want of the quorum alone: whether the majority was reached, where that is certain.
  std::optional<bool> majority = {};
  // Why this outcome.
  Statement reason = {};
  // About the quorum, where one is asked and not what decides.
  std::optional<Statement> quorum_reason = {};
  // What is odd but changes nothing.
  std::vector<Statement> warnings = {};
  // unknown: the fields that would be needed, the most telling first.
  std::vector<std::string> missing = {};
  // invalid_input: what cannot be.
  base::Refusals refusals = {};
  std::string rule = {};
  int rule_version = 1;

  bool operator==(const MajorityJudgement&) const = default;
};

// Larger numbers are taken for typing errors; also keeps every product far from overflow.
inline constexpr std::int64_t most_members = 10'000'000;
// The largest part of a share a/b, and the most proxies a holder can be allowed.
inline constexpr std::int64_t most_share_part = 1'000;
inline constexpr std::int64_t most_proxies_per_holder = 1'000;

// Whether the figures can be. Codes, each with the field it belongs to: tally.negative; tally.too_large
// (most); tally.present_exceeds_eligible (present, eligible); tally.excluded_exceeds_present (excluded,
// present); tally.proxies_exceed_holders (proxies, present, most); tally.proxies_not_allowed (proxies);
// tally.more_than_present (sum, summands, votes, present, excluded, proxies, and those known of yes, no,
// abstain, invalid); tally.more_than_eligible (sum, summands, eligible); tally.yes_exceeds_eligible (yes,
// eligible); tally.consents_exceed_eligible (sum, yes, written, eligible). And for a setting of the rule
// majority.parameter_malformed (rule, parameter, value).
base::Refusals check(const MajorityRule& rule, const Vote& vote);

// Checks, then the quorum, then the majority. Concludes from what is known wherever the unknown numbers
// cannot change the outcome, else answers unknown.
MajorityJudgement judge(const MajorityRule& rule, const Vote& vote);

// What the quorum makes of those who are there before a vote: the counts of one are not looked at.
struct QuorumFinding {
  QuorumJudgement judgement = {};
  // How many are needed and how that is counted: quorum_by_share (share, eligible, required),
  // quorum_by_members (required), quorum_by_both and quorum_by_either (share, eligible, members, required).
  // Empty if none is asked, or the figures cannot be.
  std::optional<Statement> workings = {};

  bool operator==(const QuorumFinding&) const = default;
};
QuorumFinding find_quorum(const MajorityRule& rule, const Vote& vote);

// Votes that one member may carry for absent ones: as the body has set it, where the law leaves it that.
std::int64_t most_proxies(const MajorityRule& rule);

// What a form for the rule asks for: parameters of the notation, by whom they are settled.
struct MajorityRuleForm {
  MajorityRuleId id = MajorityRuleId::simple;
  std::string_view name;
  std::vector<std::string_view> of_body;
  std::vector<std::string_view> of_vote;
};
const std::vector<MajorityRuleForm>& list_majority_rules();
// Whether the rule wants to know that circumstance of a vote.
bool asks_for(MajorityRuleId rule, std::string_view circumstance);

// Names as files, forms and test vectors write them: SIMPLE, "adopted", "cast" …
std::string_view name_of(MajorityRuleId rule);
std::string_view name_of(MajorityOutcome outcome);
std::string_view name_of(MajorityBase base);
std::string_view name_of(QuorumState state);
std::string_view name_of(QuorumShare quorum);
std::string_view name_of(ChairVote vote);
std::vector<QuorumShare> all_quorum_shares();
std::optional<MajorityRuleId> majority_rule_named(std::string_view name);
std::optional<MajorityOutcome> majority_outcome_named(std::string_view name);
std::optional<MajorityBase> majority_base_named(std::string_view name);
std::optional<QuorumState> quorum_state_named(std::string_view name);
std::optional<QuorumShare> quorum_share_named(std::string_view name);
std::optional<ChairVote> chair_vote_named(std::string_view name);

// A rule, and the circumstances of one vote without its counts.
struct RuleAndVote {
  MajorityRule rule;
  Vote vote;

  bool operator==(const RuleAndVote&) const = default;
};

// NAME or NAME:parameter=value;parameter=value. Codes, field "rule": majority.rule_unknown (rule);
// majority.parameter_unknown, majority.parameter_twice, majority.parameter_missing (rule, parameter);
// majority.parameter_malformed (rule, parameter, value).
base::Result<RuleAndVote> parse_majority_rule(std::string_view text);
// The same notation, without what is as it is by default: the rule of the body, and with a vote.
std::string to_text(const MajorityRule& rule);
std::string to_text(const MajorityRule& rule, const Vote& vote);

}  // namespace gremium::domain
