// Memberships: brought in as existing, settled, corrected, ended.
#pragma once

#include "app/act.h"
#include "domain/membership.h"

namespace gremium::app {

// One that exists already; it makes no news. An id given is kept.
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
// right day is there. Codes besides: membership.unknown, text.missing (reason).
Recorded correct_start(House& house, const Submission& submission, const CorrectStart& correction);

struct EndMembership {
  std::string membership;
  // None: it goes on after all.
  std::optional<base::Day> last_day;
  std::string decision;
  std::string reason;
  domain::FactNumber seen = 0;
};
Recorded end_membership(House& house, const Submission& submission, const EndMembership& end);

}  // namespace gremium::app
