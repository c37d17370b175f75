// A membership, and who is a member on a day: a function of facts and day, never a stored status.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/leaving.h"

namespace gremium::domain {

enum class StartKind {
  known,     // `from`, as exact as it is known
  attested,  // a source names the member on `attested_on`; when it began is not known
  pending,   // agreed, but the first day is still open
  never,     // entered by mistake: it never was one
};

// The rights of a member rest; it stays one, and is counted.
struct Suspension {
  // Both inside; without an end until further notice.
  base::Day from = base::Day::of_number(0);
  std::optional<base::Day> last_day = {};
  std::string reason;
  std::string decision;

  bool operator==(const Suspension&) const = default;
};

// The category that a membership was in, up to and with a day.
struct EarlierCategory {
  base::Day last_day = base::Day::of_number(0);
  // Empty: by the inhabitants, or none.
  std::string category;

  bool operator==(const EarlierCategory&) const = default;
};

struct Membership {
  std::string id;
  std::string organisation;
  std::string network;
  StartKind start = StartKind::known;
  std::optional<base::PartialDay> from;
  std::optional<base::Day> attested_on;
  // How the first day came about, or what it waits for: a code of effective_rule.h.
  std::string because;
  // The last day inside.
  std::optional<base::Day> last_day;
  std::string end_reason;
  // Why it ended or will end, where that is known; of a resignation the notice, where it was recorded.
  std::optional<EndKind> end_kind;
  std::optional<NoticeOfLeaving> notice;
  // What caused it.
  std::string accession;
  std::string decision;
  std::string end_decision;
  // Of a merger: the organisation that it went into.
  std::string successor;
  // By their first days.
  std::vector<Suspension> suspensions = {};
  // One of the network's categories, by its id; empty: by the inhabitants, or none.
  std::string category;
  // What it was in before, oldest first.
  std::vector<EarlierCategory> earlier_categories = {};
  // From this day on it could be known that the organisation would join.
  std::optional<base::Day> foreseen_since;
  // Memberships brought in as existing make no news.
  bool announce = true;
  // Count the corrections of its first and its last day: effects are entered once per (membership, kind,
  // revision).
  int start_revision = 1;
  int end_revision = 1;
  std::string source;
  std::string unconfirmed;
  bool is_public = true;

  bool operator==(const Membership&) const = default;
};

// Which memberships.
struct MembershipFilter {
  bool public_only = true;
  // Empty: all.
  std::string network = {};
  std::string organisation = {};
  std::string accession = {};
  // Those that never were instead of the others.
  bool never_was = false;
};

// Where a membership stands on a day. `unknown`: the facts do not tell. `absent`: neither a member nor known
// to become one by then.
enum class Standing { member, coming, former, unknown, absent };

// One that was entered by mistake: no day of it is true. What was said of it stays, for the case that this
// was the mistake.
Membership never_was(Membership membership);

std::string_view name_of(Standing standing);
std::string_view name_of(StartKind kind);
std::optional<StartKind> start_kind_named(std::string_view name);

// The first day on which it has certainly begun; nothing while pending.
std::optional<base::Day> certain_from(const Membership& membership);
Standing standing_on(const Membership& membership, base::Day day);

// The suspension that is in force on a day; null if none is.
const Suspension* suspension_on(const Membership& membership, base::Day day);

// The category of a day, by its id; empty: by the inhabitants, or none.
const std::string& category_on(const Membership& membership, base::Day day);
// Another one from a day on; what was entered for that day or later gives way. Code category.outside
// (category_from; argument start): the membership has not begun before that day, or is over by then.
base::Result<Membership> in_category_from(Membership membership, const std::string& category, base::Day from);

// What a rule makes of a notice of leaving this membership, received on a day: the minimum term counts from
// the membership's first day, unless the rule says from when. Refusals: as last_day().
base::Result<NoticeOfLeaving> notice_of_leaving(const Membership& membership, base::Day received_on,
                                                NoticeRule rule);

// How many members a network has on a day. Exact only where the network is complete on that day and no
// membership is unknown; otherwise at least so many.
struct MemberCount {
  int members = 0;
  bool exact = false;

  bool operator==(const MemberCount&) const = default;
};
MemberCount count_members(const std::vector<Standing>& standings, std::optional<base::Day> complete_since,
                          base::Day day);

// Whether one membership covers every day that another needs it on (a network's `requires`): from its first
// day on, and to its end. Days that are not known do not count against it.
bool covers(const Membership& required, const Membership& membership);

// An organisation has one membership in a network at a time.
bool overlap(const Membership& a, const Membership& b);

}  // namespace gremium::domain
