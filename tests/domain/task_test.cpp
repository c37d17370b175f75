#include "domain/task.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace gremium::domain {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }
std::optional<base::PartialDay> partial(const char* iso) { return base::PartialDay::parse(iso); }

Task task_until(const char* target) {
  Task task;
  task.id = "t";
  if (target != nullptr) task.target = partial(target);
  return task;
}

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

std::string codes(const base::Refusals& refusals) {
  std::string text;
  for (const auto& refusal : refusals) text += (text.empty() ? "" : " ") + refusal.code + "@" + refusal.field;
  return text;
}

TEST(TaskLight, FollowsTheTarget) {
  const auto on = [](const char* target, const char* today) {
    return light(task_until(target), {}, day(today));
  };
  EXPECT_EQ(on("2025-03-01", "2025-01-01"), (Light{LightReason::on_time, 59}));
  EXPECT_EQ(on("2025-03-01", "2025-02-14"), (Light{LightReason::on_time, 15}));
  EXPECT_EQ(on("2025-03-01", "2025-02-15"), (Light{LightReason::due_soon, 14}));
  EXPECT_EQ(on("2025-03-01", "2025-03-01"), (Light{LightReason::due_soon, 0})) << "the day itself is in time";
  EXPECT_EQ(on("2025-03-01", "2025-03-02"), (Light{LightReason::overdue, 1}));
  EXPECT_EQ(on("2025-02", "2025-02-28"), (Light{LightReason::due_soon, 0}))
      << "a month ends with its last day";
  EXPECT_EQ(on("2025-02", "2025-03-03"), (Light{LightReason::overdue, 3}));
  EXPECT_EQ(on("2025", "2025-12-01"), (Light{LightReason::on_time, 30}));
  EXPECT_EQ(on(nullptr, "2099-01-01"), (Light{LightReason::permanent, 0}));
}

TEST(TaskLight, FollowsTheReports) {
  const auto on = [](const TaskReports& all, const char* today) {
    return light(task_until("2025-03-01"), all, day(today));
  };
  const auto expected = reports({report("2025-01-10", TaskState::in_progress, "2025-01-20")});
  EXPECT_EQ(on(expected, "2025-01-09"), (Light{LightReason::on_time, 51}))
      << "a later report is not known yet";
  EXPECT_EQ(on(expected, "2025-01-19"), (Light{LightReason::on_time, 41}));
  EXPECT_EQ(on(expected, "2025-01-20"), (Light{LightReason::report_due, 0}));
  EXPECT_EQ(on(expected, "2025-01-25"), (Light{LightReason::report_overdue, 5}));
  EXPECT_EQ(on(expected, "2025-03-05"), (Light{LightReason::overdue, 4})) << "the target comes first";
  EXPECT_EQ(on(reports({report("2025-01-10", TaskState::delayed)}), "2025-01-11").reason,
            LightReason::delayed);
  EXPECT_EQ(on(reports({report("2025-01-10", TaskState::done)}), "2030-01-01").reason, LightReason::done);
  EXPECT_EQ(on(reports({report("2025-01-10", TaskState::cancelled)}), "2030-01-01").reason,
            LightReason::cancelled);
  EXPECT_EQ(on(reports({report("2025-01-10", TaskState::done), report("2025-01-12", TaskState::open)}),
               "2025-03-02")
                .reason,
            LightReason::overdue)
      << "taken up again";
}

TEST(TaskLight, FollowsANewTarget) {
  auto moved = report("2025-02-10", TaskState::delayed);
  moved.new_target = partial("2025-06");
  const auto all = reports({moved, report("2025-03-01", TaskState::in_progress)});
  const auto task = task_until("2025-02-20");
  EXPECT_EQ(light(task, all, day("2025-02-09")).reason, LightReason::due_soon);
  EXPECT_EQ(light(task, all, day("2025-02-25")).reason, LightReason::delayed);
  EXPECT_EQ(light(task, all, day("2025-03-02")).reason, LightReason::on_time);
  EXPECT_EQ(light(task, all, day("2025-07-02")), (Light{LightReason::overdue, 2}));
  EXPECT_EQ(target_on(task, all, day("2025-02-09")), partial("2025-02-20"));
  EXPECT_EQ(target_on(task, all, day("2025-02-10")), partial("2025-06"));
}

TEST(TaskLight, HasAColourForEveryReason) {
  EXPECT_EQ(colour_of(LightReason::overdue), LightColour::red);
  for (const auto reason :
       {LightReason::report_overdue, LightReason::report_due, LightReason::delayed, LightReason::due_soon})
    EXPECT_EQ(colour_of(reason), LightColour::amber) << name_of(reason);
  for (const auto reason : {LightReason::on_time, LightReason::permanent})
    EXPECT_EQ(colour_of(reason), LightColour::green) << name_of(reason);
  for (const auto reason : {LightReason::done, LightReason::cancelled})
    EXPECT_EQ(colour_of(reason), LightColour::grey) << name_of(reason);
}

TEST(TaskLight, TheMostUrgentComesFirst) {
  std::vector<Light> lights{{LightReason::done},
                            {LightReason::on_time, 40},
                            {LightReason::on_time, 20},
                            {LightReason::overdue, 2},
                            {LightReason::delayed},
                            {LightReason::overdue, 90},
                            {LightReason::due_soon, 3},
                            {LightReason::due_soon, 0},
                            {LightReason::report_overdue, 1},
                            {LightReason::report_overdue, 8}};
  std::sort(lights.begin(), lights.end(), is_more_urgent);
  const std::vector<Light> expected{{LightReason::overdue, 90},       {LightReason::overdue, 2},
                                    {LightReason::report_overdue, 8}, {LightReason::report_overdue, 1},
                                    {LightReason::delayed},           {LightReason::due_soon, 0},
                                    {LightReason::due_soon, 3},       {LightReason::on_time, 20},
                                    {LightReason::on_time, 40},       {LightReason::done}};
  EXPECT_EQ(lights, expected);
}

TEST(TaskNames, AreReadBack) {
  for (const auto* name : {"open", "in_progress", "delayed", "done", "cancelled"})
    EXPECT_EQ(name_of(*task_state_named(name)), name);
  for (const auto* name : {"green", "amber", "red", "grey"})
    EXPECT_EQ(name_of(*light_colour_named(name)), name);
  EXPECT_FALSE(task_state_named("erledigt"));
  EXPECT_FALSE(light_colour_named("blue"));
  EXPECT_FALSE(light_reason_named(""));
}

TEST(TaskReport, IsCheckedAgainstTheDayAndTheOnesBefore) {
  const auto today = day("2025-02-01");
  const auto earlier = reports({report("2025-01-15", TaskState::in_progress)});
  EXPECT_EQ(codes(check(report("2025-02-01", TaskState::in_progress, "2025-02-01"), earlier, today)), "");
  EXPECT_EQ(codes(check(report("2025-02-02", TaskState::open), earlier, today)), "task.report_in_future@on");
  EXPECT_EQ(codes(check(report("2025-01-14", TaskState::open), earlier, today)),
            "task.report_before_last@on");
  EXPECT_EQ(codes(check(report("2025-01-15", TaskState::open), earlier, today)), "");
  EXPECT_EQ(codes(check(report("2025-02-01", TaskState::open, "2025-01-31"), {}, today)),
            "task.next_report_before_today@next_report");
  for (const auto state : {TaskState::delayed, TaskState::cancelled}) {
    auto without = report("2025-02-01", state);
    EXPECT_EQ(codes(check(without, earlier, today)), "task.reason_missing@text");
    without.text = "Es fehlt der Bescheid.";
    EXPECT_EQ(codes(check(without, earlier, today)), "");
  }
  auto moved = report("2025-02-01", TaskState::open);
  moved.new_target = partial("2025-01");
  EXPECT_EQ(codes(check(moved, {}, today)), "task.new_target_past@new_target");
  moved.new_target = partial("2025-02");
  EXPECT_EQ(codes(check(moved, {}, today)), "");
}

TEST(TaskReport, OfAFinishedTaskOnlyTakesItUpAgainWithAReason) {
  const auto today = day("2025-02-01");
  for (const auto end : {TaskState::done, TaskState::cancelled}) {
    const auto finished = reports({report("2025-01-15", end)});
    for (const auto state : {TaskState::in_progress, TaskState::done, TaskState::cancelled}) {
      auto again = report("2025-02-01", state);
      again.text = "Noch einmal.";
      EXPECT_EQ(codes(check(again, finished, today)), "task.already_done@state");
    }
    auto reopened = report("2025-02-01", TaskState::open);
    EXPECT_EQ(codes(check(reopened, finished, today)), "task.reason_missing@text");
    reopened.text = "Die Rechnung war falsch.";
    EXPECT_EQ(codes(check(reopened, finished, today)), "");
  }
  auto done = report("2025-02-01", TaskState::done, "2025-03-01");
  done.new_target = partial("2026");
  EXPECT_EQ(codes(check(done, {}, today)),
            "task.finished_no_next@next_report task.finished_no_next@new_target");
}

}  // namespace
}  // namespace gremium::domain
