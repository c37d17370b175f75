#include "domain/account.h"

#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<Role> roles[] = {
    {Role::administrator, "administrator"}, {Role::secretary, "secretary"}, {Role::editor, "editor"},
    {Role::approver, "approver"},           {Role::member, "member"},
};

}  // namespace

bool may(Role role, Right right) {
  if (role == Role::administrator) return true;
  switch (right) {
    case Right::administer:
      return false;
    case Right::record:
      return role == Role::secretary;
    case Right::edit_drafts:
      return role == Role::secretary || role == Role::editor;
    case Right::publish:
      return role == Role::approver;
    case Right::see_office:
      break;
    case Right::see_own:
      return true;
  }
  return role != Role::member;
}

std::string_view name_of(Role role) { return name_in(roles, role); }
std::optional<Role> role_named(std::string_view name) { return value_in(roles, name); }

std::vector<Role> all_roles() {
  std::vector<Role> all;
  for (const auto& entry : roles) all.push_back(entry.value);
  return all;
}

}  // namespace gremium::domain
