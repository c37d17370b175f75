// Where something stands in what a fact says: "sittings.0.date", in parts between the dots.
#pragma once

#include <string>
#include <vector>

namespace gremium::domain {

using MemberPath = std::vector<std::string>;

// "0": the place in a list, from 0.
bool is_place(const std::string& part);
// "candidates", "0", "id" as "candidates", "id".
MemberPath without_places(MemberPath path);

}  // namespace gremium::domain
