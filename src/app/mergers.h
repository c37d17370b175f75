// Members that go into another organisation: all they are ends on one day, and may go on there.
#pragma once

#include <optional>
#include <string>

#include "app/act.h"
#include "domain/membership.h"

namespace gremium::app {

struct MergeMembers {
  // Ceases to be a member everywhere …
  std::string organisation;
  // … because it went into this one.
  std::string successor;
  // The last day of its own; on the next the successor is there alone.
  std::optional<base::Day> last_day;
  // The successor takes over the memberships that it does not have itself.
  bool takes_over = false;
  std::string decision;
  std::string reason;
};
// Ends all memberships that go on after the last day, as one entry or not at all. Answers the successor's id.
// Codes: organisation.unknown (successor), membership.successor_self (successor), membership.end_missing
// (last_day), decision.unknown (decision), membership.nothing_to_merge (last_day), text.* (reason), and those
// of membership_checks.h and check_successor_lives().
Recorded merge_members(House& house, const Submission& submission, const MergeMembers& merge);

// --- within the transaction of another act ---

// The end by a merger was corrected or taken back: what else its organisation ended by it ends with it, and
// what goes on with the successor begins on the day after, or never was. Of one that ended in another way
// after all, what goes on alone. `before`: as it was; the membership itself is entered already, by `cause`.
base::Refusals follow_merger(Desk& desk, const domain::Membership& before, domain::FactNumber cause);
// membership.others_went_in (argument member): by a merger, another goes on in it.
std::optional<base::Refusal> check_nobody_went_in(storage::Connection& connection,
                                                  const domain::Membership& membership);
// membership.others_went_in (argument member): another went into this organisation on that day or goes later,
// into nothing then. In `network`; empty: in any of those where it is a member.
std::optional<base::Refusal> check_nobody_goes_in_later(storage::Connection& connection,
                                                        const std::string& organisation,
                                                        const std::string& network, base::Day last_day);
// membership.successor_merged (successor; argument member: what it went into): nothing can go into what went
// into another itself by that day.
std::optional<base::Refusal> check_successor_lives(storage::Connection& connection,
                                                   const std::string& successor, base::Day last_day);

}  // namespace gremium::app
