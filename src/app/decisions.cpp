#include "app/decisions.h"

#include <algorithm>

#include "app/decision_checks.h"
#include "app/meetings.h"
#include "app/places.h"
#include "app/rule_sets.h"
#include "base/crypto.h"
#include "domain/seat.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/agendas.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/organisations.h"
#include "storage/rule_sets.h"
#include "storage/seats.h"

namespace gremium::app {
namespace {

using base::note;
using domain::Need;

// Councils are older, their recorded decisions are not.
const base::Day earliest_day = *base::Day::from(1900, 1, 1);

std::optional<base::Refusal> check_date(const std::optional<base::PartialDay>& date, base::Day today) {
  if (!date) return base::Refusal{"decision.date_missing", {}, "date"};
  if (date->earliest() > today)
    return base::Refusal{"decision.date_in_future", {{"today", today.iso()}}, "date"};
  if (date->latest() < earliest_day) return base::Refusal{"decision.date_too_early", {}, "date"};
  return std::nullopt;
}

base::Refusals check(Desk& desk, const domain::Decision& decision) {
  base::Refusals wrong;
  const auto body = storage::find_body(desk.connection(), decision.body);
  if (!body) wrong.push_back({"body.unknown", {}, "body"});
  note(wrong, check_date(decision.date, body ? desk.today_in(body->value.time_zone) : desk.today_anywhere()));
  note(wrong, domain::check_title("title", decision.title, Need::required));
  note(wrong, domain::check_line("number", decision.number, Need::optional));
  note(wrong, domain::check_line("label_as_printed", decision.label_as_printed, Need::optional));
  note(wrong, domain::check_line("source", decision.source, Need::optional));
  note(wrong, domain::check_web_address("source_url", decision.source_url));
  note(wrong, domain::check_paragraph("excerpt", decision.excerpt, Need::optional));
  note(wrong, domain::check_paragraph("text", decision.text, Need::optional));
  note(wrong, domain::check_line("unconfirmed", decision.unconfirmed, Need::optional));
  note(wrong, domain::check_line("outcome_reason", decision.outcome_reason, Need::optional));
  return wrong;
}

// A field of the tally as the form names it.
base::Refusal at_its_field(base::Refusal refusal) {
  if (refusal.field == "abstain") refusal.field = "abstentions";
  return refusal;
}

domain::Seats seats_held(Desk& desk, const domain::Decision& decision) {
  const auto day = decision.date ? decision.date->exact() : std::nullopt;
  if (!day) return {};
  return domain::held_on(storage::list_seats(desk.connection(), decision.body), *day);
}

// How many votes these seats carry. What the register holds of a foreign body may be less than all of it:
// then figures that go beyond it say more.
std::optional<int> votes_held(const domain::Seats& seats, const domain::Decision& decision, bool is_own) {
  const int votes = domain::votes_of(seats);
  if (votes == 0) return std::nullopt;
  const auto& tally = decision.tally;
  const int counted = tally.yes.value_or(0) + tally.no.value_or(0) + tally.abstentions.value_or(0) +
                      tally.invalid.value_or(0);
  if (!is_own && votes < std::max(counted, tally.present.value_or(0))) return std::nullopt;
  return votes;
}

// Without a rule set the majority of the votes cast counts, as in most laws. Nothing for a decision outside
// meetings where the rules know none.
std::optional<domain::MajorityRule> rule_for(const std::optional<domain::RuleSet>& rules,
                                             const domain::Decision& decision) {
  if (decision.procedure == domain::Procedure::meeting)
    return rules ? rules->majority_for(decision.kind) : domain::MajorityRule{};
  if (!rules) return std::nullopt;
  return decision.procedure == domain::Procedure::circular ? rules->circular : rules->urgent;
}

// Rules changed within the time of which only month or year is known: nobody can say which ones held.
bool is_between_rules(Desk& desk, const domain::Decision& decision) {
  return decision.date && !decision.date->exact() &&
         !rules_on(desk.connection(), decision.body, *decision.date) &&
         rules_on(desk.connection(), decision.body, base::PartialDay(decision.date->latest()));
}

// Puts our own reading of the figures beside the declared outcome, or says what cannot be.
base::Refusals judge(Desk& desk, domain::Decision& decision, bool is_own) {
  const auto rules =
      decision.date ? rules_on(desk.connection(), decision.body, *decision.date) : std::nullopt;
  const auto rule = is_between_rules(desk, decision) ? std::nullopt : rule_for(rules, decision);
  const auto fixed = rules ? rules->seats : std::nullopt;
  const auto seats = seats_held(desk, decision);
  auto vote = domain::vote_of(decision, fixed ? fixed : votes_held(seats, decision, is_own));
  vote.weighted = domain::weighs_votes(seats);
  auto judgement = domain::judge(rule.value_or(domain::MajorityRule{}), vote);
  base::Refusals wrong;
  for (auto& refusal : judgement.refusals) wrong.push_back(at_its_field(std::move(refusal)));
  decision.rule_set = rules ? rules->id : std::string();
  decision.judgement.reset();
  const auto& tally = decision.tally;
  // A label alone is not judged: it never stands for figures.
  if (rule && wrong.empty() &&
      (tally.yes || tally.no || judgement.outcome == domain::MajorityOutcome::no_quorum))
    decision.judgement = std::move(judgement);
  return wrong;
}

// What was decided by our own body, or in a meeting that is kept here, wants a reason where it stands against
// the figures; what a foreign body printed stands as it is, with a flag.
std::optional<base::Refusal> check_outcome(const domain::Decision& decision, bool is_own) {
  if ((!is_own && decision.meeting.empty()) || !decision.judgement || !decision.outcome_reason.empty())
    return std::nullopt;
  if (!domain::contradicts(decision.outcome, *decision.judgement)) return std::nullopt;
  return base::Refusal{"decision.outcome_contradicts", {}, "outcome_reason"};
}

// Everything that can be wrong with it, judged on the way.
base::Refusals examine(Desk& desk, domain::Decision& decision) {
  // What else could be wrong depends on where it was taken.
  auto wrong = place_in_meeting(desk, decision);
  if (!wrong.empty()) return wrong;
  const bool is_own = is_own_body(desk.connection(), decision.body);
  for (auto& more : {check(desk, decision), count_roll_call(desk, decision), judge(desk, decision, is_own),
                     check_relations(desk, decision, is_own)})
    wrong.insert(wrong.end(), more.begin(), more.end());
  // Of voices that cannot be, nothing follows.
  const bool voices_stand = std::none_of(wrong.begin(), wrong.end(),
                                         [](const auto& refusal) { return refusal.field == "roll_call"; });
  if (voices_stand) note(wrong, check_outcome(decision, is_own));
  return wrong;
}

// Whether somebody else dealt with the item since.
std::optional<base::Refusal> check_item_seen(Desk& desk, const domain::Decision& decision,
                                             domain::FactNumber seen) {
  const auto item = storage::find_agenda_item(desk.connection(), decision.item);
  if (seen == 0 || !item) return std::nullopt;
  for (const auto& line : storage::find_agenda(desk.connection(), item->value.meeting).lines)
    if (line.item.value.id == decision.item) return check_seen(seen, line.newest_fact());
  return std::nullopt;
}

// Leaves it as public as it was, where who sends it may not say so; what was asked for is kept.
void hold_back(const Desk& desk, domain::Decision& decision, const domain::Decision* before) {
  const bool was_public = before != nullptr && before->is_public;
  decision.to_be_public.reset();
  if (desk.may(domain::Right::publish)) {
    if (!decision.is_public && before != nullptr) decision.to_be_public = before->to_be_public;
    return;
  }
  if (decision.is_public && !was_public) decision.to_be_public = true;
  decision.is_public = was_public;
}

Recorded release(Desk& desk, const std::string& id, domain::FactNumber seen) {
  const auto found = storage::find_decision(desk.connection(), id);
  if (!found) return base::Refusal{"decision.unknown"};
  if (auto stale = check_seen(seen, found->fact)) return *stale;
  if (found->value.is_public) return id;
  auto released = found->value;
  if (!released.meeting.empty()) {
    const auto place = find_place(desk, released.item, released.meeting);
    if (!place) return place.refusals();
    if (!place->is_public()) return base::Refusal{"decision.item_not_public"};
  }
  released.is_public = true;
  released.to_be_public.reset();
  desk.amend(found->fact, {}, released);
  return id;
}

}  // namespace

Recorded record_decision(House& house, const Submission& submission, domain::Decision decision,
                         domain::FactNumber seen_item, Repetition repetition) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto stale = check_item_seen(desk, decision, seen_item)) return *stale;
    if (auto wrong = examine(desk, decision); !wrong.empty()) return wrong;
    if (repetition == Repetition::is_asked_about)
      if (auto alike = check_repeated(desk, decision)) return *alike;
    do decision.id = base::random_ref();
    while (storage::find_decision(desk.connection(), decision.id));
    // A foreign body's public decision is public; our own bodies' only once released by those who may.
    const bool is_own = is_own_body(desk.connection(), decision.body);
    decision.to_be_public.reset();
    if (is_own) hold_back(desk, decision, nullptr);
    if (auto refused = is_own ? give_number(desk, decision) : std::nullopt) return *refused;
    desk.enter(decision);
    advance_item(desk, decision);
    return decision.id;
  });
}

Recorded amend_decision(House& house, const Submission& submission, domain::Decision decision,
                        domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_decision(desk.connection(), decision.id);
    if (!before) return base::Refusal{"decision.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, domain::Need::optional)) return *refused;
    decision.serial = before->value.serial;
    if (auto wrong = examine(desk, decision); !wrong.empty()) return wrong;
    // A number of the body's own series stays, also where the decision becomes public later.
    if (decision.serial) {
      if (!decision.number.empty() && decision.number != before->value.number)
        return base::Refusal{"decision.number_stays", {{"number", before->value.number}}, "number"};
      decision.number = before->value.number;
    }
    const bool was_none = before->value.outcome == domain::Outcome::no_quorum;
    if (was_none && is_own_body(desk.connection(), decision.body))
      if (auto refused = give_number(desk, decision)) return *refused;
    // What was released to the public is taken back, or released, only by those who may publish.
    hold_back(desk, decision, &before->value);
    // What approved minutes said becomes public again with the version that corrects them.
    if (before->value.is_public && is_under_correction(desk.connection(), before->value.meeting)) {
      decision.is_public = false;
      decision.to_be_public = true;
    }
    desk.amend(before->fact, reason, decision);
    return decision.id;
  });
}

Recorded release_decision(House& house, const Submission& submission, const std::string& id,
                          domain::FactNumber seen) {
  return perform(house, submission, domain::Right::publish,
                 [&](Desk& desk) -> Recorded { return release(desk, id, seen); });
}

Recorded release_decisions(House& house, const Submission& submission, const std::vector<SeenDecision>& all) {
  return perform(house, submission, domain::Right::publish, [&](Desk& desk) -> Recorded {
    if (all.empty()) return base::Refusal{"choice.missing"};
    for (const auto& [id, seen] : all)
      if (auto released = release(desk, id, seen); !released) return released;
    return all.front().id;
  });
}

bool is_own_body(storage::Connection& connection, const std::string& id) {
  const auto body = storage::find_body(connection, id);
  return body && storage::find_network(connection, body->value.organisation);
}

}  // namespace gremium::app
