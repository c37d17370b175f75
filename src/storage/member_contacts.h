// Who speaks for members, as the register holds it now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/member_contact.h"
#include "domain/recorded.h"

namespace gremium::storage {

class Connection;

std::optional<domain::Recorded<domain::MemberContact>> find_member_contact(Connection& connection,
                                                                           const std::string& id);
// As they came.
std::vector<domain::Recorded<domain::MemberContact>> list_member_contacts(Connection& connection,
                                                                          const std::string& membership);

}  // namespace gremium::storage
