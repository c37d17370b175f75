// Tasks from decisions: recording, reports, and the standing list that is given out.
#include "app/tasks.h"

#include "app/office.h"
#include "storage/tasks.h"

namespace gremium::app {
namespace {

using domain::LightReason;
using domain::TaskState;

class Tasks : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    bonn_ = city("Bonn");
    decision_ = decided(bonn_, "2024-11-20");
  }

  domain::Task wanted(const char* title = "Vertrag schließen") const {
    domain::Task task;
    task.decision = decision_;
    task.title = title;
    task.responsible = "Rechtsamt";
    task.contact = domain::Personal{"Rita Recht"};
    task.target = base::PartialDay::parse("2025-01");
    return task;
  }
  std::string recorded(const char* title = "Vertrag schließen") {
    return must(record_task(house_, secretary_, wanted(title)));
  }

  domain::TaskReported report(const std::string& task, const char* on, TaskState state,
                              const char* text = "Stand.") const {
    domain::TaskReported made;
    made.task = task;
    made.on = day(on);
    made.state = state;
    made.text = text;
    return made;
  }
  void reported(const std::string& task, const char* on, TaskState state) {
    must(report_on_task(house_, secretary_, report(task, on, state), 0));
  }
  void expect_report_refused(const char* code, const char* field, const domain::TaskReported& given) {
    expect_refused(code, field, [&] { return report_on_task(house_, secretary_, given, 0); });
  }

  std::string council() const { return "rat-" + bonn_; }
  std::string issued(const char* on) {
    return must(issue_task_list(house_, secretary_, council(), day(on), 0));
  }
  // The titles on the standing list of a day.
  std::string standing(const char* on) {
    std::string titles;
    for (const auto& entry : office().standing_list(council(), day(on)))
      titles += (titles.empty() ? "" : ", ") + entry.title;
    return titles;
  }

  std::string bonn_;
  std::string decision_;
};

TEST_F(Tasks, AreRecordedReportedAndShown) {
  const auto id = recorded();
  reported(id, "2024-11-25", TaskState::in_progress);
  const auto found = office().task(id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->task.value.contact->text, "Rita Recht");
  ASSERT_EQ(found->reports.size(), 1U);
  EXPECT_EQ(found->newest_fact(), house_.home->head());
  const auto list = office().standing_list(council());
  ASSERT_EQ(list.size(), 1U);
  EXPECT_EQ(list.front().reason, LightReason::on_time);
  EXPECT_EQ(list.front().days, 61);
  EXPECT_EQ(list.front().state, TaskState::in_progress);
  EXPECT_TRUE(office().standing_list("rat-anderswo").empty());
  EXPECT_EQ(office().standing_list("").size(), 1U);
  EXPECT_TRUE(office().standing_list(council(), day("2024-11-19")).empty()) << "not decided yet";
}

TEST_F(Tasks, RefuseWhatCannotBe) {
  const auto expect = [&](const char* code, const char* field, auto change) {
    auto task = wanted();
    change(task);
    expect_refused(code, field, [&] { return record_task(house_, secretary_, task); });
  };
  expect("decision.unknown", "decision", [](auto& t) { t.decision = "nirgends"; });
  expect("text.missing", "title", [](auto& t) { t.title = " "; });
  expect("text.control", "title", [](auto& t) { t.title = "Zwei\nZeilen"; });
  expect("text.too_long", "title", [](auto& t) { t.title = std::string(501, 'x'); });
  expect("text.missing", "responsible", [](auto& t) { t.responsible.clear(); });
  expect("text.not_utf8", "contact", [](auto& t) { t.contact = domain::Personal{"\xff"}; });
  expect("task.target_before_decision", "target", [](auto& t) { t.target = day("2024-11-19"); });
  expect("task.target_before_decision", "target",
         [](auto& t) { t.target = base::PartialDay::parse("2023"); });
  auto permanent = wanted();
  permanent.target.reset();
  must(record_task(house_, secretary_, permanent));
  permanent.target = base::PartialDay::parse("2024-11");
  must(record_task(house_, secretary_, permanent));
}

TEST_F(Tasks, AreForThoseWhoMayRecord) {
  const auto id = recorded();
  for (const auto* by : {&editor_, &approver_, &member_}) {
    expect_refused("forbidden", "", [&] { return record_task(house_, *by, wanted()); });
    expect_refused("forbidden", "",
                   [&] { return report_on_task(house_, *by, report(id, "2024-12-01", TaskState::done), 0); });
    expect_refused("forbidden", "",
                   [&] { return issue_task_list(house_, *by, council(), day("2024-12-01"), 0); });
  }
}

TEST_F(Tasks, RefuseReportsThatCannotBe) {
  const auto id = recorded();
  expect_report_refused("task.unknown", "", report("nirgends", "2024-12-01", TaskState::open));
  expect_report_refused("task.report_in_future", "on", report(id, "2024-12-02", TaskState::open));
  expect_report_refused("task.report_before_decision", "on", report(id, "2024-11-19", TaskState::open));
  expect_report_refused("task.reason_missing", "text", report(id, "2024-12-01", TaskState::delayed, ""));
  expect_report_refused("text.too_long", "text",
                        report(id, "2024-12-01", TaskState::open, std::string(4001, 'x').c_str()));
  auto next = report(id, "2024-12-01", TaskState::open);
  next.next_report = day("2024-11-30");
  expect_report_refused("task.next_report_before_today", "next_report", next);
  reported(id, "2024-12-01", TaskState::done);
  expect_report_refused("task.report_before_last", "on", report(id, "2024-11-30", TaskState::open));
  expect_report_refused("task.already_done", "state", report(id, "2024-12-01", TaskState::in_progress));
  expect_report_refused("task.reason_missing", "text", report(id, "2024-12-01", TaskState::open, ""));
  reported(id, "2024-12-01", TaskState::open);
}

TEST_F(Tasks, AreReportedOnTogetherOrNotAtAll) {
  const auto first = recorded("Eins"), second = recorded("Zwei"), third = recorded("Drei");
  const auto seen = [&](const std::string& id) { return SeenTask{id, office().task(id)->newest_fact()}; };
  const auto together = [&](const std::vector<SeenTask>& all) {
    return report_on_tasks(house_, secretary_, report({}, "2024-12-01", TaskState::done), all);
  };
  const auto old = seen(second);
  reported(second, "2024-12-01", TaskState::in_progress);
  // What is wrong with one of them is told after its title.
  const auto refused = together({seen(first), old});
  ASSERT_FALSE(refused);
  EXPECT_EQ(codes_of(refused.refusals()), "task.of_several@tasks stale");
  EXPECT_EQ(refused.refusals().front().arguments.front().second, "Zwei");
  EXPECT_TRUE(office().task(first)->reports.empty());
  expect_refused("choice.missing", "tasks", [&] { return together({}); });
  expect_refused("task.unknown", "", [&] { return together({seen(first), {"nirgends", 0}}); });
  must(together({seen(first), seen(second)}));
  EXPECT_EQ(office().task(first)->reports.back().value.state, TaskState::done);
  EXPECT_EQ(office().task(second)->reports.back().value.state, TaskState::done);
  EXPECT_TRUE(office().task(third)->reports.empty());
  // A finished one is only taken up again.
  EXPECT_FALSE(together({seen(third), seen(first)}));
  EXPECT_TRUE(office().task(third)->reports.empty());
}

TEST_F(Tasks, AreAmendedByThoseWhoSawTheNewestReport) {
  const auto id = recorded();
  const auto seen = office().task(id)->newest_fact();
  reported(id, "2024-12-01", TaskState::in_progress);
  auto task = office().task(id)->task.value;
  task.title = "Vertrag unterschreiben";
  expect_refused("stale", "", [&] { return amend_task(house_, secretary_, task, seen, ""); });
  expect_refused("stale", "", [&] {
    return report_on_task(house_, secretary_, report(id, "2024-12-01", TaskState::done), seen);
  });
  must(amend_task(house_, secretary_, task, office().task(id)->newest_fact(), "Genauer"));
  EXPECT_EQ(office().task(id)->task.value.title, "Vertrag unterschreiben");
  EXPECT_EQ(office().task(id)->reports.size(), 1U);
  task.id = "nirgends";
  expect_refused("task.unknown", "", [&] { return amend_task(house_, secretary_, task, 0, ""); });
}

TEST_F(Tasks, AContactIsErasedAndStaysErased) {
  const auto id = recorded();
  must(erase_personal_data(house_, administrator_, office().task(id)->task.fact));
  auto task = office().task(id)->task.value;
  EXPECT_EQ(*task.contact, (domain::Personal{"", true}));
  task.title = "Anders";
  task.contact.reset();
  must(amend_task(house_, secretary_, task, 0, ""));
  EXPECT_TRUE(office().task(id)->task.value.contact->erased);
}

TEST_F(Tasks, WithoutAContactHoldNothingPersonal) {
  auto task = wanted();
  task.contact = domain::Personal{};
  const auto id = must(record_task(house_, secretary_, task));
  EXPECT_FALSE(office().task(id)->task.value.contact);
  expect_refused("fact.nothing_personal", "",
                 [&] { return erase_personal_data(house_, administrator_, office().task(id)->task.fact); });
}

TEST_F(Tasks, AFinishedOneIsOnTheNextListAndThenFiled) {
  const auto contract = recorded(), other = recorded("Bericht schreiben");
  const auto first = issued("2024-12-01");
  reported(contract, "2024-12-01", TaskState::done);
  EXPECT_EQ(standing("2024-12-01"), "Bericht schreiben, Vertrag schließen")
      << "done after the list of the day";
  at("2025-01-08T10:00:00Z");
  const auto second = issued("2025-01-08");
  EXPECT_EQ(standing("2025-01-08"), "Bericht schreiben");
  reported(contract, "2025-01-08", TaskState::open);
  EXPECT_EQ(standing("2025-01-08"), "Vertrag schließen, Bericht schreiben") << "taken up again";

  const auto list = office().task_list(second);
  ASSERT_TRUE(list);
  ASSERT_EQ(list->value.entries.size(), 2U);
  EXPECT_EQ(list->value.entries.back().reason, LightReason::done);
  const auto lists = office().task_lists(council());
  ASSERT_EQ(lists.size(), 2U);
  EXPECT_EQ(lists.back().value.id, first);
  // What a list showed stays, whatever becomes of the task.
  auto changed = office().task(other)->task.value;
  changed.title = "Etwas anderes";
  must(amend_task(house_, secretary_, changed, 0, ""));
  EXPECT_EQ(office().task_list(second)->value, list->value);
}

TEST_F(Tasks, AListTakenBackDoesNotFile) {
  const auto id = recorded();
  reported(id, "2024-12-01", TaskState::done);
  issued("2024-12-01");
  EXPECT_EQ(standing("2024-12-01"), "");
  must(void_fact(house_, administrator_, house_.home->head(), "Versehentlich"));
  EXPECT_EQ(standing("2024-12-01"), "Vertrag schließen");
  EXPECT_TRUE(office().task_lists(council()).empty());
}

TEST_F(Tasks, AnotherEndOfATaskIsShownAgain) {
  const auto id = recorded();
  reported(id, "2024-12-01", TaskState::done);
  const auto done = house_.home->head();
  issued("2024-12-01");
  must(void_fact(house_, administrator_, done, "Falsche Aufgabe"));
  EXPECT_EQ(standing("2024-12-01"), "Vertrag schließen");
  reported(id, "2024-12-01", TaskState::cancelled);
  EXPECT_EQ(standing("2024-12-01"), "Vertrag schließen");
}

TEST_F(Tasks, AListIsRefusedThatCannotBe) {
  const auto issue = [&](const std::string& body, const char* on, domain::FactNumber seen = 0) {
    return issue_task_list(house_, secretary_, body, day(on), seen);
  };
  expect_refused("task_list.empty", "", [&] { return issue(council(), "2024-12-01"); });
  recorded();
  const auto seen = office().newest_task_fact(council());
  recorded("Noch etwas");
  expect_refused("body.unknown", "", [&] { return issue("nirgends", "2024-12-01"); });
  expect_refused("stale", "", [&] { return issue(council(), "2024-12-01", seen); });
  expect_refused("task_list.in_future", "on", [&] { return issue(council(), "2024-12-02"); });
  must(issue(council(), "2024-11-30", office().newest_task_fact(council())));
  expect_refused("task_list.before_last", "on", [&] { return issue(council(), "2024-11-29"); });
  must(issue(council(), "2024-11-30"));
}

TEST_F(Tasks, AreThereForEveryoneOnlyIfTheyAndTheirDecisionArePublic) {
  const View before(house_, Audience::everyone);
  const auto heard = [&] { return View(house_, Audience::everyone).tasks({.decision = decision_}); };
  const auto hidden = recorded();
  const auto head = house_.home->public_head();
  reported(hidden, "2024-12-01", TaskState::in_progress);
  issued("2024-12-01");
  EXPECT_TRUE(heard().empty());
  EXPECT_EQ(house_.home->public_head(), head);
  EXPECT_FALSE(View(house_, Audience::everyone).task(hidden));
  EXPECT_TRUE(View(house_, Audience::everyone).standing_list(council()).empty());
  EXPECT_TRUE(View(house_, Audience::everyone).task_lists(council()).empty());

  auto open = wanted("Öffentlich");
  open.is_public = true;
  const auto shown = must(record_task(house_, secretary_, open));
  reported(shown, "2024-12-01", TaskState::delayed);
  EXPECT_GT(house_.home->public_head(), head);
  ASSERT_EQ(heard().size(), 1U);
  EXPECT_EQ(heard().front().task.value.id, shown);
  EXPECT_FALSE(heard().front().task.value.contact);
  EXPECT_EQ(heard().front().reports.front().value.text, "");

  auto decision = office().decision(decision_)->value;
  decision.is_public = false;
  must(amend_decision(house_, administrator_, decision, 0, ""));
  EXPECT_TRUE(heard().empty());
  const auto quiet = house_.home->public_head();
  must(record_task(house_, administrator_, open));
  reported(shown, "2024-12-01", TaskState::in_progress);
  EXPECT_EQ(house_.home->public_head(), quiet);
}

TEST_F(Tasks, OfOurOwnBodiesBecomePublicOnlyThroughThoseWhoMayPublish) {
  domain::Body board;
  board.organisation = "defus";
  board.kind = "vorstand";
  board.time_zone = "Europe/Berlin";
  auto decision = vote(bonn_, "2024-11-20");
  decision.body = must(record_body(house_, secretary_, board));
  auto task = wanted();
  task.is_public = true;
  task.decision = must(record_decision(house_, administrator_, decision));
  const auto id = must(record_task(house_, secretary_, task));
  EXPECT_FALSE(office().task(id)->task.value.is_public);
  task.id = id;
  must(amend_task(house_, secretary_, task, 0, ""));
  EXPECT_FALSE(office().task(id)->task.value.is_public);
  must(amend_task(house_, administrator_, task, 0, ""));
  EXPECT_TRUE(office().task(id)->task.value.is_public);
}

TEST_F(Tasks, KeepTheirDecisionFromBeingTakenBack) {
  const auto decided = house_.home->head();
  const auto id = recorded();
  const auto made = house_.home->head();
  reported(id, "2024-12-01", TaskState::open);
  expect_refused("still_in_use", "", [&] { return void_fact(house_, administrator_, decided, "Irrtum"); });
  expect_refused("still_in_use", "", [&] { return void_fact(house_, administrator_, made, "Irrtum"); });
  must(void_fact(house_, administrator_, made + 1, "Irrtum"));
  must(void_fact(house_, administrator_, made, "Irrtum"));
  must(void_fact(house_, administrator_, decided, "Irrtum"));
}

}  // namespace
}  // namespace gremium::app
