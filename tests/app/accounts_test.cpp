// Accounts, passwords, log-in and its throttle, sessions and their end.
#include "app/accounts.h"

#include "app/office.h"

namespace gremium::app {
namespace {

using namespace std::chrono_literals;

constexpr const char* password = "correct horse battery";

class Accounts : public Office {
 protected:
  void SetUp() override {
    Office::SetUp();
    must(set_password(house_, administrator_.actor, secretary_.actor.account, password));
    must(set_password(house_, administrator_.actor, editor_.actor.account, password));
  }
  base::Result<Session> enter(const char* with = password, const char* address = "192.0.2.1",
                              const char* name = "Sven Sekretariat") {
    return log_in(house_, name, with, address);
  }
  std::string code(const base::Result<Session>& result) { return result ? "in" : result.refusal().code; }
  domain::Recorded<domain::Account> stored(const Submission& of) {
    return *office().account(of.actor.account);
  }
  void disable(const Submission& of) {
    auto account = stored(of);
    account.value.disabled = true;
    must(amend_account(house_, administrator_, account.value, account.fact));
  }
};

TEST_F(Accounts, LogInWithNameAndPassword) {
  const auto session = must(enter());
  EXPECT_EQ(session.account.id, secretary_.actor.account);
  EXPECT_EQ(session.actor().role, domain::Role::secretary);
  const auto found = find_session(house_, session.secret);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->token, session.token);
  EXPECT_FALSE(find_session(house_, session.token));
  EXPECT_FALSE(find_session(house_, ""));
}

TEST_F(Accounts, TellNoMoreThanThatItFailed) {
  EXPECT_EQ(code(enter("wrong")), "login.failed");
  EXPECT_EQ(code(enter(password, "192.0.2.1", "Niemand")), "login.failed");
  EXPECT_EQ(code(enter("", "192.0.2.1", "")), "login.failed");
  EXPECT_EQ(code(enter(password, "192.0.2.1", "Felix Freigabe")), "login.failed") << "no password was set";
}

TEST_F(Accounts, GetANewSecretAtEachLogIn) {
  const auto first = must(enter()), second = must(enter());
  EXPECT_NE(first.secret, second.secret);
  EXPECT_NE(first.token, second.token);
  EXPECT_EQ(first.secret.size(), 64U);
  EXPECT_TRUE(find_session(house_, first.secret));
  log_out(house_, first.secret);
  EXPECT_FALSE(find_session(house_, first.secret));
  EXPECT_TRUE(find_session(house_, second.secret));
}

TEST_F(Accounts, AreThrottledWhereverTheFailuresCameFrom) {
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(code(enter("wrong", ("192.0.2." + std::to_string(i)).c_str())), "login.failed");
  const auto refused = enter(password, "203.0.113.9");
  ASSERT_EQ(code(refused), "login.wait") << "even with the right one";
  EXPECT_EQ(refused.refusal().arguments, (base::Arguments{{"minutes", "1"}}));
  EXPECT_EQ(code(enter(password, "203.0.113.9", "Paula Presse")), "in") << "others are not locked out";
  clock_ += 31s;
  EXPECT_EQ(code(enter("wrong", "203.0.113.9")), "login.failed");
  clock_ += 31s;
  EXPECT_EQ(code(enter()), "login.wait") << "each failure doubles the wait";
  clock_ += 30s;
  EXPECT_EQ(code(enter()), "in");
  EXPECT_EQ(code(enter("wrong")), "login.failed");
  EXPECT_EQ(code(enter()), "in") << "a success begins anew";
}

TEST_F(Accounts, AddressesAreThrottledWhateverTheName) {
  for (int i = 0; i < 30; ++i)
    EXPECT_EQ(code(enter("wrong", "198.51.100.7", ("nobody" + std::to_string(i)).c_str())), "login.failed");
  EXPECT_EQ(code(enter(password, "198.51.100.7")), "login.wait");
  EXPECT_EQ(code(enter(password, "198.51.100.8")), "in");
}

TEST_F(Accounts, WaitAQuarterOfAnHourAtMostAndADayForgets) {
  for (int i = 0; i < 12; ++i) {
    clock_ += 16min;
    EXPECT_EQ(code(enter("wrong")), "login.failed");
  }
  clock_ += 14min;
  EXPECT_EQ(code(enter()), "login.wait");
  clock_ += 2min;
  EXPECT_EQ(code(enter()), "in");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(code(enter("wrong", "198.51.100.7")), "login.failed");
  clock_ += 25h;
  EXPECT_EQ(code(enter("wrong", "198.51.100.7")), "login.failed");
  EXPECT_EQ(code(enter(password, "198.51.100.7")), "in");
}

TEST_F(Accounts, SessionsEndWhenIdle) {
  const auto session = must(enter());
  for (int i = 0; i < 4; ++i) {
    clock_ += 50min;
    EXPECT_TRUE(find_session(house_, session.secret)) << "used every now and then";
  }
  clock_ += 61min;
  EXPECT_FALSE(find_session(house_, session.secret));
}

TEST_F(Accounts, SessionsEndInAnyCaseAfterTwelveHours) {
  const auto session = must(enter());
  for (int i = 0; i < 14; ++i) {
    clock_ += 50min;
    ASSERT_TRUE(find_session(house_, session.secret)) << i;
  }
  clock_ += 21min;
  EXPECT_FALSE(find_session(house_, session.secret));
}

TEST_F(Accounts, DisabledOnesAreOutAtOnce) {
  const auto session = must(enter());
  disable(secretary_);
  EXPECT_FALSE(find_session(house_, session.secret));
  EXPECT_EQ(code(enter()), "login.failed");
  auto account = stored(secretary_).value;
  account.disabled = false;
  must(amend_account(house_, administrator_, account, 0));
  EXPECT_FALSE(find_session(house_, session.secret)) << "old sessions do not come back";
  EXPECT_EQ(code(enter()), "in");
}

TEST_F(Accounts, ARoleTakenAwayCountsAtOnce) {
  const auto session = must(enter());
  auto account = stored(secretary_).value;
  account.role = domain::Role::editor;
  must(amend_account(house_, administrator_, account, 0));
  EXPECT_EQ(find_session(house_, session.secret)->actor().role, domain::Role::editor);
}

TEST_F(Accounts, LogOutEverywhere) {
  const auto one = must(enter()), two = must(enter());
  const auto other = must(enter(password, "192.0.2.1", "Paula Presse"));
  log_out_everywhere(house_, secretary_.actor.account);
  EXPECT_FALSE(find_session(house_, one.secret));
  EXPECT_FALSE(find_session(house_, two.secret));
  EXPECT_TRUE(find_session(house_, other.secret));
}

TEST_F(Accounts, ANewPasswordEndsAllSessions) {
  const auto session = must(enter());
  EXPECT_EQ(change_password(house_, secretary_.actor, "wrong", "another good one").refusal(),
            (base::Refusal{"password.wrong", {}, "current"}));
  EXPECT_TRUE(find_session(house_, session.secret));
  must(change_password(house_, secretary_.actor, password, "another good one"));
  EXPECT_FALSE(find_session(house_, session.secret));
  EXPECT_EQ(code(enter()), "login.failed");
  EXPECT_EQ(code(enter("another good one")), "in");
}

TEST_F(Accounts, PasswordsAreNeitherShortNorEndless) {
  const auto set = [&](const std::string& to) {
    return set_password(house_, administrator_.actor, secretary_.actor.account, to);
  };
  EXPECT_EQ(set("elevenchars").refusal(), (base::Refusal{"password.short", {{"least", "12"}}, "password"}));
  EXPECT_EQ(set(std::string(1001, 'x')).refusal().code, "password.long");
  EXPECT_EQ(set_password(house_, administrator_.actor, "nobody", password).refusal().code, "account.unknown");
  EXPECT_EQ(code(enter()), "in") << "the old one still holds";
}

TEST_F(Accounts, TheLastAdministratorStays) {
  const auto amend = [&](auto change) {
    auto account = stored(administrator_).value;
    change(account);
    return [this, account] { return amend_account(house_, administrator_, account, 0); };
  };
  expect_refused("account.last_administrator", "role", amend([](auto& a) { a.disabled = true; }));
  expect_refused("account.last_administrator", "role",
                 amend([](auto& a) { a.role = domain::Role::secretary; }));
  account("Zweite", domain::Role::administrator);
  must(amend([](auto& a) { a.disabled = true; })());
}

TEST_F(Accounts, BadInputIsRefused) {
  const auto add = [&](domain::Account account) {
    return [this, account] { return add_account(house_, administrator_, account); };
  };
  expect_refused("text.missing", "name", add({{}, {""}, domain::Role::editor, false, {}}));
  expect_refused("text.control", "name", add({{}, {"a\nb"}, domain::Role::editor, false, {}}));
  expect_refused("account.name_taken", "name", add({{}, {"Paula Presse"}, domain::Role::editor, false, {}}));
  expect_refused("account.organisation_missing", "organisation",
                 add({{}, {"Neu"}, domain::Role::member, false, {}}));
  expect_refused("organisation.unknown", "organisation",
                 add({{}, {"Neu"}, domain::Role::member, false, "nirgendwo"}));
  auto missing = stored(editor_).value;
  missing.id = "nobody";
  expect_refused("account.unknown", "", [&] { return amend_account(house_, administrator_, missing, 0); });
  expect_refused("stale", "",
                 [&] { return amend_account(house_, administrator_, stored(editor_).value, 1); });
}

TEST_F(Accounts, NeitherPasswordsNorSessionsAreFacts) {
  const auto head = house_.home->head();
  const auto session = must(enter());
  EXPECT_EQ(code(enter("wrong")), "login.failed");
  must(set_password(house_, administrator_.actor, secretary_.actor.account, password));
  log_out(house_, session.secret);
  EXPECT_EQ(house_.home->head(), head);
}

}  // namespace
}  // namespace gremium::app
