#include "app/accounts.h"

#include "support/example.h"

namespace gremium::app {
namespace {

constexpr const char* password = "ein langes Kennwort";

class ExampleAccounts : public Example {
 protected:
  void SetUp() override {
    Example::SetUp();
    ASSERT_TRUE(set_password(house_, system_actor(), ids_.at(domain::Role::secretary).account, password));
  }
  base::Result<Session> enter(const std::string& name, const std::string& word,
                              const char* address = "192.0.2.1") {
    return log_in(house_, name, word, address);
  }
};

TEST_F(ExampleAccounts, ANewSecretWithEachLogIn) {
  const auto first = enter("sekretariat", password), second = enter("sekretariat", password);
  ASSERT_TRUE(first);
  EXPECT_NE(first->secret, second->secret);
  EXPECT_EQ(find_session(house_, first->secret)->account.role, domain::Role::secretary);
  EXPECT_FALSE(find_session(house_, std::string(64, '0')));
  log_out(house_, first->secret);
  EXPECT_FALSE(find_session(house_, first->secret));
  EXPECT_TRUE(find_session(house_, second->secret));
  log_out_everywhere(house_, second->account.id);
  EXPECT_FALSE(find_session(house_, second->secret));
}

TEST_F(ExampleAccounts, AWrongNameAndAWrongPasswordAreToldAlike) {
  EXPECT_EQ(enter("sekretariat", "falsch").refusal(), enter("niemand", "falsch").refusal());
}

TEST_F(ExampleAccounts, TooManyFailuresWait) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(enter("sekretariat", "falsch").refusal().code, "login.failed");
  EXPECT_EQ(enter("sekretariat", password, "192.0.2.9").refusal().code, "login.wait")
      << "the account, from anywhere";
  EXPECT_EQ(enter("freigabe", "falsch").refusal().code, "login.failed") << "others at the same address go on";
  now_ += std::chrono::minutes(2);
  EXPECT_TRUE(enter("sekretariat", password));
}

TEST_F(ExampleAccounts, SessionsEndIdleAndOld) {
  const auto idle = enter("sekretariat", password);
  now_ += session_idle + std::chrono::minutes(1);
  EXPECT_FALSE(find_session(house_, idle->secret));
  const auto busy = enter("sekretariat", password);
  for (int i = 0; i < 24; ++i) {
    now_ += std::chrono::minutes(30);
    EXPECT_EQ(find_session(house_, busy->secret).has_value(), true) << i;
  }
  now_ += std::chrono::minutes(1);
  EXPECT_FALSE(find_session(house_, busy->secret)) << "twelve hours are enough";
}

TEST_F(ExampleAccounts, ADisabledAccountIsOut) {
  const auto session = enter("sekretariat", password);
  auto account = *office().account(session->account.id);
  account.value.disabled = true;
  ASSERT_TRUE(amend_account(house_, as(domain::Role::administrator), account.value, account.fact));
  EXPECT_FALSE(find_session(house_, session->secret));
  EXPECT_EQ(enter("sekretariat", password).refusal().code, "login.failed");
}

TEST_F(ExampleAccounts, OneAdministratorStays) {
  auto account = *office().account(ids_.at(domain::Role::administrator).account);
  account.value.role = domain::Role::editor;
  EXPECT_EQ(code_of(amend_account(house_, as(domain::Role::administrator), account.value, account.fact)),
            "account.last_administrator");
  EXPECT_EQ(code_of(amend_account(house_, secretary(), account.value, account.fact)), "forbidden");
}

TEST_F(ExampleAccounts, AShortPasswordIsRefused) {
  const auto& own = ids_.at(domain::Role::secretary);
  EXPECT_EQ(set_password(house_, own, own.account, "kurz").refusal().code, "password.short");
  EXPECT_EQ(set_password(house_, own, ids_.at(domain::Role::approver).account, password).refusal().code,
            "forbidden");
  EXPECT_EQ(change_password(house_, own, "falsch", "ein anderes Kennwort").refusal().code, "password.wrong");
}

}  // namespace
}  // namespace gremium::app
