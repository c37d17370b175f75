#include "domain/outgoing.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/mail_address.h"

namespace gremium::domain {
namespace {

TEST(Pause, NeverShrinksAndIsBounded) {
  using std::chrono::hours;
  using std::chrono::seconds;
  std::set<std::int64_t> firsts;
  for (int key = 0; key < 500; ++key) {
    const auto name = "cause:" + std::to_string(key);
    auto before = std::chrono::milliseconds{0};
    for (int attempts = 1; attempts <= 60; ++attempts) {
      const auto pause = pause_after(attempts, name);
      EXPECT_GE(pause, before) << name << " " << attempts;
      EXPECT_GE(pause, seconds(30));
      EXPECT_LE(pause, hours(5));
      before = pause;
    }
    EXPECT_GE(before, hours(4));
    firsts.insert(pause_after(1, name).count());
  }
  EXPECT_GT(firsts.size(), 100U) << "they do not all come back at once";
  EXPECT_EQ(pause_after(0, "x"), pause_after(1, "x"));
  EXPECT_EQ(pause_after(1'000'000'000, "x"), pause_after(60, "x"));
}

TEST(Pause, LeavesRoomForManyAttempts) {
  std::chrono::milliseconds all{0};
  int attempts = 0;
  while (all < tried_for) all += pause_after(++attempts, "x");
  EXPECT_GE(attempts, 20);
}

TEST(MessageId, IsOfCauseAndAddressAlone) {
  Outgoing mail;
  mail.cause = "decision:k7m2q";
  mail.address = "anna@example.org";
  const auto id = message_id_of(mail, "example.org");
  EXPECT_EQ(id.size(), 1 + 32 + 1 + 11 + 1);
  mail.attempts = 5;
  mail.text = "another";
  EXPECT_EQ(message_id_of(mail, "example.org"), id);
  mail.address = "bo@example.org";
  EXPECT_NE(message_id_of(mail, "example.org"), id);
}

TEST(MailAddress, IsWhatServersTake) {
  for (const char* right :
       {"a@example.org", "anna.b+c@mail.example.org", "o'neill@example.co.uk", "x_y-z@1.example"})
    EXPECT_FALSE(check_mail_address("f", right)) << right;
  for (const char* wrong : {"a",
                            "@example.org",
                            "a@",
                            "a@example",
                            "a@.org",
                            "a@example..org",
                            "a@-x.org",
                            "a@x-.org",
                            ".a@example.org",
                            "a.@example.org",
                            "a..b@example.org",
                            "a b@example.org",
                            "a@exa mple.org",
                            "a@b@example.org",
                            "\"a\"@example.org",
                            "a@[127.0.0.1]",
                            "ä@example.org",
                            "a@example.org\r\nBcc: b@c.org",
                            "a@example.org,b@example.org",
                            "Anna <a@example.org>"})
    EXPECT_EQ(check_mail_address("f", wrong)->code, "mail.address_malformed") << wrong;
  for (const char* other : {"a@exämple.org", "anna@münchen.example", "anna@例え.jp"}) {
    EXPECT_EQ(check_mail_address("f", other)->code, "mail.domain_not_ascii") << other;
    EXPECT_EQ(check_mail_address("f", other)->field, "f");
  }
  EXPECT_EQ(check_mail_address("f", "ä@exämple.org")->code, "mail.address_malformed")
      << "its own form would not help";
  EXPECT_EQ(check_mail_address("f", "")->code, "text.missing");
  EXPECT_TRUE(check_mail_address("f", std::string(250, 'a') + "@x.org"));
}

TEST(MailAddress, ItsDomainIsInLowerCase) {
  EXPECT_EQ(tidy_mail_address("  Anna.B@Example.ORG "), "Anna.B@example.org");
  EXPECT_EQ(tidy_mail_address("Ä"), "Ä");
  EXPECT_EQ(masked("anna@example.org"), "a…@example.org");
  EXPECT_EQ(masked("rubbish"), "…");
}

}  // namespace
}  // namespace gremium::domain
