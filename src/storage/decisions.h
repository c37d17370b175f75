// Decisions as the register holds them now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/decision.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

// Which decisions, newest first. Pages go on after a decision, never by an offset.
struct DecisionFilter {
  bool public_only = true;
  // Of bodies of this organisation; of this body. Empty: all.
  std::string organisation = {};
  std::string body = {};
  // Only those after this one in the list: its day and id as the page before ended with.
  std::string after_day = {};
  std::string after_id = {};
  int limit = 50;
};

std::optional<domain::Recorded<domain::Decision>> find_decision(Connection& connection,
                                                                const std::string& id);
std::vector<domain::Recorded<domain::Decision>> list_decisions(Connection& connection,
                                                               const DecisionFilter& filter);

}  // namespace gremium::storage
