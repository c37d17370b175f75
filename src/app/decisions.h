// Recording and amending decisions, of our own bodies and of foreign ones.
#pragma once

#include "app/act.h"
#include "domain/decision.h"

namespace gremium::app {

// Answers the decision's id. The simple majority is computed from the figures, where they are known, and
// stands beside the declared outcome; a difference is no refusal. Codes: text.*, tally.*, body.unknown,
// decision.date_missing, decision.date_in_future (argument today), decision.date_too_early. Fields: body,
// date, title, yes, no, abstentions, invalid, present, source, source_url …
Recorded record_decision(House& house, const Submission& submission, domain::Decision decision);
Recorded amend_decision(House& house, const Submission& submission, domain::Decision decision,
                        domain::FactNumber seen, const std::string& reason);

// Whether a body is one of our networks'.
bool is_own_body(storage::Connection& connection, const std::string& id);

}  // namespace gremium::app
