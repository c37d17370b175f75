#include "app/memberships.h"

#include <algorithm>

#include "app/announcements.h"
#include "app/drafts.h"
#include "app/effects.h"
#include "app/membership_checks.h"
#include "app/mergers.h"
#include "base/crypto.h"
#include "domain/accession_progress.h"
#include "domain/dependent_membership.h"
#include "domain/effect.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/decisions.h"
#include "storage/memberships.h"
#include "storage/organisations.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusal;
using domain::Need;

base::Refusals check_entry(storage::Connection& connection, const domain::Membership& membership) {
  base::Refusals wrong;
  if (!storage::find_organisation(connection, membership.organisation))
    wrong.push_back({"organisation.unknown", {}, "organisation"});
  if (!storage::find_network(connection, membership.network))
    wrong.push_back({"network.unknown", {{"network", membership.network}}, "network"});
  if (membership.start == domain::StartKind::known && !membership.from)
    wrong.push_back({"membership.start_missing", {}, "start"});
  if (membership.start == domain::StartKind::attested && !membership.attested_on)
    wrong.push_back({"membership.start_missing", {}, "start"});
  note(wrong, domain::check_line("source", membership.source, Need::optional));
  note(wrong, domain::check_line("unconfirmed", membership.unconfirmed, Need::optional));
  note(wrong, domain::check_line("end_reason", membership.end_reason, Need::optional));
  return wrong;
}

// What waited for its first day gets none before the waiting period of its case is over.
std::optional<Refusal> check_wait(storage::Connection& connection, const domain::Membership& membership) {
  const auto found = storage::find_accession(connection, membership.accession);
  const auto effect = found ? domain::effect_step(found->accession.value.steps) : std::nullopt;
  const auto first = effect ? domain::possible_from(*found, *effect) : std::nullopt;
  if (!first || !membership.from || membership.from->latest() >= *first) return std::nullopt;
  return Refusal{"accession.waiting", {{"first", first->iso()}}, "start"};
}

// What the rule makes of a notice. Where it says that nobody can leave, a day agreed all the same is one that
// cannot be computed.
base::Result<domain::NoticeOfLeaving> judged(const domain::Membership& membership, const EndMembership& end) {
  const auto& notice = *end.notice;
  auto result = domain::notice_of_leaving(membership, *notice.received_on, notice.rule);
  if (result || notice.rule.id != domain::NoticeRuleId::not_terminable || !end.last_day) return result;
  return domain::NoticeOfLeaving{*notice.received_on, notice.rule, std::nullopt, {"not_terminable"}};
}

base::Refusals check_last_day(const EndMembership& end, const domain::NoticeOfLeaving& notice) {
  base::Refusals wrong;
  if (!notice.computed && !end.last_day) wrong.push_back({"notice.cannot_be_computed", {}, "last_day"});
  if (!end.last_day) return wrong;
  if (*end.last_day < notice.received_on)
    wrong.push_back({"notice.end_before_receipt",
                     {{"last_day", end.last_day->iso()}, {"received", notice.received_on.iso()}},
                     "last_day"});
  if (end.last_day != notice.computed && end.reason.empty())
    wrong.push_back(notice.computed
                        ? Refusal{"notice.other_day", {{"computed", notice.computed->iso()}}, "reason"}
                        : Refusal{"notice.reason_missing", {}, "reason"});
  return wrong;
}

base::Refusals put_notice(Desk& desk, const EndMembership& end, domain::Membership& membership) {
  if (end.kind && *end.kind != domain::EndKind::resignation)
    return {{"notice.no_resignation", {}, "end_kind"}};
  const auto& received_on = end.notice->received_on;
  if (!received_on) return {{"notice.not_received", {}, "received_on"}};
  const auto network = storage::find_network(desk.connection(), membership.network);
  const auto today = network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
  if (*received_on > today) return {{"notice.in_future", {}, "received_on"}};
  const auto notice = judged(membership, end);
  if (!notice) return notice.refusals();
  if (auto wrong = check_last_day(end, *notice); !wrong.empty()) return wrong;
  membership.end_kind = domain::EndKind::resignation;
  membership.notice = *notice;
  membership.last_day = end.last_day ? end.last_day : notice->computed;
  return {};
}

// Nobody is expelled by what was rejected, or before it was decided.
std::optional<base::Refusal> check_expulsion(Desk& desk, const EndMembership& end,
                                             const domain::Membership& membership) {
  const auto decision = storage::find_decision(desk.connection(), end.decision);
  if (!decision) return base::Refusal{"membership.expulsion_undecided", {}, "decision"};
  const auto& [decided, fact] = *decision;
  if (decided.outcome != domain::Outcome::unknown && !domain::was_adopted(decided.outcome))
    return base::Refusal{"membership.expulsion_not_adopted", {}, "decision"};
  if (membership.last_day && decided.date && *membership.last_day < decided.date->earliest())
    return base::Refusal{
        "membership.expulsion_before_decision", {{"decision", decided.date->iso()}}, "last_day"};
  return std::nullopt;
}

// What some kinds of end ask for besides.
void check_kind(Desk& desk, const EndMembership& end, const domain::Membership& membership,
                base::Refusals& wrong) {
  if (end.kind == domain::EndKind::expulsion) note(wrong, check_expulsion(desk, end, membership));
  if (end.kind != domain::EndKind::merger) return;
  if (end.successor.empty())
    wrong.push_back({"membership.successor_missing", {}, "successor"});
  else if (end.successor == membership.organisation)
    wrong.push_back({"membership.successor_self", {}, "successor"});
  else if (!storage::find_organisation(desk.connection(), end.successor))
    wrong.push_back({"organisation.unknown", {}, "successor"});
  else if (membership.last_day)
    note(wrong, check_successor_lives(desk.connection(), end.successor, *membership.last_day));
}

base::Refusals put_end(Desk& desk, const EndMembership& end, domain::Membership& membership) {
  base::Refusals wrong;
  note(wrong, domain::check_line("reason", end.reason, Need::optional));
  if (!end.decision.empty() && !storage::find_decision(desk.connection(), end.decision))
    wrong.push_back({"decision.unknown", {}, "decision"});
  if (end.kind && !end.notice && !end.last_day) wrong.push_back({"membership.end_missing", {}, "last_day"});
  membership.last_day = end.last_day;
  membership.successor = end.kind == domain::EndKind::merger ? end.successor : std::string();
  membership.end_reason = end.reason;
  membership.end_decision = end.decision;
  membership.end_kind = end.kind;
  membership.notice.reset();
  if (end.notice)
    for (auto& refusal : put_notice(desk, end, membership)) wrong.push_back(std::move(refusal));
  if (wrong.empty()) check_kind(desk, end, membership, wrong);
  if (wrong.empty() && membership.last_day)
    note(wrong, check_nobody_goes_in_later(desk.connection(), membership.organisation, membership.network,
                                           *membership.last_day));
  return wrong;
}

void end_dependents(Desk& desk, const domain::Membership& ended, domain::FactNumber cause) {
  auto& connection = desk.connection();
  domain::MembershipFilter filter;
  filter.public_only = false;
  filter.organisation = ended.organisation;
  std::vector<domain::Membership> own;
  for (auto& membership : storage::list_memberships(connection, filter)) own.push_back(membership.value);
  std::vector<domain::Network> networks;
  for (auto& network : storage::list_networks(connection)) networks.push_back(std::move(network.value));
  for (auto& membership : domain::dependents(ended, *ended.last_day, own, networks)) {
    if (cancel_effect(desk, membership.id, domain::EffectKind::end)) ++membership.end_revision;
    membership.last_day = ended.last_day;
    // Nobody was put out there.
    membership.end_kind =
        ended.end_kind == domain::EndKind::expulsion ? domain::EndKind::other : ended.end_kind;
    membership.end_reason = ended.end_reason;
    membership.end_decision = ended.end_decision;
    membership.successor = ended.successor;
    membership.notice.reset();
    const auto before = storage::find_membership(connection, membership.id)->fact;
    const auto fact = desk.enter_automatic(cause, membership, before);
    keep_drafts_right(desk, membership.id, domain::AnnouncementKind::leaving, fact);
  }
}

}  // namespace

void foresee(Desk& desk, domain::Membership& membership) {
  // Most have begun long ago, wherever it is.
  if (membership.start != domain::StartKind::known || !membership.from ||
      membership.from->earliest() < desk.today_anywhere())
    return;
  const auto network = storage::find_network(desk.connection(), membership.network);
  const auto today = network ? desk.today_in(network->value.time_zone) : desk.today_anywhere();
  if (membership.from->earliest() <= today) return;
  if (!membership.foreseen_since) membership.foreseen_since = today;
  membership.announce = membership.from->exact().has_value();
}

Recorded record_membership(House& house, const Submission& submission, domain::Membership membership) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = check_entry(desk.connection(), membership); !wrong.empty()) return wrong;
    if (membership.id.empty()) membership.id = base::random_ref(8);
    if (storage::find_membership(desk.connection(), membership.id))
      return Refusal{"membership.id_taken", {}, "id"};
    membership.announce = false;
    foresee(desk, membership);
    const auto fact = desk.enter(membership);
    if (auto wrong = check_memberships_of(desk.connection(), membership.organisation); !wrong.empty())
      return wrong;
    take_into_drafts(desk, membership, domain::AnnouncementKind::coming, fact);
    enter_due_effects(desk);
    return membership.id;
  });
}

Recorded correct_start(House& house, const Submission& submission, const CorrectStart& correction) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_membership(desk.connection(), correction.membership);
    if (!before) return Refusal{"membership.unknown"};
    if (auto stale = check_seen(correction.seen, before->fact)) return *stale;
    const bool settles = before->value.start == domain::StartKind::pending;
    if (auto refused =
            domain::check_line("reason", correction.reason, settles ? Need::optional : Need::required))
      return *refused;
    auto membership = before->value;
    membership.from = correction.from;
    membership.attested_on = correction.from ? std::nullopt : correction.attested_on;
    membership.start = correction.from          ? domain::StartKind::known
                       : correction.attested_on ? domain::StartKind::attested
                                                : domain::StartKind::pending;
    membership.because = settles ? "settled" : "corrected";
    if (membership == before->value) return membership.id;
    if (membership.start == domain::StartKind::pending && membership.last_day)
      return Refusal{"membership.end_without_start", {{"end", membership.last_day->iso()}}, "start"};
    if (settles)
      if (auto early = check_wait(desk.connection(), membership)) return *early;
    const bool had_effect = cancel_effect(desk, membership.id, domain::EffectKind::begin);
    if (had_effect) ++membership.start_revision;
    const auto fact = desk.amend(before->fact, correction.reason, membership);
    if (auto wrong = check_memberships_of(desk.connection(), membership.organisation); !wrong.empty())
      return wrong;
    // Without an effect of its own it may stand in the draft of what begins with it.
    take_out_of_drafts(desk, membership.id, fact);
    keep_drafts_right(desk, membership.id, domain::AnnouncementKind::coming, fact);
    enter_due_effects(desk);
    return membership.id;
  });
}

Recorded end_membership(House& house, const Submission& submission, const EndMembership& end) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_membership(desk.connection(), end.membership);
    if (!before) return Refusal{"membership.unknown"};
    if (auto stale = check_seen(end.seen, before->fact)) return *stale;
    auto membership = before->value;
    if (auto wrong = put_end(desk, end, membership); !wrong.empty()) return wrong;
    if (membership == before->value) return membership.id;
    if (membership.last_day != before->value.last_day &&
        cancel_effect(desk, membership.id, domain::EffectKind::end))
      ++membership.end_revision;
    const auto fact = desk.amend(before->fact, end.reason, membership);
    if (auto refused = follow_merger(desk, before->value, fact); !refused.empty()) return refused;
    if (end.with_dependents && membership.last_day) end_dependents(desk, membership, fact);
    if (auto refused = check_memberships_of(desk.connection(), membership.organisation); !refused.empty())
      return refused;
    keep_drafts_right(desk, membership.id, domain::AnnouncementKind::leaving, fact);
    enter_due_effects(desk);
    return membership.id;
  });
}

}  // namespace gremium::app
