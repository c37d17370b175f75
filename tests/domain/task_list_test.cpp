#include "domain/task_list.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }
TaskReported report(const char* on, TaskState state, const char* next = nullptr) {
  TaskReported made;
  made.id = on;
  made.on = day(on);
  made.state = state;
  if (next != nullptr) made.next_report = day(next);
  return made;
}

TaskReports reports(std::vector<TaskReported> list) {
  TaskReports all;
  for (auto& one : list) all.push_back({std::move(one), static_cast<std::int64_t>(all.size() + 1)});
  return all;
}

TEST(StandingList, ShowsAFinishedTaskOnceMore) {
  TaskCase found;
  found.reports =
      reports({report("2025-01-15", TaskState::in_progress), report("2025-02-10", TaskState::done)});
  EXPECT_TRUE(stands(found, day("2025-03-01"))) << "no list has shown it";
  found.shown = {{"one", day("2025-02-01"), "2025-01-15"}};
  EXPECT_TRUE(stands(found, day("2025-03-01"))) << "the list showed it before it was done";
  found.shown.push_back({"two", day("2025-03-01"), "2025-02-10"});
  EXPECT_FALSE(stands(found, day("2025-03-02")));
  EXPECT_TRUE(stands(found, day("2025-02-28"))) << "on that day the list was still to come";
  found.reports.push_back({report("2025-03-05", TaskState::open), 9});
  EXPECT_TRUE(stands(found, day("2025-03-05"))) << "taken up again";
}

TEST(StandingList, OfTheDayATaskIsDoneDoesNotLoseWhatCameAfterIt) {
  TaskCase found;
  found.reports = reports({report("2025-02-10", TaskState::in_progress)});
  found.shown = {{"morning", day("2025-02-10"), "2025-02-10"}};
  auto done = report("2025-02-10", TaskState::done);
  done.id = "afternoon";
  found.reports.push_back({done, 2});
  EXPECT_TRUE(stands(found, day("2025-02-11")));
}

// Any history of reports and lists, in any order of a random clerk: every report that finishes a task is on
// exactly one list, if a list follows before the task is taken up again, and never on two.
class RandomClerk {
 public:
  explicit RandomClerk(unsigned seed) : random_(seed) {}

  void work(int steps) {
    for (int i = 0; i < steps; ++i) {
      today_ = today_.plus_days(pick(3));
      if (pick(3) == 0)
        issue();
      else
        write_report();
    }
    issue();
  }
  const TaskCase& found() const { return case_; }
  // How many lists showed a report.
  int shown(const std::string& report) const {
    const auto count = times_.find(report);
    return count == times_.end() ? 0 : count->second;
  }
  const std::vector<std::string>& to_be_shown() const { return to_be_shown_; }

 private:
  int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }

  void issue() {
    if (pending_) to_be_shown_.push_back(*pending_);
    pending_.reset();
    if (!stands(case_, today_)) return;
    const auto* last = report_on(case_.reports, today_);
    const auto id = last == nullptr ? std::string() : last->id;
    case_.shown.push_back({std::to_string(case_.shown.size()), today_, id});
    ++times_[id];
  }

  void write_report() {
    TaskReported made;
    made.id = "r" + std::to_string(case_.reports.size());
    made.on = today_.plus_days(-pick(3));
    made.state = static_cast<TaskState>(pick(5));
    made.text = "Grund";
    if (!check(made, case_.reports, today_).empty()) return;
    case_.reports.push_back({made, 0});
    pending_ = is_finished(made.state) ? std::optional(made.id) : std::nullopt;
  }

  std::mt19937 random_;
  base::Day today_ = day("2025-01-01");
  TaskCase case_;
  std::map<std::string, int> times_;
  std::optional<std::string> pending_;
  std::vector<std::string> to_be_shown_;
};

TEST(StandingList, NeitherLosesNorRepeatsAFinishedTask) {
  int finished = 0;
  for (unsigned seed = 0; seed < 2000; ++seed) {
    RandomClerk clerk(seed);
    clerk.work(30);
    for (const auto& report : clerk.to_be_shown()) {
      ++finished;
      EXPECT_EQ(clerk.shown(report), 1) << "seed " << seed << ", " << report;
    }
    for (const auto& report : clerk.found().reports) {
      if (!is_finished(report.value.state)) continue;
      EXPECT_LE(clerk.shown(report.value.id), 1) << "seed " << seed;
    }
  }
  EXPECT_GT(finished, 1000) << "the histories are too tame";
}

TEST(StandingList, ShowsATaskAsItIsOnTheDay) {
  TaskCase found;
  found.task.value.id = "t";
  found.task.value.title = "Vertrag schließen";
  found.task.value.responsible = "Rechtsamt";
  found.task.value.target = base::PartialDay::parse("2025-02-20");
  auto moved = report("2025-02-10", TaskState::delayed, "2025-03-01");
  moved.text = "Der Partner zögert.";
  moved.new_target = base::PartialDay::parse("2025-06");
  found.reports = reports({moved});
  Decision decision;
  decision.id = "d";
  decision.title = "Partnerschaft";
  decision.language = base::Language::fr;
  decision.date = base::PartialDay::parse("2025-01");

  const auto before = entry_on(found, decision, day("2025-02-09"));
  EXPECT_EQ(before.state, TaskState::open);
  EXPECT_EQ(before.reason, LightReason::due_soon);
  EXPECT_EQ(before.days, 11);
  EXPECT_EQ(before.report, "");
  EXPECT_EQ(before.language, base::Language::fr);
  EXPECT_EQ(before.decided_on, decision.date);
  const auto after = entry_on(found, decision, day("2025-03-04"));
  EXPECT_EQ(after.reason, LightReason::report_overdue);
  EXPECT_EQ(after.days, 3);
  EXPECT_EQ(after.report, moved.id);
  EXPECT_EQ(after.text, moved.text);
  EXPECT_EQ(after.target, moved.new_target);
  std::vector<TaskListEntry> entries{before, after};
  sort_by_urgency(entries);
  EXPECT_EQ(entries.front(), after);
}

}  // namespace
}  // namespace gremium::domain
