#include "app/mail_server.h"

#include "app/outbox.h"
#include "base/crypto.h"
#include "domain/mail_address.h"
#include "storage/mail_server.h"
#include "storage/site.h"

namespace gremium::app {
namespace {

using base::Refusal;

constexpr std::chrono::hours test_valid{1};
constexpr std::size_t test_key_length = 10;

bool is_same_login(const domain::MailServer& one, const domain::MailServer& other) {
  return one.url == other.url && one.user == other.user;
}

domain::MailServer without_password(domain::MailServer server) {
  server.password.clear();
  return server;
}

}  // namespace

domain::MailServer mail_server(const House& house) {
  if (is_given_at_start(house)) return house.mail_server;
  const auto reading = house.home->read();
  return storage::find_mail_server(reading.connection());
}

bool sends_mail(const House& house) { return mail_server(house).on(); }

Recorded set_mail_server(House& house, const Submission& submission, domain::MailServer server,
                         const std::optional<domain::MailServer>& seen) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (is_given_at_start(house)) return Refusal{"mail.given_at_start"};
    const auto before = storage::find_mail_server(desk.connection());
    if (seen && without_password(*seen) != without_password(before)) return Refusal{"stale"};
    if (auto refused = domain::check_mail_server(server)) return *refused;
    if (server.user.empty()) server.password.clear();
    if (!server.user.empty() && server.password.empty()) {
      if (!is_same_login(server, before)) return Refusal{"mail.password_missing", {}, "password"};
      server.password = before.password;
    }
    // A password that is gone is gone from the file, too.
    if (before.password != server.password) desk.erase_for_good();
    storage::put_mail_server(desk.connection(), server);
    return server.url;
  });
}

Recorded send_test_mail(House& house, const Submission& submission, const std::string& address,
                        base::Language language) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (!sends_mail(house)) return Refusal{"mail.off"};
    const auto tidy = domain::tidy_mail_address(address);
    if (auto refused = domain::check_mail_address("address", tidy)) return *refused;
    queue_letter(desk, "test:" + base::random_ref(test_key_length), tidy,
                 drafting::test_letter(language, storage::site_name(desk.connection(), language)),
                 test_valid);
    return tidy;
  });
}

}  // namespace gremium::app
