// The rules a body decides by: majority, quorum, notice and minutes, as its law or statutes say from a day
// on. A body has a rule set for each time its rules changed; a decision is judged by the one in force that
// day.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/decision.h"
#include "domain/majority_rule.h"

namespace gremium::domain {

// How the days between invitation and meeting are counted: plain, or without the first and the last.
enum class NoticeCount { calendar_days, full_days };

struct Notice {
  // Empty: no period is set.
  std::optional<int> days = {};
  NoticeCount count = NoticeCount::full_days;

  bool operator==(const Notice&) const = default;
};

// What becomes of the minutes: the body approves them, takes note of them, or neither.
enum class MinutesApproval { by_body, noted, none };

struct RuleSet {
  // Short random id, given once.
  std::string id = {};
  std::string body = {};
  // Empty: since there is the body.
  std::optional<base::Day> valid_from = {};
  // The law or the statutes: "GemO §§ 34, 39, 40".
  std::string source = {};
  std::string source_url = {};
  MajorityRule ordinary = {};
  // Kinds of decision that ask for another majority.
  std::map<DecisionKind, MajorityRule> special = {};
  // Of decisions outside meetings ("Umlaufverfahren"). Empty: the rules know none, they are not judged.
  std::optional<MajorityRule> circular = {};
  // Of urgent decisions ("Dringlichkeitsbeschluss"), by whom they may be taken in the body's place. Empty:
  // not judged.
  std::optional<MajorityRule> urgent = {};
  // How many are entitled to vote, where that is fixed: votes that do not say are judged by it.
  std::optional<int> seats = {};
  Notice notice = {};
  MinutesApproval minutes = MinutesApproval::by_body;

  bool operator==(const RuleSet&) const = default;

  // The special one with the quorum of the ordinary one, which the law may ask for.
  MajorityRule majority_for(DecisionKind kind) const;
};

inline constexpr int most_notice_days = 400;

// The one in force. Nothing if there is none yet that day, or if the rules changed within a date that is
// known only to the month or year: then nobody can tell which were in force.
const RuleSet* in_force(const std::vector<RuleSet>& of_body, const base::PartialDay& date);

// Whether the rule set can be. Codes: rule_set.notice_out_of_range (most), rule_set.seats_out_of_range
// (most), majority.parameter_malformed. Fields: notice_days, seats, majority, share …
base::Refusals check(const RuleSet& rules);

// A rule set as a law has it, to begin with; its body, day and seats are open.
struct RulePreset {
  std::string_view name;
  RuleSet rules;
};
// bgb_association, gemo_rlp, go_nrw, go_bayern, fr_council_small, fr_council, roberts_rules
const std::vector<RulePreset>& rule_presets();

std::string_view name_of(NoticeCount count);
std::string_view name_of(MinutesApproval approval);
std::optional<NoticeCount> notice_count_named(std::string_view name);
std::optional<MinutesApproval> minutes_approval_named(std::string_view name);

}  // namespace gremium::domain
