// What happens to a membership between its first and its last day: it is suspended, put into a category; two
// members become one.
#pragma once

#include "app/act.h"
#include "domain/membership.h"

namespace gremium::app {

struct SuspendMembership {
  std::string membership;
  // One that begins on this day already is put anew: with its end, say.
  domain::Suspension suspension;
  domain::FactNumber seen = 0;
};
// Codes: membership.unknown, decision.unknown (decision), text.* (reason), and those of
// domain::check_suspensions.
Recorded suspend_membership(House& house, const Submission& submission, const SuspendMembership& suspend);
// One that never was, by its first day, with the reason for taking it back. Codes besides:
// membership.no_suspension.
Recorded take_back_suspension(House& house, const Submission& submission, const SuspendMembership& suspend);

struct TakeBackMembership {
  std::string membership;
  std::string reason;
  domain::FactNumber seen = 0;
};
// It was entered by mistake and never was one (domain::never_was): its effects are cancelled, drafts lose it,
// and no list holds it. A first day entered afterwards (correct_start) brings it back. Published texts stay
// as they are: the press office corrects them. Codes: membership.unknown, stale, text.missing (reason),
// membership.never_was, membership.requires: another one stands on it;
// membership.others_went_in: by a merger, another goes on in it.
Recorded take_back_membership(House& house, const Submission& submission, const TakeBackMembership& mistake);

struct SetCategory {
  std::string membership;
  // Empty: by the inhabitants, or none.
  std::string category;
  std::string reason;
  domain::FactNumber seen = 0;
  // From this day on; without one the last one is corrected: the membership was never in it.
  std::optional<base::Day> from = {};
};
// Codes: membership.unknown, category.unknown (category), text.* (reason), those of
// domain::in_category_from.
Recorded set_category(House& house, const Submission& submission, const SetCategory& set);

}  // namespace gremium::app
