// What facts say, member by member, so that two versions of one can be compared.
#pragma once

#include <vector>

#include "domain/history.h"

namespace gremium::storage {

enum class EmptyMembers { left_out, kept };

// In the order of their names; personal values as they are, or erased.
std::vector<domain::Member> members_of(const domain::FactContent& content,
                                       EmptyMembers empty = EmptyMembers::left_out);

}  // namespace gremium::storage
