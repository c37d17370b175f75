// When a membership ends: how its last day follows from the day on which the notice of leaving was received.
//
// Each rule lives in a file of its own under effective/, which begins with its source. Notice counts from
// receipt, not from posting, and is in time until the end of the day where the network is. All days are last
// days: the member still belongs on them. Rules for the first day: domain/effective_rule.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/period.h"
#include "domain/statement.h"

namespace gremium::domain {

enum class NoticeRuleId {
  resign_to,
  resign_by,
  resign_end_of_next_year,
  resign_immediate,
  period_end,
  manual,         // the statutes do not say enough: somebody must be asked
  not_terminable  // statutory, or for a fixed term
};

// What a membership may end with.
enum class PeriodEnd { year, half, quarter, month, fiscal };

// What a rule takes (see parameters_of); the rest is ignored.
struct NoticeParameters {
  // RESIGN_TO: at the end of what.
  std::optional<PeriodEnd> end = {};
  // RESIGN_TO, fiscal: the last day of the network's financial year.
  std::optional<MonthDay> fiscal_end = {};
  // RESIGN_TO: the notice, 0 for none. PERIOD_END: the period.
  std::optional<Period> period = {};
  // RESIGN_TO: how long one must stay at least, and since when the member belongs.
  int min_years = 0;
  std::optional<base::Day> joined = {};
  // RESIGN_BY: received until then, it ends on that day of the same year or of a later one.
  std::optional<MonthDay> by = {};
  std::optional<MonthDay> end_day = {};
  int years = 0;
  // PERIOD_END: the end moves to the next working day. Off for resignations, whose period protects the other
  // side.
  bool shift = false;
  std::vector<base::Day> holidays = {};

  bool operator==(const NoticeParameters&) const = default;
};

struct NoticeRule {
  NoticeRuleId id = NoticeRuleId::manual;
  NoticeParameters parameters = {};

  bool operator==(const NoticeRule&) const = default;
};

// RESIGN_TO …, as secretariats, files and test vectors write it.
std::string_view name_of(NoticeRuleId rule);
std::optional<NoticeRuleId> notice_rule_named(std::string_view name);
std::vector<NoticeRuleId> all_notice_rules();
std::string_view name_of(PeriodEnd end);
std::optional<PeriodEnd> period_end_named(std::string_view name);

// The names of what a rule takes, as the notation writes them.
const std::vector<std::string_view>& parameters_of(NoticeRuleId rule);

// "RESIGN_TO:end=year;notice=3m", "RESIGN_BY:by=09-30;end=12-31;years=0". Whether the rule has all it needs
// is for last_day() to say. Codes: as for parse_effective_rule(); field notice_rule.
base::Result<NoticeRule> parse_notice_rule(std::string_view text);
std::string to_text(const NoticeRule& rule);

// The last day of the membership, and how it came about; none where it cannot be computed ("notice.manual").
struct NoticeDay {
  std::optional<base::LastDay> last_day = {};
  // Arguments: periods as "3m", days as ISO, what it ends with by its name; drafting/notice.h words them.
  Statement because = {};

  bool operator==(const NoticeDay&) const = default;
};

inline constexpr int most_minimum_years = 100;

// Refusals, at the field of the parameter: notice.not_terminable, notice.end_missing,
// notice.fiscal_end_missing, notice.period_missing, notice.period_impossible, notice.too_long (notice;
// BGB § 39 (2)), notice.joined_missing, notice.min_years_impossible (most), notice.by_missing,
// notice.end_day_missing, notice.years_impossible, notice.ends_before_receipt (last_day, received),
// effective.too_late (year).
base::Result<NoticeDay> last_day(const NoticeRule& rule, base::Day received_on);
// What of these cannot be, whatever day a notice is received on. What every notice has of its own (when the
// member joined) is not asked for.
base::Refusals check(const NoticeRule& rule);

// The single rules.
base::Result<NoticeDay> resign_to(base::Day received_on, const NoticeParameters& parameters);
base::Result<NoticeDay> resign_by(base::Day received_on, const NoticeParameters& parameters);
base::Result<NoticeDay> resign_end_of_next_year(base::Day received_on);
base::Result<NoticeDay> resign_immediate(base::Day received_on);
base::Result<NoticeDay> period_end(base::Day received_on, const NoticeParameters& parameters);
base::Result<NoticeDay> manual_notice();
base::Result<NoticeDay> not_terminable();

}  // namespace gremium::domain
