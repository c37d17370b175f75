// Memberships: brought in as existing, settled, corrected, ended.
#pragma once

#include "app/act.h"
#include "domain/membership.h"

namespace gremium::app {

// One that begins later is foreseen from today on, unless it says since when, and is news once it does; what
// has begun already is history.
void foresee(Desk& desk, domain::Membership& membership);

// One that exists already, which makes no news, or is to come. An id given is kept.
// Codes: organisation.unknown, network.unknown, membership.start_missing, membership.id_taken, text.*, and
// those of membership_checks.h. Fields: organisation, network, start, last_day, source, id.
Recorded record_membership(House& house, const Submission& submission, domain::Membership membership);

struct CorrectStart {
  std::string membership;
  // A day, month or year; or only attested on a day; neither: pending again.
  std::optional<base::PartialDay> from;
  std::optional<base::Day> attested_on;
  std::string reason;
  domain::FactNumber seen = 0;
};
// Settles a pending start, or corrects one that was wrong: an effect already entered is cancelled and entered
// anew under the next revision; unpublished drafts lose the membership, and a new one is drafted when the
// right day is there. Codes besides: membership.unknown, text.missing (reason),
// membership.end_without_start (start; argument end).
Recorded correct_start(House& house, const Submission& submission, const CorrectStart& correction);

// A notice of leaving: when it was received where the network is, and the rule it is judged by.
struct GiveNotice {
  std::optional<base::Day> received_on;
  domain::NoticeRule rule;
};

struct EndMembership {
  std::string membership;
  // None, and no notice: it goes on after all. None with a notice: the day that follows from it.
  std::optional<base::Day> last_day;
  std::string decision;
  std::string reason;
  domain::FactNumber seen = 0;
  // Why it ends; a notice is a resignation.
  std::optional<domain::EndKind> kind = {};
  std::optional<GiveNotice> notice = {};
  // Of a merger: the organisation that the member went into.
  std::string successor = {};
  // What stands on it (domain::dependents) ends on the same day in the same way; else it is refused.
  bool with_dependents = false;
};
// The end that a membership has or will have. Codes besides: decision.unknown (decision),
// membership.end_missing (last_day); of a notice notice.* of domain/notice_rule.h, notice.not_received
// (received_on), notice.in_future (received_on), notice.no_resignation (end_kind), notice.cannot_be_computed
// (last_day), notice.end_before_receipt (last_day; arguments last_day, received), notice.other_day (reason;
// argument computed): another day than the computed one has a reason. Where nobody can leave, a day that is
// given with a reason is entered all the same. membership.expulsion_undecided (decision): nobody is put out
// without a decision; membership.successor_missing, membership.successor_self, organisation.unknown
// (successor).
Recorded end_membership(House& house, const Submission& submission, const EndMembership& end);

}  // namespace gremium::app
