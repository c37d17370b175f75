// How memberships of a list ended, and who carries them on: the part of the judgement that looks at others.
#include <algorithm>

#include "app/member_planning.h"
#include "base/text.h"

namespace gremium::app {

using domain::MemberEntry;

// How it ended is said of what ends; who carries it on, of a merger.
void MemberPlanning::check_end(const MemberEntry& entry) {
  const auto& membership = entry.membership;
  if (!membership.last_day && (membership.end_kind || !membership.successor.empty()))
    fault(entry.row, membership.end_kind ? "end_kind" : "successor", {"member_list.end_missing"});
  if (!membership.successor.empty() &&
      membership.end_kind.value_or(domain::EndKind::merger) != domain::EndKind::merger)
    fault(entry.row, "successor", {"member_list.successor_without_merger"});
}

// Once all of the list are known: whoever carries a membership on may stand in a later row.
void MemberPlanning::find_successors() {
  for (const auto& organisation : touched_)
    for (auto& [membership, row] : by_organisation_[organisation]) {
      if (row == 0 || membership.successor.empty()) continue;
      const auto called = matching_.ids_called(membership.successor);
      if (called.size() != 1)
        fault(row, "successor",
              {called.empty() ? "member_list.successor_unknown" : "member_list.ambiguous",
               {{"text", domain::quoted(membership.successor)}, {"ids", base::join(called, ", ")}}});
      else if (called.front() == organisation)
        fault(row, "successor", {"membership.successor_self"});
      else
        membership.successor = called.front();
    }
}

// Nothing goes into what went into another itself by then.
void MemberPlanning::check_successors() {
  for (const auto& organisation : touched_)
    for (const auto& [membership, row] : by_organisation_[organisation]) {
      const auto own = by_organisation_.find(membership.successor);
      if (row == 0 || membership.successor == organisation || own == by_organisation_.end()) continue;
      const auto& last_day = *membership.last_day;
      const auto goes_on = [&](const Own& one) {
        return !one.membership.last_day || *one.membership.last_day > last_day;
      };
      const auto merged = std::find_if(own->second.begin(), own->second.end(),
                                       [](const Own& one) { return !one.membership.successor.empty(); });
      if (merged == own->second.end() || std::any_of(own->second.begin(), own->second.end(), goes_on))
        continue;
      fault(row, "successor", {"membership.successor_merged", {{"member", merged->membership.successor}}});
    }
}

}  // namespace gremium::app
