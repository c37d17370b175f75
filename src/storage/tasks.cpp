#include "storage/tasks.h"

#include "storage/apply.h"
#include "storage/connection.h"
#include "storage/decisions.h"
#include "storage/encoding.h"
#include "storage/rows.h"

namespace gremium::storage {
namespace {

std::optional<domain::Recorded<domain::Task>> find_bare(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT fact, content FROM tasks WHERE id = ?");
  return one<domain::Task>(query.with(id));
}

// A public task is seen with its decision, and only with it.
bool is_seen(Connection& connection, const domain::Task& task) {
  const auto decision = find_decision(connection, task.decision);
  return task.is_public && decision && decision->value.is_public;
}

domain::TaskReports reports_of(Connection& connection, const std::string& task) {
  Query query(connection, "SELECT fact, content FROM task_reports WHERE task = ? ORDER BY reported_on, fact");
  return all<domain::TaskReported>(query.with(task));
}

std::vector<domain::TaskShown> shown_of(Connection& connection, const std::string& task) {
  std::vector<domain::TaskShown> list;
  Query query(connection,
              "SELECT l.id, l.issued_on, e.report FROM task_list_entries e JOIN task_lists l ON l.id = e.list"
              " WHERE e.task = ? ORDER BY l.issued_on, l.fact");
  query.with(task);
  while (query.step()) list.push_back({query.text(0), *base::Day::parse(query.text(1)), query.text(2)});
  return list;
}

domain::TaskCase case_of(Connection& connection, domain::Recorded<domain::Task> task) {
  const auto id = task.value.id;
  return {std::move(task), reports_of(connection, id), shown_of(connection, id)};
}

}  // namespace

Touches apply(Connection& connection, const domain::Fact& fact, const domain::Task& task) {
  const auto before = find_bare(connection, task.id);
  Query(connection,
        "INSERT INTO tasks (id, fact, decision, is_public, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, decision = excluded.decision,"
        " is_public = excluded.is_public, content = excluded.content")
      .with(task.id, fact.number, task.decision, task.is_public, encode(task))
      .run();
  return touches_if(is_seen(connection, task) || (before && is_seen(connection, before->value)));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::TaskReported& report) {
  Query(connection,
        "INSERT INTO task_reports (id, fact, task, reported_on, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, task = excluded.task,"
        " reported_on = excluded.reported_on, content = excluded.content")
      .with(report.id, fact.number, report.task, report.on, encode(report))
      .run();
  const auto task = find_bare(connection, report.task);
  return touches_if(task && is_seen(connection, task->value));
}

Touches apply(Connection& connection, const domain::Fact& fact, const domain::TaskListIssued& list) {
  Query(connection,
        "INSERT INTO task_lists (id, fact, body, issued_on, content) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET fact = excluded.fact, body = excluded.body,"
        " issued_on = excluded.issued_on, content = excluded.content")
      .with(list.id, fact.number, list.body, list.on, encode(list))
      .run();
  Query(connection, "DELETE FROM task_list_entries WHERE list = ?").with(list.id).run();
  for (const auto& entry : list.entries)
    Query(connection, "INSERT INTO task_list_entries (list, task, fact, report) VALUES (?, ?, ?, ?)")
        .with(list.id, entry.task, fact.number, entry.report)
        .run();
  return Touches::office;
}

std::optional<domain::TaskCase> find_task(Connection& connection, const std::string& id) {
  auto task = find_bare(connection, id);
  if (!task) return std::nullopt;
  return case_of(connection, std::move(*task));
}

std::vector<domain::TaskCase> list_tasks(Connection& connection, const domain::TaskFilter& filter) {
  std::vector<domain::Recorded<domain::Task>> tasks;
  {
    Query query(connection,
                "SELECT t.fact, t.content FROM tasks t JOIN decisions d ON d.id = t.decision"
                " WHERE (NOT ?1 OR (t.is_public AND d.is_public)) AND (?2 = '' OR d.id = ?2)"
                " AND (?3 = '' OR d.body = ?3) ORDER BY d.decided_on DESC, d.id DESC, t.rowid");
    tasks = all<domain::Task>(query.with(filter.public_only, filter.decision, filter.body));
  }
  std::vector<domain::TaskCase> list;
  for (auto& task : tasks) list.push_back(case_of(connection, std::move(task)));
  return list;
}

std::optional<domain::Recorded<domain::TaskListIssued>> find_task_list(Connection& connection,
                                                                       const std::string& id) {
  Query query(connection, "SELECT fact, content FROM task_lists WHERE id = ?");
  return one<domain::TaskListIssued>(query.with(id));
}

std::vector<domain::Recorded<domain::TaskListIssued>> list_task_lists(Connection& connection,
                                                                      const std::string& body) {
  Query query(connection,
              "SELECT fact, content FROM task_lists WHERE body = ? ORDER BY issued_on DESC, fact DESC");
  return all<domain::TaskListIssued>(query.with(body));
}

}  // namespace gremium::storage
