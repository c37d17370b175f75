// The clock of the example and the people who record it.
#pragma once

#include <stdexcept>
#include <string>

#include "app/act.h"
#include "base/day.h"
#include "base/result.h"

namespace gremium::example {

// What the house takes for now.
extern base::Instant clock_time;
// "2024-12-12T18:00:00Z".
void at(const char* time);

struct Staff {
  app::Submission administrator, secretary, editor, approver;
};

[[noreturn]] void fail(const std::string& what, const base::Refusals& refusals);

template <class T>
T must(base::Result<T> result, const std::string& what) {
  if (!result) fail(what, result.refusals());
  return std::move(*result);
}

}  // namespace gremium::example
