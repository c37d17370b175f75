// How a member left: why its membership ended, and the notice it gave, if it gave one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "domain/notice_rule.h"

namespace gremium::domain {

enum class EndKind {
  resignation,  // the member left
  expulsion,    // the network put it out
  merger,       // it went into another member
  dissolution,  // there is no such organisation any more
  term_over,    // it was for a fixed time
  other
};

std::string_view name_of(EndKind kind);
const std::vector<EndKind>& all_end_kinds();

// Whether its news may stand in one text with that of others that end on the same day. An expulsion may not:
// in a list it would look like a leaving, or the others like expelled. Nor a merger: nobody goes, the member
// lives on in its successor. Nor an end of which nothing more is known than that it was none of these: what
// fits the others, thanks first of all, may not fit it.
bool is_told_with_others(const std::optional<EndKind>& how);
std::optional<EndKind> end_kind_named(std::string_view name);

// A notice of leaving as it was received, with the rule that was applied to it and what came out. A rule that
// changes later changes nothing about it.
struct NoticeOfLeaving {
  // The day of receipt where the network is.
  base::Day received_on = base::Day::of_number(0);
  NoticeRule rule = {};
  // By the rule; empty where it cannot be computed. The membership's last day may be another one, with a
  // reason.
  std::optional<base::Day> computed = {};
  Statement because = {};

  bool operator==(const NoticeOfLeaving&) const = default;
};

}  // namespace gremium::domain
