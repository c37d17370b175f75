#include "domain/history.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "domain/member_path.h"

namespace gremium::domain {
namespace {

// Given or computed by the program, or settled once and for all. With everything under them.
constexpr std::array untold{"id",           "judgement",     "serial",         "rule_set",  "foreseen_since",
                            "to_be_public", "procedures",    "start_revision", "key",       "end_revision",
                            "subject_kind", "media_type",    "digest",         "logo.type", "logo.width",
                            "logo.height",  "candidates.id", "categories.id",  "quorum"};

const Member* find(const std::vector<Member>& members, const std::string& path) {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.path == path; });
  return found == members.end() ? nullptr : &*found;
}

bool differs(const Member& a, const Member& b) { return a.value != b.value || a.erased != b.erased; }

}  // namespace

bool is_told(const Member& member) {
  const auto path = base::join(without_places(base::split(member.path, '.')), ".");
  return std::none_of(untold.begin(), untold.end(), [&](const std::string& name) {
    return path == name || base::starts_with(path, name + ".");
  });
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
