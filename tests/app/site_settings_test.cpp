// What the site is called, its logo, and who sends its mails.
#include "app/mail_server.h"
#include "app/office.h"
#include "app/outbox.h"
#include "app/site.h"

namespace gremium::app {
namespace {

using base::Language;
using domain::MailServer;

class SiteSettings : public Office {
 protected:
  domain::SiteIdentity identity() { return office().site_identity()->value; }
  domain::FactNumber seen() { return office().site_identity()->fact; }
  std::string name(Language language) { return View(house_, Audience::everyone).site_name(language); }
};

const domain::SiteLogo logo{"image/png", "AAAA", 2, 1, true};

TEST_F(SiteSettings, HasTheNameOfItsFoundingWhereItHasNoOther) {
  const auto founded = name(Language::de);
  EXPECT_EQ(name(Language::fr), founded);
  must(record_site_names(house_, administrator_, {{Language::fr, "Registre"}}));
  EXPECT_EQ(name(Language::fr), "Registre");
  EXPECT_EQ(name(Language::de), founded);
  must(record_site_names(house_, administrator_, {}, seen()));
  EXPECT_EQ(name(Language::fr), founded);
}

TEST_F(SiteSettings, KeepsItsLogoWhenItIsNamedAndItsNamesWhenItGetsALogo) {
  must(record_site_names(house_, administrator_, {{Language::de, "Verzeichnis"}}));
  must(record_site_logo(house_, administrator_, logo, seen()));
  EXPECT_EQ(identity().names.at(Language::de), "Verzeichnis");
  must(record_site_names(house_, administrator_, {{Language::de, "Register"}}, seen()));
  EXPECT_EQ(identity().logo, logo);
  must(record_site_logo(house_, administrator_, {}, seen()));
  EXPECT_TRUE(identity().logo.empty());
  EXPECT_EQ(identity().names.at(Language::de), "Register");
}

TEST_F(SiteSettings, RefusesWhatIsTooLongTooLargeOrStale) {
  expect_refused("text.too_long", "name_en", [&] {
    return record_site_names(house_, administrator_, {{Language::en, std::string(201, 'x')}});
  });
  expect_refused("text.control", "name_en",
                 [&] { return record_site_names(house_, administrator_, {{Language::en, "a\nb"}}); });
  auto large = logo;
  large.content = std::string(most_logo_bytes * 4 / 3 + 8, 'A');
  expect_refused("logo.too_large", "file", [&] { return record_site_logo(house_, administrator_, large); });
  must(record_site_names(house_, administrator_, {{Language::en, "Register"}}));
  const auto before = seen();
  must(record_site_logo(house_, administrator_, logo, before));
  // Also from a form that was made when there was nothing yet.
  for (const auto old : {before, domain::FactNumber{0}})
    expect_refused("stale", "", [&] { return record_site_names(house_, administrator_, {}, old); });
  EXPECT_EQ(identity().names.at(Language::en), "Register");
}

TEST_F(SiteSettings, SendsWithTheServerOfTheOfficeWhereNoneIsGivenAtTheStart) {
  EXPECT_FALSE(sends_mail(house_));
  const MailServer server{"smtp://mail.example.org:587", "a@example.org"};
  must(set_mail_server(house_, administrator_, server));
  EXPECT_EQ(mail_server(house_), server);
  house_.mail_server = {"smtp://localhost:25", "b@example.org"};
  EXPECT_EQ(mail_server(house_).from, "b@example.org");
  expect_refused("mail.given_at_start", "", [&] { return set_mail_server(house_, administrator_, {}); });
  house_.mail_server = {};
  must(set_mail_server(house_, administrator_, {}));
  EXPECT_FALSE(sends_mail(house_));
}

TEST_F(SiteSettings, SendsThePasswordToNoOtherServer) {
  const MailServer server{"smtp://mail.example.org:587", "a@example.org", "anna", "geheim"};
  must(set_mail_server(house_, administrator_, server));
  auto changed = server;
  changed.password.clear();
  changed.from = "b@example.org";
  must(set_mail_server(house_, administrator_, changed));
  EXPECT_EQ(mail_server(house_).password, "geheim");
  auto elsewhere = changed, other_user = changed;
  elsewhere.url = "smtp://mail.example.com:587";
  other_user.user = "bert";
  for (const auto& other : {elsewhere, other_user})
    expect_refused("mail.password_missing", "password",
                   [&] { return set_mail_server(house_, administrator_, other); });
  EXPECT_EQ(mail_server(house_).url, server.url);
  // Without a user there is nothing to log in with.
  changed.user.clear();
  must(set_mail_server(house_, administrator_, changed));
  EXPECT_EQ(mail_server(house_).password, "");
}

TEST_F(SiteSettings, ForgetsAPasswordForGood) {
  MailServer server{"smtp://mail.example.org:587", "a@example.org", "anna", "kennwort-von-frueher"};
  must(set_mail_server(house_, administrator_, server));
  EXPECT_NE(bytes().find(server.password), std::string::npos);
  auto other = server;
  other.password = "anderes-kennwort";
  must(set_mail_server(house_, administrator_, other));
  EXPECT_EQ(bytes().find(server.password), std::string::npos);
  must(set_mail_server(house_, administrator_, {}));
  EXPECT_EQ(bytes().find(other.password), std::string::npos);
}

TEST_F(SiteSettings, TestsItsMailByTheOutbox) {
  const auto test = [&](const char* address) {
    return send_test_mail(house_, administrator_, address, Language::de);
  };
  expect_refused("mail.off", "", [&] { return test("a@example.org"); });
  must(set_mail_server(house_, administrator_, {"smtp://localhost:25", "b@example.org"}));
  expect_refused("mail.address_malformed", "address", [&] { return test("a@"); });
  must(test("A@Example.org "));
  must(test("A@example.org"));
  ASSERT_EQ(outbox(house_).waiting.size(), 2U);
  EXPECT_EQ(outbox(house_).waiting.front().address, "A@example.org");
}

}  // namespace
}  // namespace gremium::app
