// What a majority rule asks for, put so that one place can count it; and the rules, one file each.
#pragma once

#include <optional>
#include <vector>

#include "domain/majority_rule.h"

namespace gremium::domain::majority {

// "More than a/b of N" or "at least a/b of N".
struct Threshold {
  bool more_than = false;
  Share share = {};
};

inline constexpr Threshold more_than_half{true, {1, 2}};
inline constexpr Threshold at_least_half{false, {1, 2}};
inline constexpr Threshold at_least_third{false, {1, 3}};
inline constexpr Threshold two_thirds{false, {2, 3}};
inline constexpr Threshold three_quarters{false, {3, 4}};
inline constexpr Threshold everything{false, {1, 1}};

// The smallest whole number that meets the threshold (part 3.1 of the rules): floor(a·N / b) + 1, or
// ceil(a·N / b). For N of 0 or more.
std::int64_t needed(const Threshold& threshold, std::int64_t of);

// How many must be there. A rule that asks for neither has no quorum.
struct QuorumTerms {
  // Of those eligible.
  std::optional<Threshold> share = {};
  // At least so many members, whatever the share.
  std::optional<std::int64_t> members = {};
  // One of the two suffices; else both are asked.
  bool either = false;
  // Only those count who may vote on the item.
  bool only_voters = false;
  // Without a quorum the mayor decides.
  bool else_mayor = false;
};

struct Terms {
  MajorityBase base = MajorityBase::cast;
  Threshold threshold = more_than_half;
  QuorumTerms quorum = {};
  // Half is enough if the chair voted yes.
  bool chair_breaks_ties = false;
  // A tie could have been broken by the chair, but not in a secret vote.
  bool tie_is_secret = false;
  // One vote of these kinds defeats it.
  bool no_defeats = false;
  bool other_than_yes_defeats = false;
  // Consents given outside the meeting count as yes.
  bool with_consents = false;
  // Nothing but eligible and yes is looked at: nobody meets.
  bool without_meeting = false;
  bool proxies_allowed = true;
  // At most so many proxies a holder, whatever the body says.
  std::optional<std::int64_t> proxies_per_holder = {};
  // The law knows no abstention: noting one gives a warning.
  bool must_vote = false;
};

// The quorum that the body has set for itself.
QuorumTerms quorum_of(const MajorityRule& rule);

Terms simple(const MajorityRule& rule);
Terms maj_present(const MajorityRule& rule);
Terms maj_eligible(const MajorityRule& rule);
Terms maj_incl_abst(const MajorityRule& rule);
Terms two_thirds_cast(const MajorityRule& rule);
Terms two_thirds_present(const MajorityRule& rule);
Terms two_thirds_eligible(const MajorityRule& rule);
Terms three_quarters_cast(const MajorityRule& rule);
Terms unanimous_cast(const MajorityRule& rule);
Terms unanimous_present(const MajorityRule& rule);
Terms unanimous_all(const MajorityRule& rule);
Terms written_all();
Terms min_share(const MajorityRule& rule);
Terms casting(const MajorityRule& rule);
Terms rlp(const Vote& vote);
Terms nrw(const Vote& vote);
Terms bay();
Terms fr_cm(const Vote& vote);
Terms ronr_majority();
Terms ronr_two_thirds();

Terms terms_of(const MajorityRule& rule, const Vote& vote);

}  // namespace gremium::domain::majority
