#include "app/mergers.h"

#include <algorithm>

#include "app/drafts.h"
#include "app/effects.h"
#include "app/membership_checks.h"
#include "base/crypto.h"
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
  if (!merge.decision.empty() && !storage::find_decision(desk.connection(), merge.decision))
    wrong.push_back({"decision.unknown", {}, "decision"});
  note(wrong, domain::check_line("reason", merge.reason, Need::optional));
  if (merge.last_day) {
    note(wrong, check_successor_lives(desk.connection(), merge.successor, *merge.last_day));
    note(wrong, check_nobody_goes_in_later(desk.connection(), merge.organisation, {}, *merge.last_day));
  }
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

// Ended by the same merger: into the same organisation on the same day.
bool is_of_merger(const Membership& one, const Membership& merged) {
  return one.end_kind == domain::EndKind::merger && one.successor == merged.successor &&
         one.last_day == merged.last_day;
}

// What goes on with the successor because of it, if nobody else's merger of that day stands behind it, too.
std::optional<domain::Recorded<Membership>> continuation_of(Desk& desk, const Membership& merged) {
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = merged.network;
  std::optional<domain::Recorded<Membership>> found;
  for (auto& other : storage::list_memberships(desk.connection(), filter)) {
    if (other.value.id != merged.id && is_of_merger(other.value, merged)) return std::nullopt;
    const bool goes_on = other.value.organisation == merged.successor && other.value.because == "merger" &&
                         other.value.from && other.value.from->exact() == merged.last_day->plus_days(1);
    if (goes_on) found = std::move(other);
  }
  return found;
}

// With the end that its organisation has now: from the day after, or never.
void move_continuation(Desk& desk, const domain::Recorded<Membership>& found, const Membership& now,
                       const Membership& merged, domain::FactNumber cause) {
  const bool still = now.end_kind == domain::EndKind::merger && now.successor == merged.successor;
  auto membership = still ? found.value : domain::never_was(found.value);
  if (still) membership.from = base::LastDay{*now.last_day}.until();
  if (cancel_effect(desk, membership.id, domain::EffectKind::begin)) ++membership.start_revision;
  desk.enter_automatic(cause, membership, found.fact);
}

// Another membership of the organisation that the same merger ended.
void end_alike(Desk& desk, const domain::Recorded<Membership>& other, const Membership& now,
               domain::FactNumber cause) {
  auto membership = other.value;
  if (cancel_effect(desk, membership.id, domain::EffectKind::end)) ++membership.end_revision;
  membership.last_day = now.last_day;
  membership.end_kind = now.end_kind;
  membership.successor = now.successor;
  membership.end_reason = now.end_reason;
  if (!now.last_day) membership.end_decision.clear();
  const auto fact = desk.enter_automatic(cause, membership, other.fact);
  keep_drafts_right(desk, membership.id, domain::AnnouncementKind::leaving, fact);
}

}  // namespace

std::optional<Refusal> check_successor_lives(storage::Connection& connection, const std::string& successor,
                                             base::Day last_day) {
  domain::MembershipFilter own;
  own.public_only = false;
  own.organisation = successor;
  std::optional<Refusal> refused;
  for (const auto& [membership, fact] : storage::list_memberships(connection, own)) {
    if (goes_on_after(membership, last_day)) return std::nullopt;
    if (membership.end_kind == domain::EndKind::merger && !membership.successor.empty())
      refused = {"membership.successor_merged", {{"member", membership.successor}}, "successor"};
  }
  return refused;
}

std::optional<Refusal> check_nobody_goes_in_later(storage::Connection& connection,
                                                  const std::string& organisation, const std::string& network,
                                                  base::Day last_day) {
  domain::MembershipFilter all;
  all.public_only = false;
  all.network = network;
  for (const auto& [other, fact] : storage::list_memberships(connection, all))
    if (other.successor == organisation && other.end_kind == domain::EndKind::merger && other.last_day &&
        *other.last_day >= last_day)
      return Refusal{"membership.others_went_in", {{"member", other.organisation}}, "last_day"};
  return std::nullopt;
}

// Whoever's membership goes on in it would have gone into nothing.
std::optional<Refusal> check_nobody_went_in(storage::Connection& connection, const Membership& membership) {
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.network = membership.network;
  for (const auto& other : storage::list_memberships(connection, filter))
    if (other.value.successor == membership.organisation && other.value.last_day && membership.from &&
        membership.from->exact() == other.value.last_day->plus_days(1))
      return Refusal{"membership.others_went_in", {{"member", other.value.organisation}}};
  return std::nullopt;
}

Refusals follow_merger(Desk& desk, const Membership& before, domain::FactNumber cause) {
  if (before.end_kind != domain::EndKind::merger || before.successor.empty() || !before.last_day) return {};
  const auto now = storage::find_membership(desk.connection(), before.id)->value;
  // Found while they still are as the merger left them.
  std::vector<domain::Recorded<Membership>> alike, continuations;
  // One that ended otherwise after all says nothing of the others.
  const bool is_whole = !now.last_day || now.end_kind == domain::EndKind::merger;
  for (auto& other : memberships_of(desk, before.organisation))
    if (is_whole && other.value.id != before.id && is_of_merger(other.value, before))
      alike.push_back(std::move(other));
  if (auto found = continuation_of(desk, before)) continuations.push_back(std::move(*found));
  for (const auto& other : alike)
    if (auto found = continuation_of(desk, other.value)) continuations.push_back(std::move(*found));
  for (const auto& other : alike) end_alike(desk, other, now, cause);
  for (const auto& found : continuations) move_continuation(desk, found, now, before, cause);
  return check_memberships_of(desk.connection(), before.successor);
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
