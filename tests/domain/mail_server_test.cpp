// Where mails are handed over, and what is no server or sender.
#include "domain/mail_server.h"

#include <gtest/gtest.h>

#include "domain/mail_address.h"

namespace gremium::domain {
namespace {

TEST(Mailbox, HasAnAddressInIt) {
  EXPECT_EQ(mailbox_address("Register <a@example.org>"), "a@example.org");
  EXPECT_EQ(mailbox_address(" a@example.org "), "a@example.org");
  EXPECT_EQ(mailbox_host("Register <a@mail.example.org>"), "mail.example.org");
  for (const char* wrong : {"", "a", "a@", "@b", "Register", "a@b> x", "a b@c", "<a@b", "a@b@c", "a@b,c@d"})
    EXPECT_EQ(mailbox_address(wrong), "") << wrong;
}

TEST(MailServer, SaysWhatIsWrong) {
  const auto code = [](const char* url, const char* from) {
    const auto refused = check_mail_server({url, from});
    return refused ? refused->code : std::string();
  };
  EXPECT_EQ(code("", ""), "");
  EXPECT_EQ(code("smtp://mail.example.org:587", "a@b.org"), "");
  EXPECT_EQ(code("smtps://[::1]:465", "Wir <a@b.org>"), "");
  EXPECT_EQ(code("smtp://mail.example.org:587/register.example.org", "a@b.org"), "");
  EXPECT_EQ(code("smtp://mail.example.org", ""), "mail.only_half");
  EXPECT_EQ(code("", "a@b.org"), "mail.only_half");
  for (const char* url :
       {"mail.example.org", "http://x", "smtp://", "smtp://a b", "smtp://x:", "smtp://x:25a",
        "smtp://x:123456", "smtp://x:65536", "smtp://[::1]465", "smtp://x?y"})
    EXPECT_EQ(code(url, "a@b.org"), "mail.url_malformed") << url;
  EXPECT_EQ(code("smtp://a:b@x", "a@b.org"), "mail.url_with_login");
  EXPECT_EQ(code("smtp://x", "nobody"), "mail.from_malformed");
  EXPECT_EQ(code("smtp://x", "a\n <a@b.org>"), "mail.from_malformed");
  EXPECT_EQ(check_mail_server({"smtp://x", "a@b.org", "anna", "a\nb"})->field, "password");
}

TEST(MailServer, IsLocalOnThisMachineAlone) {
  for (const char* url :
       {"smtp://localhost:25", "smtp://127.0.0.1", "smtp://[::1]:25", "smtp://127.1.2.3:25"})
    EXPECT_TRUE(is_local_server(url)) << url;
  for (const char* url : {"smtp://mail.example.org", "smtp://localhost.example.org:25", "smtp://10.0.0.1",
                          "smtp://127.example.org", "smtp://[::2]:25"})
    EXPECT_FALSE(is_local_server(url)) << url;
}

}  // namespace
}  // namespace gremium::domain
