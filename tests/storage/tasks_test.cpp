// Tasks in the tables: what facts leave there, and in which order it comes back.
#include "storage/tasks.h"

#include <gtest/gtest.h>

#include "storage/connection.h"
#include "storage/encoding.h"
#include "storage/register.h"
#include "support/temporary.h"

namespace gremium::storage {
namespace {

base::Day day(const char* iso) { return *base::Day::parse(iso); }

domain::Fact said(domain::FactContent content) {
  domain::Fact fact;
  fact.entered_at = *base::parse_instant("2025-01-01T10:00:00Z");
  fact.author = "a1";
  fact.content = std::move(content);
  return fact;
}

class TaskTables : public testing::Test {
 protected:
  void SetUp() override {
    auto created = Register::create(folder_.file("t.db"));
    ASSERT_TRUE(created) << created.refusal().code;
    home_ = std::move(*created);
    enter(domain::RegisterFounded{"Test", true});
    domain::Organisation city;
    city.id = "stadt-a";
    city.kind = "stadt";
    enter(city);
    for (const char* body : {"rat", "ausschuss"})
      enter(domain::Body{body, "stadt-a", "stadtrat", {}, "Europe/Berlin"});
    decision("d1", "rat", "2024-05-13", true);
    decision("d2", "rat", "2024-10-12", false);
    decision("d3", "ausschuss", "2024-11-01", true);
  }
  void TearDown() override {
    EXPECT_FALSE(home_->verify());
    home_->rebuild();
    EXPECT_FALSE(home_->verify());
  }

  domain::FactNumber enter(domain::FactContent content) {
    const auto writing = home_->write();
    const auto number = writing->enter(said(std::move(content)));
    writing->commit();
    return number;
  }
  void decision(const char* id, const char* body, const char* date, bool is_public) {
    domain::Decision decided;
    decided.id = id;
    decided.body = body;
    decided.date = base::PartialDay::parse(date);
    decided.is_public = is_public;
    enter(decided);
  }
  domain::FactNumber task(const char* id, const char* of, bool is_public) {
    domain::Task made;
    made.id = id;
    made.decision = of;
    made.title = "Aufgabe";
    made.responsible = "Amt";
    made.contact = domain::Personal{"Rita Recht"};
    made.is_public = is_public;
    return enter(made);
  }
  domain::FactNumber report(const char* id, const char* of, const char* on) {
    domain::TaskReported made;
    made.id = id;
    made.task = of;
    made.on = day(on);
    return enter(made);
  }
  std::string ids(const domain::TaskFilter& filter) {
    std::string text;
    for (const auto& found : list_tasks(home_->read().connection(), filter))
      text += (text.empty() ? "" : " ") + found.task.value.id;
    return text;
  }
  domain::TaskCase found(const char* id) { return *find_task(home_->read().connection(), id); }

  tests::TemporaryFolder folder_;
  std::unique_ptr<Register> home_;
};

TEST_F(TaskTables, AreListedByDecisionAndBody) {
  task("z", "d1", true);
  task("a", "d1", false);
  task("b", "d2", true);
  task("c", "d3", true);
  EXPECT_EQ(ids({.public_only = false}), "c b z a") << "newest decision first, then as recorded";
  EXPECT_EQ(ids({}), "c z") << "neither a hidden task nor one of a hidden decision";
  EXPECT_EQ(ids({.public_only = false, .body = "rat"}), "b z a");
  EXPECT_EQ(ids({.public_only = false, .decision = "d1"}), "z a");
  EXPECT_EQ(ids({.decision = "d2"}), "");
}

TEST_F(TaskTables, ReportsComeInTheOrderOfTheirDays) {
  task("t", "d1", true);
  report("r2", "t", "2024-12-02");
  report("r1", "t", "2024-12-01");
  report("r3", "t", "2024-12-02");
  const auto reports = found("t").reports;
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[0].value.id, "r1");
  EXPECT_EQ(reports[1].value.id, "r2");
  EXPECT_EQ(reports[2].value.id, "r3");
}

TEST_F(TaskTables, TouchThePublicOnlyWhereItSeesThem) {
  task("hidden", "d1", false);
  report("r1", "hidden", "2024-12-01");
  task("secret", "d2", true);
  report("r2", "secret", "2024-12-01");
  const auto before = home_->public_head();
  EXPECT_LT(before, home_->head() - 3);
  const auto made = task("open", "d1", true);
  EXPECT_EQ(home_->public_head(), made);
  const auto reported = report("r3", "open", "2024-12-01");
  EXPECT_EQ(home_->public_head(), reported);
  const auto gone = task("open", "d1", false);
  EXPECT_EQ(home_->public_head(), gone) << "it went";
}

TEST_F(TaskTables, AListKeepsItsEntriesAndIsTakenBackWhole) {
  const auto made = task("t", "d1", true);
  report("r1", "t", "2024-12-01");
  domain::TaskListEntry entry;
  entry.task = "t";
  entry.title = "Wie es damals hieß";
  entry.language = base::Language::fr;
  entry.decided_on = base::PartialDay::parse("2024-05");
  entry.target = base::PartialDay::parse("2025");
  entry.state = domain::TaskState::delayed;
  entry.reason = domain::LightReason::overdue;
  entry.days = 3;
  entry.report = "r1";
  entry.reported_on = day("2024-12-01");
  entry.text = "Grund";
  entry.next_report = day("2025-02-01");
  const domain::TaskListIssued list{"l1", "rat", day("2024-12-05"), {entry}};
  const auto number = enter(list);
  enter(domain::TaskListIssued{"l2", "rat", day("2024-12-04"), {}});
  EXPECT_EQ(decode<domain::TaskListIssued>(encode(list)), list);
  {
    const auto reading = home_->read();
    EXPECT_EQ(find_task_list(reading.connection(), "l1")->value, list);
    EXPECT_EQ(list_task_lists(reading.connection(), "rat").front().value.id, "l1");
    EXPECT_TRUE(list_task_lists(reading.connection(), "ausschuss").empty());
  }
  EXPECT_EQ(found("t").shown, (std::vector<domain::TaskShown>{{"l1", day("2024-12-05"), "r1"}}));
  EXPECT_THROW(enter(domain::FactVoided{made}), StillInUse) << "the task stands on a list";
  enter(domain::FactVoided{number});
  EXPECT_TRUE(found("t").shown.empty());
  EXPECT_FALSE(find_task_list(home_->read().connection(), "l1"));
}

TEST_F(TaskTables, APersonalPartErasedBeforeAnAmendmentIsNoFaultLater) {
  const auto first = task("t", "d1", false);
  enter(domain::PersonalDataErased{first, {"p1"}});
  domain::Task changed = found("t").task.value;
  EXPECT_TRUE(changed.contact->erased);
  changed.title = "Anders";
  auto amendment = said(changed);
  amendment.replaces = first;
  const auto writing = home_->write();
  writing->enter(amendment);
  writing->commit();
}

}  // namespace
}  // namespace gremium::storage
