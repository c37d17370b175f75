// Who may do what in the office. Authors of facts are opaque account ids; the name is personal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/personal.h"

namespace gremium::domain {

enum class Role { administrator, secretary, editor, approver, member };

struct Account {
  std::string id;
  Personal name;
  Role role = Role::member;
  bool disabled = false;
  // For members: the organisation whose case they see.
  std::string organisation;

  bool operator==(const Account&) const = default;
};

// What a role is asked for, one row of the table in may().
enum class Right {
  administer,   // accounts, settings, networks and their rules, backup
  record,       // organisations, bodies, decisions, accessions, memberships
  edit_drafts,  // edit, ask for sign-off
  publish,      // sign off, publish, correct, release
  see_office,   // read only
  see_own,      // the own account, and what concerns the own organisation
};

bool may(Role role, Right right);

std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);
std::vector<Role> all_roles();

}  // namespace gremium::domain
