#include "domain/account.h"

#include <gtest/gtest.h>

namespace gremium::domain {
namespace {

struct Row {
  Right right;
  const char* what;
  bool administrator, secretary, editor, approver, member;
};

// The table of the contract, row by row.
constexpr Row contract[] = {
    {Right::administer, "accounts, settings, networks and their rules, backup", true, false, false, false,
     false},
    {Right::record, "organisations, bodies, meetings, decisions, accessions, memberships", true, true, false,
     false, false},
    {Right::edit_drafts, "drafts: edit, ask for sign-off", true, true, true, false, false},
    {Right::publish, "sign off, plan, publish, correct, release", true, false, false, true, false},
    {Right::see_office, "see the office, read only", true, true, true, true, false},
};

TEST(Roles, MayWhatTheContractSays) {
  for (const auto& row : contract) {
    EXPECT_EQ(may(Role::administrator, row.right), row.administrator) << row.what;
    EXPECT_EQ(may(Role::secretary, row.right), row.secretary) << row.what;
    EXPECT_EQ(may(Role::editor, row.right), row.editor) << row.what;
    EXPECT_EQ(may(Role::approver, row.right), row.approver) << row.what;
    EXPECT_EQ(may(Role::member, row.right), row.member) << row.what;
  }
}

TEST(Roles, AreFive) { EXPECT_EQ(all_roles().size(), 5U); }

}  // namespace
}  // namespace gremium::domain
