#include "app/membership_changes.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/drafts.h"
#include "app/effects.h"
#include "app/membership_checks.h"
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

bool goes_on_after(const Membership& membership, base::Day day) {
  return !membership.last_day || *membership.last_day > day;
}

std::vector<domain::Recorded<Membership>> memberships_of(Desk& desk, const std::string& organisation) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = organisation;
  return storage::list_memberships(desk.connection(), own);
}

Refusals check_merger(Desk& desk, const MergeMembers& merge) {
  Refusals wrong;
  if (!storage::find_organisation(desk.connection(), merge.successor))
    wrong.push_back({"organisation.unknown", {}, "successor"});
  if (merge.successor == merge.organisation) wrong.push_back({"membership.successor_self", {}, "successor"});
  if (!merge.last_day) wrong.push_back({"membership.end_missing", {}, "last_day"});
  note(wrong, check_decision(desk, merge.decision));
  note(wrong, domain::check_line("reason", merge.reason, Need::optional));
  return wrong;
}

void end_by_merger(Desk& desk, const domain::Recorded<Membership>& before, const MergeMembers& merge) {
  auto membership = before.value;
  // It may have ended already, on a later day than it should have.
  if (cancel_effect(desk, membership.id, domain::EffectKind::end)) ++membership.end_revision;
  membership.last_day = merge.last_day;
  membership.end_kind = domain::EndKind::merger;
  membership.successor = merge.successor;
  membership.end_decision = merge.decision;
  membership.end_reason = merge.reason;
  membership.notice.reset();
  const auto fact = desk.amend(before.fact, merge.reason, membership);
  keep_drafts_right(desk, membership.id, domain::AnnouncementKind::leaving, fact);
}

// Unless the successor is a member there itself on the next day, or will be.
void take_over(Desk& desk, const Membership& ended, const MergeMembers& merge) {
  const auto own = memberships_of(desk, merge.successor);
  const bool has_it = std::any_of(own.begin(), own.end(), [&](const auto& other) {
    return other.value.network == ended.network && goes_on_after(other.value, *merge.last_day);
  });
  if (has_it) return;
  Membership membership;
  membership.id = base::random_ref(8);
  membership.organisation = merge.successor;
  membership.network = ended.network;
  membership.from = base::LastDay{*merge.last_day}.until();
  membership.because = "merger";
  membership.foreseen_since = desk.today_anywhere();
  membership.category = ended.category;
  membership.is_public = ended.is_public;
  // It is the same membership under another roof, and no news.
  membership.announce = false;
  desk.enter(membership);
}

// Whoever's membership goes on in it would have gone into nothing.
std::optional<Refusal> check_nobody_went_in(Desk& desk, const Membership& membership) {
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = membership.network;
  for (const auto& other : storage::list_memberships(desk.connection(), filter))
    if (other.value.successor == membership.organisation && other.value.last_day && membership.from &&
        membership.from->exact() == other.value.last_day->plus_days(1))
      return Refusal{"membership.others_went_in", {{"member", other.value.organisation}}};
  return std::nullopt;
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
    if (auto refused = check_nobody_went_in(desk, before->value)) return *refused;
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
        membership.category = set.category;
        return Refusals{};
      });
}

Recorded merge_members(House& house, const Submission& submission, const MergeMembers& merge) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = check_merger(desk, merge); !wrong.empty()) return wrong;
    bool any = false;
    for (const auto& membership : memberships_of(desk, merge.organisation)) {
      if (!goes_on_after(membership.value, *merge.last_day)) continue;
      any = true;
      end_by_merger(desk, membership, merge);
      if (merge.takes_over) take_over(desk, membership.value, merge);
    }
    if (!any) return Refusal{"membership.nothing_to_merge", {{"day", merge.last_day->iso()}}, "last_day"};
    for (const auto& organisation : {merge.organisation, merge.successor})
      if (auto wrong = check_memberships_of(desk.connection(), organisation); !wrong.empty()) return wrong;
    enter_due_effects(desk);
    return merge.successor;
  });
}

}  // namespace gremium::app
