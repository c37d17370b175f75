#include "domain/rule_set.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<NoticeCount> counts[] = {{NoticeCount::calendar_days, "calendar_days"},
                                         {NoticeCount::full_days, "full_days"}};
constexpr Named<MinutesApproval> approvals[] = {{MinutesApproval::by_body, "by_body"},
                                                {MinutesApproval::noted, "noted"},
                                                {MinutesApproval::none, "none"}};

const RuleSet* in_force_on(const std::vector<RuleSet>& of_body, base::Day day) {
  const RuleSet* newest = nullptr;
  for (const auto& rules : of_body) {
    if (rules.valid_from && *rules.valid_from > day) continue;
    // No first day sorts before every day.
    if (newest == nullptr || newest->valid_from <= rules.valid_from) newest = &rules;
  }
  return newest;
}

// A vote of which nothing is known can be, whatever the rule: what is refused is the rule's own setting.
void note_malformed(const MajorityRule& rule, base::Refusals& wrong) {
  Vote unknown;
  unknown.excluded = unknown.proxies = std::nullopt;
  for (auto& refusal : check(rule, unknown)) wrong.push_back(std::move(refusal));
}

}  // namespace

MajorityRule RuleSet::majority_for(DecisionKind kind) const {
  const auto found = special.find(kind);
  if (found == special.end()) return ordinary;
  auto rule = found->second;
  rule.within = ordinary.id;
  return rule;
}

const RuleSet* in_force(const std::vector<RuleSet>& of_body, const base::PartialDay& date) {
  const auto* first = in_force_on(of_body, date.earliest());
  return first == in_force_on(of_body, date.latest()) ? first : nullptr;
}

base::Refusals check(const RuleSet& rules) {
  base::Refusals wrong;
  if (rules.notice.days && (*rules.notice.days < 0 || *rules.notice.days > most_notice_days))
    wrong.push_back(
        {"rule_set.notice_out_of_range", {{"most", std::to_string(most_notice_days)}}, "notice_days"});
  if (rules.seats && (*rules.seats < 1 || *rules.seats > most_members))
    wrong.push_back({"rule_set.seats_out_of_range", {{"most", std::to_string(most_members)}}, "seats"});
  note_malformed(rules.ordinary, wrong);
  for (const auto& [kind, rule] : rules.special) note_malformed(rule, wrong);
  if (rules.circular) note_malformed(*rules.circular, wrong);
  if (rules.urgent) note_malformed(*rules.urgent, wrong);
  return wrong;
}

std::string_view name_of(NoticeCount count) { return name_in(counts, count); }
std::string_view name_of(MinutesApproval approval) { return name_in(approvals, approval); }
std::optional<NoticeCount> notice_count_named(std::string_view name) { return value_in(counts, name); }
std::optional<MinutesApproval> minutes_approval_named(std::string_view name) {
  return value_in(approvals, name);
}

}  // namespace gremium::domain
