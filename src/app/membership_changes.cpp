#include "app/membership_changes.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/drafts.h"
#include "app/effects.h"
#include "app/membership_checks.h"
#include "app/mergers.h"
#include "base/crypto.h"
#include "domain/membership_check.h"
#include "domain/text_check.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Membership;
using domain::Need;

std::optional<Refusal> check_decision(Desk& desk, const std::string& decision) {
  if (decision.empty() || storage::find_decision(desk.connection(), decision)) return std::nullopt;
  return Refusal{"decision.unknown", {}, "decision"};
}

// What the act finds and changes: nothing else is asked of the membership.
Recorded change_membership(House& house, const Submission& submission, const std::string& id,
                           domain::FactNumber seen, const std::string& reason,
                           const std::function<Refusals(Desk&, Membership&)>& change) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_membership(desk.connection(), id);
    if (!before) return Refusal{"membership.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    auto membership = before->value;
    if (auto wrong = change(desk, membership); !wrong.empty()) return wrong;
    if (membership != before->value) desk.amend(before->fact, reason, membership);
    return membership.id;
  });
}

void put(std::vector<domain::Suspension>& all, const domain::Suspension& suspension) {
  std::erase_if(all, [&](const auto& other) { return other.from == suspension.from; });
  all.push_back(suspension);
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
}

}  // namespace

Recorded suspend_membership(House& house, const Submission& submission, const SuspendMembership& suspend) {
  return change_membership(house, submission, suspend.membership, suspend.seen, suspend.suspension.reason,
                           [&](Desk& desk, Membership& membership) {
                             Refusals wrong;
                             note(wrong, check_decision(desk, suspend.suspension.decision));
                             put(membership.suspensions, suspend.suspension);
                             note(wrong, domain::check_suspensions(membership));
                             return wrong;
                           });
}

Recorded take_back_suspension(House& house, const Submission& submission, const SuspendMembership& suspend) {
  return change_membership(
      house, submission, suspend.membership, suspend.seen, suspend.suspension.reason,
      [&](Desk&, Membership& membership) {
        const auto gone = std::erase_if(membership.suspensions, [&](const auto& suspension) {
          return suspension.from == suspend.suspension.from;
        });
        return gone == 0 ? Refusals{{"membership.no_suspension", {}, "suspended_from"}} : Refusals{};
      });
}

Recorded take_back_membership(House& house, const Submission& submission, const TakeBackMembership& mistake) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_membership(desk.connection(), mistake.membership);
    if (!before) return Refusal{"membership.unknown"};
    if (auto stale = check_seen(mistake.seen, before->fact)) return *stale;
    if (before->value.start == domain::StartKind::never) return Refusal{"membership.never_was"};
    if (auto refused = domain::check_line("reason", mistake.reason, Need::required)) return *refused;
    if (auto refused = check_nobody_went_in(desk.connection(), before->value)) return *refused;
    auto membership = domain::never_was(before->value);
    if (cancel_effect(desk, membership.id, domain::EffectKind::begin)) ++membership.start_revision;
    if (cancel_effect(desk, membership.id, domain::EffectKind::end)) ++membership.end_revision;
    const auto fact = desk.amend(before->fact, mistake.reason, membership);
    if (auto wrong = check_memberships_of(desk.connection(), membership.organisation); !wrong.empty()) {
      // Of another one: no field of this form.
      for (auto& refusal : wrong) refusal.field.clear();
      return wrong;
    }
    take_out_of_drafts(desk, membership.id, fact);
    for (const auto kind : {domain::AnnouncementKind::coming, domain::AnnouncementKind::leaving})
      keep_drafts_right(desk, membership.id, kind, fact);
    return membership.id;
  });
}

Recorded set_category(House& house, const Submission& submission, const SetCategory& set) {
  return change_membership(
      house, submission, set.membership, set.seen, set.reason, [&](Desk& desk, Membership& membership) {
        const auto network = storage::find_network(desk.connection(), membership.network);
        if (!set.category.empty() &&
            (!network || domain::find_category(network->value.categories, set.category) == nullptr))
          return Refusals{{"category.unknown", {}, "category"}};
        if (!set.from) {
          membership.category = set.category;
          return Refusals{};
        }
        auto changed = domain::in_category_from(membership, set.category, *set.from);
        if (!changed) return changed.refusals();
        membership = std::move(*changed);
        return Refusals{};
      });
}

}  // namespace gremium::app
