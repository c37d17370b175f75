// Recording and amending the rules a body decides by.
#pragma once

#include "app/act.h"
#include "domain/rule_set.h"

namespace gremium::app {

// Answers the rule set's id. Decisions already judged keep their judgement. Codes: body.unknown,
// rule_set.day_taken (two sets of one body from the same day), rule_set.*, majority.*, text.*, stale.
Recorded record_rule_set(House& house, const Submission& submission, domain::RuleSet rules);
Recorded amend_rule_set(House& house, const Submission& submission, domain::RuleSet rules,
                        domain::FactNumber seen, const std::string& reason);

// The rule set of a body in force on a day; nothing if none was recorded, or the day leaves it open.
std::optional<domain::RuleSet> rules_on(storage::Connection& connection, const std::string& body,
                                        const base::PartialDay& date);

}  // namespace gremium::app
