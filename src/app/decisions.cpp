#include "app/decisions.h"

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/accessions.h"
#include "storage/bodies.h"
#include "storage/decisions.h"
#include "storage/organisations.h"

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
  note(wrong, domain::check_line("title", decision.title, Need::required));
  note(wrong, domain::check_line("number", decision.number, Need::optional));
  note(wrong, domain::check_line("label_as_printed", decision.label_as_printed, Need::optional));
  note(wrong, domain::check_line("source", decision.source, Need::optional));
  note(wrong, domain::check_web_address("source_url", decision.source_url));
  note(wrong, domain::check_paragraph("excerpt", decision.excerpt, Need::optional));
  note(wrong, domain::check_line("unconfirmed", decision.unconfirmed, Need::optional));
  for (auto& refusal : domain::check(decision.tally)) wrong.push_back(std::move(refusal));
  return wrong;
}

}  // namespace

Recorded record_decision(House& house, const Submission& submission, domain::Decision decision) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    if (auto wrong = check(desk, decision); !wrong.empty()) return wrong;
    do decision.id = base::random_ref();
    while (storage::find_decision(desk.connection(), decision.id));
    decision.judgement = domain::judge_simple_majority(decision.tally);
    // A foreign body's public decision is public; our own bodies' only once released by those who may.
    if (is_own_body(desk.connection(), decision.body) &&
        !domain::may(desk.actor().role, domain::Right::publish))
      decision.is_public = false;
    desk.enter(decision);
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
    if (auto wrong = check(desk, decision); !wrong.empty()) return wrong;
    // What was released to the public is taken back, or released, only by those who may publish.
    if (decision.is_public != before->value.is_public &&
        !domain::may(desk.actor().role, domain::Right::publish))
      decision.is_public = before->value.is_public;
    decision.judgement = domain::judge_simple_majority(decision.tally);
    desk.amend(before->fact, reason, decision);
    return decision.id;
  });
}

bool is_own_body(storage::Connection& connection, const std::string& id) {
  const auto body = storage::find_body(connection, id);
  return body && storage::find_network(connection, body->value.organisation);
}

}  // namespace gremium::app
