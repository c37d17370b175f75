// Where a case stands on a day: what is done, what comes next, since when it waits for that, and whether it
// stalls. A function of the case and the day alone: the case has the steps of the version it began under.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "domain/accession.h"

namespace gremium::domain {

// What became of a case after it was completed.
struct AccessionSequel {
  // The last first day of its memberships; nothing while one is pending.
  std::optional<base::Day> begins = {};
  // When all of them stood in the news.
  std::optional<base::Day> announced_on = {};
  // All that it came to was entered by mistake: nothing follows any more.
  bool never_was = false;
};

enum class StepState { done, skipped, next, later };

struct StepProgress {
  StepState state = StepState::later;
  // The day it was done or skipped, as exactly as it is known.
  std::optional<base::PartialDay> on = {};
  // Of one still open with a waiting period: the first day it is possible, once that is known.
  std::optional<base::Day> possible_from = {};
  // Of the next one: by when it is expected; of an effect the first day, once it is known.
  std::optional<base::Day> expected_by = {};
  // Of a checklist still open: how many documents are wanting.
  int documents_open = 0;

  bool operator==(const StepProgress&) const = default;
};

struct CaseProgress {
  std::vector<StepProgress> steps = {};
  // The next step; nothing when there is none any more, or the case was refused or withdrawn.
  std::optional<std::size_t> current = {};
  // The day the one before it was done, or the case was opened; nothing where nobody noted either.
  std::optional<base::Day> since = {};
  std::optional<int> days = {};
  std::optional<int> expected_days = {};
  // Today is later than what is expected. The days of a waiting period do not count against anybody.
  bool stalled = false;

  bool operator==(const CaseProgress&) const = default;
};

CaseProgress progress_on(const AccessionCase& found, const AccessionSequel& sequel, base::Day today);

// The first day a step is possible by its waiting periods: so long after the steps they count from (a month
// later is the day of the same number, or the month's last). Nothing without one, or while it cannot be
// known. A skipped step counts from the day it was skipped.
std::optional<base::Day> possible_from(const AccessionCase& found, std::size_t step);
// The documents of a checklist that are not there yet, by their place; and how many of them are wanting.
std::vector<std::size_t> documents_open(const AccessionCase& found, std::size_t step);
int documents_wanting(const AccessionCase& found, std::size_t step);

// The steps that must be done, or skipped, before the memberships may begin.
std::vector<std::size_t> open_steps(const AccessionCase& found);
// The place of the effect, where the procedure has one.
std::optional<std::size_t> effect_step(const std::vector<PlannedStep>& steps);

// When the case was approved: certainly not before, and at the latest. The last of its steps with a known
// day, skipped ones included: leaving a step out never lets a membership begin earlier than the rule has it
// from that day on. Without any: today.
struct Approval {
  base::Day earliest;
  base::Day latest;
};
Approval approval_of(const AccessionCase& found, base::Day today);
// The first day by a rule, after the approval, and not before a waiting period of the effect. Codes:
// effective.*, effective.approval_not_exact (start), accession.waiting (start; argument first).
base::Result<EffectiveDay> start_of(const AccessionCase& found, const EffectiveRule& rule, base::Day today);

}  // namespace gremium::domain
