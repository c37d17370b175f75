#include "app/accessions.h"

#include <algorithm>

#include "app/accession_checks.h"
#include "app/announcements.h"
#include "app/drafts.h"
#include "app/effects.h"
#include "app/membership_checks.h"
#include "base/crypto.h"
#include "domain/accession_progress.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using base::Refusals;
using domain::Need;

// Each of the steps that are missing is named.
Refusals check_done(const domain::AccessionCase& found) {
  Refusals missing;
  for (const auto step : domain::open_steps(found))
    missing.push_back({"accession.steps_open", {{"step", step_argument(found.accession.value, step)}}});
  return missing;
}

domain::Membership membership_of(const domain::AccessionCase& found, const std::string& network,
                                 const domain::EffectiveDay& start, base::Day today) {
  const auto& accession = found.accession.value;
  domain::Membership membership;
  membership.id = base::random_ref(8);
  membership.organisation = accession.organisation;
  membership.network = network;
  membership.start = start.day ? domain::StartKind::known : domain::StartKind::pending;
  if (start.day) membership.from = *start.day;
  membership.because = start.because;
  membership.accession = accession.id;
  membership.is_public = accession.is_public;
  membership.unconfirmed = accession.unconfirmed;
  membership.foreseen_since = today;
  for (const auto& step : found.taken) {
    if (!step) continue;
    if (step->value.date)
      membership.foreseen_since = std::min(*membership.foreseen_since, step->value.date->latest());
    if (membership.decision.empty()) membership.decision = step->value.decision;
  }
  return membership;
}

bool has_begun(Desk& desk, const std::string& membership) {
  const auto effects = storage::list_effects(desk.connection(), membership);
  return std::any_of(effects.begin(), effects.end(),
                     [](const auto& effect) { return effect.value.kind == domain::EffectKind::begin; });
}

}  // namespace

Recorded amend_accession(House& house, const Submission& submission, domain::Accession accession,
                         domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_accession(desk.connection(), accession.id);
    if (!before) return Refusal{"accession.unknown"};
    if (auto stale = check_seen(seen, before->accession.fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    auto changed = before->accession.value;
    changed.remark = accession.remark;
    changed.source = accession.source;
    changed.unconfirmed = accession.unconfirmed;
    if (desk.may(domain::Right::publish)) changed.is_public = accession.is_public;
    if (auto wrong = check_texts(changed); !wrong.empty()) return wrong;
    desk.amend(before->accession.fact, reason, changed);
    // Its memberships are as public as the case.
    domain::MembershipFilter own;
    own.public_only = false;
    own.accession = changed.id;
    std::vector<domain::Membership> begun;
    domain::FactNumber cause = 0;
    for (auto& membership : storage::list_memberships(desk.connection(), own)) {
      if (membership.value.is_public == changed.is_public) continue;
      membership.value.is_public = changed.is_public;
      const auto fact = desk.amend(membership.fact, reason, membership.value);
      if (!changed.is_public) continue;
      if (membership.value.announce && has_begun(desk, membership.value.id))
        begun.push_back(membership.value);
      cause = fact;
      for (const auto kind : {domain::AnnouncementKind::coming, domain::AnnouncementKind::leaving})
        take_into_drafts(desk, membership.value, kind, fact);
    }
    if (!begun.empty()) draft_announcements(desk, begun, cause);
    return changed.id;
  });
}

Recorded complete_accession(House& house, const Submission& submission, const CompleteAccession& complete) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    const auto found = open_case(connection, complete.accession);
    if (!found) return found.refusals();
    const auto& accession = found->accession.value;
    if (auto stale = check_seen(complete.seen, found->accession.fact)) return *stale;
    if (auto missing = check_done(*found); !missing.empty()) return missing;
    const auto today = today_for(desk, accession);
    const auto start = domain::start_of(*found, complete.rule, today);
    if (!start) return start.refusals();
    desk.enter(domain::AccessionClosed{accession.id, domain::AccessionState::complete, today, {}, {}});
    std::vector<domain::Membership> begun;
    domain::FactNumber cause = 0;
    for (const auto& network : accession.networks) {
      begun.push_back(membership_of(*found, network, *start, today));
      cause = desk.enter(begun.back());
    }
    if (auto wrong = check_memberships_of(connection, accession.organisation); !wrong.empty()) return wrong;
    for (const auto& membership : begun)
      take_into_drafts(desk, membership, domain::AnnouncementKind::coming, cause);
    enter_due_effects(desk);
    return accession.id;
  });
}

Recorded close_accession(House& house, const Submission& submission, domain::AccessionClosed closed) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto found = open_case(desk.connection(), closed.accession);
    if (!found) return found.refusals();
    Refusals wrong;
    if (closed.state != domain::AccessionState::refused && closed.state != domain::AccessionState::withdrawn)
      wrong.push_back({"accession.state_missing", {}, "state"});
    if (!closed.date) wrong.push_back({"date.missing", {}, "date"});
    if (closed.date && *closed.date > today_for(desk, found->accession.value))
      wrong.push_back({"step.in_future", {}, "date"});
    if (!closed.decision.empty() && !storage::find_decision(desk.connection(), closed.decision))
      wrong.push_back({"decision.unknown", {}, "decision"});
    note(wrong, domain::check_paragraph("reason", closed.reason, Need::optional));
    if (!wrong.empty()) return wrong;
    desk.enter(closed);
    return closed.accession;
  });
}

}  // namespace gremium::app
