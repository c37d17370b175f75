#include "domain/history.h"

#include <algorithm>
#include <array>

namespace gremium::domain {
namespace {

// Given or computed by the program.
constexpr std::array untold{"id",           "judgement",      "serial",
                            "rule_set",     "foreseen_since", "start_revision",
                            "end_revision", "to_be_public",   "procedures"};

const Member* find(const std::vector<Member>& members, const std::string& path) {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.path == path; });
  return found == members.end() ? nullptr : &*found;
}

bool differs(const Member& a, const Member& b) { return a.value != b.value || a.erased != b.erased; }

}  // namespace

bool is_told(const Member& member) {
  const auto first = member.path.substr(0, member.path.find('.'));
  return std::none_of(untold.begin(), untold.end(), [&](const char* name) { return first == name; });
}

std::vector<MemberChange> changes_between(const std::vector<Member>& before,
                                          const std::vector<Member>& after) {
  std::vector<MemberChange> changes;
  for (const auto& member : after) {
    const auto* was = find(before, member.path);
    if (is_told(member) && (was == nullptr || differs(*was, member)))
      changes.push_back({member.path, was == nullptr ? Member{member.path, {}, false} : *was, member});
  }
  for (const auto& member : before)
    if (is_told(member) && find(after, member.path) == nullptr)
      changes.push_back({member.path, member, {member.path, {}, false}});
  return changes;
}

}  // namespace gremium::domain
