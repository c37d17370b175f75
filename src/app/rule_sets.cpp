#include "app/rule_sets.h"

#include <algorithm>

#include "base/crypto.h"
#include "domain/text_check.h"
#include "storage/bodies.h"
#include "storage/rule_sets.h"

namespace gremium::app {
namespace {

using base::note;
using base::Refusals;
using domain::Need;

bool day_is_taken(Desk& desk, const domain::RuleSet& rules) {
  const auto others = storage::list_rule_sets(desk.connection(), rules.body);
  return std::any_of(others.begin(), others.end(), [&](const auto& other) {
    return other.value.id != rules.id && other.value.valid_from == rules.valid_from;
  });
}

Refusals check(Desk& desk, const domain::RuleSet& rules) {
  auto wrong = domain::check(rules);
  if (!storage::find_body(desk.connection(), rules.body)) wrong.push_back({"body.unknown", {}, "body"});
  if (day_is_taken(desk, rules)) wrong.push_back({"rule_set.day_taken", {}, "valid_from"});
  note(wrong, domain::check_line("source", rules.source, Need::optional));
  note(wrong, domain::check_web_address("source_url", rules.source_url));
  return wrong;
}

}  // namespace

Recorded record_rule_set(House& house, const Submission& submission, domain::RuleSet rules) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    do rules.id = base::random_ref();
    while (storage::find_rule_set(desk.connection(), rules.id));
    if (auto wrong = check(desk, rules); !wrong.empty()) return wrong;
    desk.enter(rules);
    return rules.id;
  });
}

Recorded amend_rule_set(House& house, const Submission& submission, domain::RuleSet rules,
                        domain::FactNumber seen, const std::string& reason) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto before = storage::find_rule_set(desk.connection(), rules.id);
    if (!before) return base::Refusal{"rule_set.unknown"};
    if (auto stale = check_seen(seen, before->fact)) return *stale;
    if (auto refused = domain::check_line("reason", reason, Need::optional)) return *refused;
    rules.body = before->value.body;
    if (auto wrong = check(desk, rules); !wrong.empty()) return wrong;
    if (rules == before->value) return rules.id;
    desk.amend(before->fact, reason, rules);
    return rules.id;
  });
}

std::optional<domain::RuleSet> rules_on(storage::Connection& connection, const std::string& body,
                                        const base::PartialDay& date) {
  std::vector<domain::RuleSet> all;
  for (auto& found : storage::list_rule_sets(connection, body)) all.push_back(std::move(found.value));
  const auto* rules = domain::in_force(all, date);
  return rules == nullptr ? std::nullopt : std::optional(*rules);
}

}  // namespace gremium::app
