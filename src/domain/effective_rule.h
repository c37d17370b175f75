// When a membership starts: how its first day follows from what was decided.
//
// Each rule lives in a file of its own under effective/, which begins with its source. A rule is a pure
// function of the day of approval (already a local day of the body) and its parameters, and answers with a
// day, or pending because of something, or a refusal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"

namespace gremium::domain {

enum class EffectiveRuleId { fixed_date, on_approval, first_of_next_month, next_year_start, after_all };

// The rule's name as secretariats, files and test vectors write it: FIXED_DATE …
std::string_view name_of(EffectiveRuleId rule);
std::optional<EffectiveRuleId> effective_rule_named(std::string_view name);
std::vector<EffectiveRuleId> all_effective_rules();

struct EffectiveParameters {
  // FIXED_DATE: the agreed day.
  std::optional<base::Day> date = {};
  // FIXED_DATE: a start before the approval is allowed.
  bool retroactive = false;
  // FIRST_OF_NEXT_MONTH, NEXT_YEAR_START: approval on a first day counts as that day.
  bool inclusive = false;
  // AFTER_ALL: what is waited for; an entry without a day is still open.
  std::vector<std::optional<base::Day>> dates = {};

  bool operator==(const EffectiveParameters&) const = default;
};

struct EffectiveRule {
  EffectiveRuleId id = EffectiveRuleId::fixed_date;
  EffectiveParameters parameters = {};

  bool operator==(const EffectiveRule&) const = default;
};

// A first day, or none while it is pending; `because` then says what is missing, else how the day came about
// (a code for the catalogues, "effective.<code>").
struct EffectiveDay {
  std::optional<base::Day> day = {};
  std::string because = {};

  bool operator==(const EffectiveDay&) const = default;
};

// Refusals: effective.date_missing, effective.retroactive (arguments date, approval),
// effective.dates_missing.
base::Result<EffectiveDay> first_day(const EffectiveRule& rule, base::Day approved_on);

// The single rules.
base::Result<EffectiveDay> fixed_date(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> on_approval(base::Day approved_on);
base::Result<EffectiveDay> first_of_next_month(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> next_year_start(base::Day approved_on, const EffectiveParameters& parameters);
base::Result<EffectiveDay> after_all(const EffectiveParameters& parameters);

}  // namespace gremium::domain
