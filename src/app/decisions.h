// Recording and amending decisions, of our own bodies and of foreign ones.
#pragma once

#include "app/act.h"
#include "app/repetitions.h"
#include "domain/decision.h"

namespace gremium::app {

// Answers the decision's id. Whether the majority was reached is computed from the figures, where they are
// known, by the rule set that the body had that day, and stands beside the declared outcome. A difference is
// no refusal for a foreign body; for one of ours it asks for a reason (decision.outcome_contradicts). Codes:
// text.*, tally.*, body.unknown, decision.date_missing, decision.date_in_future (argument today),
// decision.date_too_early. Fields: body, date, title, yes, no, abstentions, invalid, present, eligible,
// excluded, proxies, outcome_reason, source, source_url … and what decision_checks.h says of meetings, roll
// calls and other decisions. A decision about the item that is called ends it; one of our own bodies gets the
// next number of its series (once given it stays: decision.number_stays, field number), and who may not
// publish leaves it for the office until it is released: by its minutes or by somebody who may, which is
// asked for with `is_public`. `seen_item`: the newest fact about the item; 0: it was not asked. Where a
// repetition is asked about: decision.alike, see repetitions.h.
Recorded record_decision(House& house, const Submission& submission, domain::Decision decision,
                         domain::FactNumber seen_item = 0, Repetition repetition = Repetition::is_entered);
Recorded amend_decision(House& house, const Submission& submission, domain::Decision decision,
                        domain::FactNumber seen, const std::string& reason);

// Makes it public before its minutes do, or where there are none; by those who may publish. Codes:
// decision.unknown, stale, decision.item_not_public, meeting.minutes_approved.
Recorded release_decision(House& house, const Submission& submission, const std::string& id,
                          domain::FactNumber seen);

struct SeenDecision {
  std::string id;
  domain::FactNumber seen = 0;
};
// Several at once, all or none. Codes as above, and choice.missing.
Recorded release_decisions(House& house, const Submission& submission, const std::vector<SeenDecision>& all);

// Whether a body is one of our networks'.
bool is_own_body(storage::Connection& connection, const std::string& id);

}  // namespace gremium::app
