// What the laws say, as a beginning for a body's own rule set. Each with the articles it carries out.
#include "domain/rule_set.h"

namespace gremium::domain {
namespace {

MajorityRule rule(MajorityRuleId id) { return {.id = id}; }

// BGB § 32 I 3: majority of the votes cast; § 32 III: without a meeting all members agree; § 33 I: three
// quarters to change the statutes, all members to change the purpose; § 38: nobody votes for another; § 41:
// three quarters to dissolve. No quorum, no period of notice and no minutes in the law: the statutes say.
RuleSet bgb_association() {
  return {.source = "BGB §§ 32, 33, 41",
          .ordinary = {.id = MajorityRuleId::simple, .max_proxies = 0},
          .special = {{DecisionKind::statutes, rule(MajorityRuleId::three_quarters_cast)},
                      {DecisionKind::purpose, rule(MajorityRuleId::unanimous_all)},
                      {DecisionKind::dissolution, rule(MajorityRuleId::three_quarters_cast)}},
          .circular = rule(MajorityRuleId::written_all),
          .minutes = MinutesApproval::none};
}

// GemO § 34 III: four full calendar days; § 34 VII: two thirds of those present to add an item; §§ 39, 40.
RuleSet gemo_rlp() {
  return {.source = "GemO §§ 34, 39, 40, 41",
          .ordinary = rule(MajorityRuleId::rlp),
          .special = {{DecisionKind::agenda, rule(MajorityRuleId::two_thirds_present)}},
          .notice = {4, NoticeCount::full_days},
          .minutes = MinutesApproval::none};
}

// GO NRW §§ 49, 50; § 47: the council sets its own period; § 52: no approval of minutes, councils take note.
RuleSet go_nrw() {
  return {.source = "GO NRW §§ 47, 49, 50, 52",
          .ordinary = rule(MajorityRuleId::nrw),
          .minutes = MinutesApproval::noted};
}

// GO Art. 47, 48, 51; Art. 54: the council approves the minutes.
RuleSet go_bayern() {
  return {.source = "GO Art. 47, 48, 51, 54",
          .ordinary = rule(MajorityRuleId::bay),
          .minutes = MinutesApproval::by_body};
}

// CGCT L2121-17, L2121-20; L2121-11 and L2121-12: three clear days below 3,500 inhabitants, else five.
RuleSet fr_council(int clear_days) {
  return {.source = "CGCT L2121-11, L2121-12, L2121-17, L2121-20",
          .ordinary = rule(MajorityRuleId::fr_cm),
          .notice = {clear_days, NoticeCount::full_days},
          .minutes = MinutesApproval::by_body};
}

// Majority of the votes cast; two thirds to amend bylaws with notice and to change the agenda.
RuleSet roberts_rules() {
  return {.source = "Robert’s Rules of Order",
          .ordinary = rule(MajorityRuleId::ronr_majority),
          .special = {{DecisionKind::statutes, rule(MajorityRuleId::ronr_two_thirds)},
                      {DecisionKind::agenda, rule(MajorityRuleId::ronr_two_thirds)}},
          .minutes = MinutesApproval::by_body};
}

}  // namespace

const std::vector<RulePreset>& rule_presets() {
  static const std::vector<RulePreset> presets{
      {"bgb_association", bgb_association()},
      {"gemo_rlp", gemo_rlp()},
      {"go_nrw", go_nrw()},
      {"go_bayern", go_bayern()},
      {"fr_council_small", fr_council(3)},
      {"fr_council", fr_council(5)},
      {"roberts_rules", roberts_rules()},
  };
  return presets;
}

}  // namespace gremium::domain
