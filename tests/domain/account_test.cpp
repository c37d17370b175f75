#include "domain/account.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

// The table of the roles, row by row: administrator, secretary, editor, approver, member.
TEST(Roles, MayWhatTheTableSays) {
  const std::pair<Right, std::vector<bool>> table[] = {
      {Right::administer, {true, false, false, false, false}},
      {Right::record, {true, true, false, false, false}},
      {Right::edit_drafts, {true, true, true, false, false}},
      {Right::publish, {true, false, false, true, false}},
      {Right::see_office, {true, true, true, true, false}}};
  const auto roles = all_roles();
  ASSERT_EQ(roles.size(), 5U);
  for (const auto& [right, expected] : table)
    for (std::size_t i = 0; i < roles.size(); ++i)
      EXPECT_EQ(may(roles[i], right), expected[i]) << name_of(roles[i]) << " " << static_cast<int>(right);
}

}  // namespace
}  // namespace gremium::domain
