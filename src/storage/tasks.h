// Tasks from decisions, their reports, and the lists that were issued.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/recorded.h"
#include "domain/task_list.h"

namespace gremium::storage {

class Connection;

std::optional<domain::TaskCase> find_task(Connection& connection, const std::string& id);
// By the day of the decision, newest first, those of one decision as they were recorded; finished ones too.
std::vector<domain::TaskCase> list_tasks(Connection& connection, const domain::TaskFilter& filter);

std::optional<domain::Recorded<domain::TaskListIssued>> find_task_list(Connection& connection,
                                                                       const std::string& id);
// Of one body, newest first.
std::vector<domain::Recorded<domain::TaskListIssued>> list_task_lists(Connection& connection,
                                                                      const std::string& body);

}  // namespace gremium::storage
