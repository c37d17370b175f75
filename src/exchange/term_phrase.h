// Reads from when or until when a membership counts as statutes and decisions word it: "mit Wirkung zum
// 1. Januar 2025", "drei Monate zum Jahresende", "sous réserve d’approbation", "by 30 September to the end of
// the year". German, English, French.
//
// A phrase is read as a whole or not at all: one word that is not known, or an order of words that is not,
// and nothing is proposed. What comes out is a proposal for a person to confirm, and may lack a parameter
// that the phrase does not say (the day that is waited for, the end of the financial year); the rule itself
// refuses until it is given. Pure; any bytes may come.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/day.h"
#include "domain/effective_rule.h"
#include "domain/notice_rule.h"

namespace gremium::exchange {

// Longer than any such term; beyond it nothing is read.
inline constexpr std::size_t longest_term = 400;

// Of a first day. "mit sofortiger Wirkung" is ON_APPROVAL here, and RESIGN_IMMEDIATE of a notice.
std::optional<domain::EffectiveRule> read_start_term(std::string_view text);

// Of a last day: a rule, or the last day itself ("mit Ablauf des 31. Dezember 2025").
struct NoticeTerm {
  std::optional<domain::NoticeRule> rule = {};
  std::optional<base::LastDay> last_day = {};

  bool operator==(const NoticeTerm&) const = default;
};
// "3 Monate" alone names no end to count to: MANUAL.
std::optional<NoticeTerm> read_notice_term(std::string_view text);

}  // namespace gremium::exchange
