#include "app/account_mail.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/mail_server.h"
#include "app/throttling.h"
#include "base/crypto.h"
#include "domain/mail_address.h"
#include "domain/text_check.h"
#include "storage/account_mail.h"
#include "storage/accounts.h"
#include "storage/site.h"

namespace gremium::app {
namespace {

using base::Refusal;

constexpr std::size_t link_key_length = 10;
constexpr std::chrono::hours question_client_memory{1}, question_account_memory{24};

std::string link_digest(const std::string& secret) { return base::to_hex(base::sha256(secret)); }

// The path of a new link.
std::string put_link(Desk& desk, const std::string& account, std::chrono::milliseconds valid) {
  const auto secret = base::random_token();
  storage::put_password_link(desk.connection(), {link_digest(secret), account, desk.now() + valid});
  return "/office/password/link/" + secret;
}

// Each link is a mail of its own.
std::string fresh_cause(const char* what) {
  return std::string(what) + ":" + base::random_ref(link_key_length);
}

// By its name, else by its address where that is one account's alone.
std::optional<domain::Account> account_meant(storage::Connection& connection, const std::string& name) {
  if (auto named = storage::find_account_named(connection, name)) return std::move(named->value);
  std::optional<domain::Account> found;
  for (const auto& mail : storage::list_account_mail(connection)) {
    if (mail.address != domain::tidy_mail_address(name)) continue;
    if (found) return std::nullopt;
    if (auto account = storage::find_account(connection, mail.account)) found = std::move(account->value);
  }
  return found;
}

void answer_question(Desk& desk, const std::string& name) {
  auto& connection = desk.connection();
  const auto account = account_meant(connection, name);
  const auto mail = account ? storage::find_account_mail(connection, account->id) : std::nullopt;
  if (!mail || account->disabled) return;
  if (is_too_often(connection, "password_account:" + account->id, most_password_questions_of_account,
                   question_account_memory, desk.now()))
    return;
  const auto path = put_link(desk, account->id, password_link_valid);
  queue_letter(
      desk, fresh_cause("password"), mail->address,
      drafting::password_letter(mail->language, storage::site_name(connection, mail->language),
                                account->name.text, path, static_cast<int>(password_link_valid.count())),
      password_link_valid);
}

}  // namespace

Recorded set_account_mail(House& house, const Submission& submission, domain::AccountMail mail) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (!storage::find_account(desk.connection(), mail.account)) return Refusal{"account.unknown"};
    mail.address = domain::tidy_mail_address(mail.address);
    if (!mail.address.empty())
      if (auto refused = domain::check_mail_address("address", mail.address)) return *refused;
    storage::put_account_mail(desk.connection(), mail);
    return mail.account;
  });
}

Recorded set_own_reminders(House& house, const Submission& submission, bool reminders,
                           base::Language language) {
  return perform(house, submission, domain::Right::see_own, [&](Desk& desk) -> Recorded {
    auto mail = storage::find_account_mail(desk.connection(), desk.actor().account);
    if (!mail) return Refusal{"mail.no_address"};
    mail->reminders = reminders;
    mail->language = language;
    storage::put_account_mail(desk.connection(), *mail);
    return mail->account;
  });
}

std::optional<domain::AccountMail> account_mail(House& house, const std::string& account) {
  const auto reading = house.home->read();
  return storage::find_account_mail(reading.connection(), account);
}

Recorded invite_account(House& house, const Submission& submission, const std::string& id) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (!sends_mail(house)) return Refusal{"mail.off"};
    auto& connection = desk.connection();
    const auto account = storage::find_account(connection, id);
    if (!account) return Refusal{"account.unknown"};
    if (account->value.disabled) return Refusal{"account.is_disabled"};
    const auto mail = storage::find_account_mail(connection, id);
    if (!mail) return Refusal{"mail.no_address", {}, "address"};
    // Only the newest one is good.
    storage::remove_password_links_of(connection, id);
    const auto path = put_link(desk, id, invitation_valid);
    const int days = static_cast<int>(invitation_valid / std::chrono::hours(24));
    queue_letter(desk, fresh_cause("invitation"), mail->address,
                 drafting::invitation_letter(mail->language, storage::site_name(connection, mail->language),
                                             account->value.name.text, path, days),
                 invitation_valid);
    return id;
  });
}

base::Result<base::Done> ask_for_new_password(House& house, const std::string& name,
                                              const std::string& client) {
  if (!sends_mail(house)) return Refusal{"mail.off"};
  if (auto refused = domain::check_line("name", name, domain::Need::required)) return *refused;
  bool wait = false;
  const auto recorded = perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
    wait = is_too_often(desk.connection(), "password_client:" + client, most_password_questions_of_client,
                        question_client_memory, desk.now());
    if (!wait) answer_question(desk, name);
    return std::string();
  });
  if (!recorded) return recorded.refusals();
  if (wait) return Refusal{"login.wait", {{"minutes", "60"}}};
  return base::Done{};
}

std::optional<domain::Account> account_of_link(House& house, const std::string& secret) {
  const auto reading = house.home->read();
  const auto link = storage::find_password_link(reading.connection(), link_digest(secret));
  if (!link || house.now() >= link->expires_at) return std::nullopt;
  const auto account = storage::find_account(reading.connection(), link->account);
  return account && !account->value.disabled ? std::optional(account->value) : std::nullopt;
}

base::Result<base::Done> set_password_by_link(House& house, const std::string& secret,
                                              const std::string& password) {
  if (auto refused = check_password(password)) return *refused;
  const auto account = account_of_link(house, secret);
  if (!account) return Refusal{"password.link_unknown"};
  const auto hash = base::hash_password(password);
  const auto recorded = perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    // Two at once: only one of them finds it.
    if (!storage::find_password_link(connection, link_digest(secret)))
      return Refusal{"password.link_unknown"};
    storage::remove_password_links_of(connection, account->id);
    storage::set_password(connection, account->id, hash, desk.now());
    storage::end_sessions_of(connection, account->id);
    return account->id;
  });
  if (!recorded) return recorded.refusals();
  return base::Done{};
}

}  // namespace gremium::app
