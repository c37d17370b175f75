#include "storage/account_mail.h"

#include "storage/connection.h"
#include "storage/times.h"

namespace gremium::storage {
namespace {

domain::AccountMail account_mail_in(Query& query) {
  return {query.text(0), query.text(1), base::language_of(query.text(2)).value_or(base::Language::de),
          query.number(3) != 0};
}

}  // namespace

void put_account_mail(Connection& connection, const domain::AccountMail& mail) {
  if (mail.address.empty()) {
    Query(connection, "DELETE FROM local_account_mail WHERE account = ?").with(mail.account).run();
    return;
  }
  Query(
      connection,
      "INSERT INTO local_account_mail (account, address, language, reminders) VALUES (?, ?, ?, ?) ON CONFLICT (account)"
      " DO UPDATE SET address = excluded.address, language = excluded.language, reminders = excluded.reminders")
      .with(mail.account, mail.address, base::code(mail.language), mail.reminders)
      .run();
}

std::optional<domain::AccountMail> find_account_mail(Connection& connection, const std::string& account) {
  Query query(connection,
              "SELECT account, address, language, reminders FROM local_account_mail WHERE account = ?");
  if (!query.with(account).step()) return std::nullopt;
  return account_mail_in(query);
}

std::vector<domain::AccountMail> list_account_mail(Connection& connection) {
  Query query(connection,
              "SELECT account, address, language, reminders FROM local_account_mail ORDER BY account");
  std::vector<domain::AccountMail> list;
  while (query.step()) list.push_back(account_mail_in(query));
  return list;
}

void put_password_link(Connection& connection, const domain::PasswordLink& link) {
  Query(connection, "INSERT INTO local_password_links (digest, account, expires_at) VALUES (?, ?, ?)")
      .with(link.digest, link.account, to_milliseconds(link.expires_at))
      .run();
}

std::optional<domain::PasswordLink> find_password_link(Connection& connection, const std::string& digest) {
  Query query(connection, "SELECT account, expires_at FROM local_password_links WHERE digest = ?");
  if (!query.with(digest).step()) return std::nullopt;
  return domain::PasswordLink{digest, query.text(0), at_milliseconds(query.number(1))};
}

void remove_password_links_of(Connection& connection, const std::string& account) {
  Query(connection, "DELETE FROM local_password_links WHERE account = ?").with(account).run();
}

void remove_password_links_before(Connection& connection, base::Instant now) {
  Query(connection, "DELETE FROM local_password_links WHERE expires_at < ?").with(to_milliseconds(now)).run();
}

}  // namespace gremium::storage
