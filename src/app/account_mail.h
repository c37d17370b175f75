// Where accounts are written to; invitations, forgotten passwords, and the daily reminder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "app/outbox.h"
#include "domain/account_mail.h"

namespace gremium::app {

inline constexpr std::chrono::hours invitation_valid{7 * 24};
inline constexpr std::chrono::hours password_link_valid{2};
// Questions about forgotten passwords: of one client in an hour, for one account in a day.
inline constexpr int most_password_questions_of_client = 20;
inline constexpr int most_password_questions_of_account = 5;
// An accession in which nothing happened for so long is reminded of.
inline constexpr int stalled_after_days = 30;
// The daily reminder is written from this hour on, where the first network is.
inline constexpr const char* reminder_clock = "06:00";

// An empty address: none is kept, and no mail is sent. Codes: account.unknown, mail.address_malformed,
// mail.domain_not_ascii (address).
Recorded set_account_mail(House& house, const Submission& submission, domain::AccountMail mail);
// One's own wish for the daily reminder, and its language. Code: mail.no_address.
Recorded set_own_reminders(House& house, const Submission& submission, bool reminders,
                           base::Language language);
std::optional<domain::AccountMail> account_mail(House& house, const std::string& account);

// A link to set the first password. Codes: mail.off, account.unknown, account.is_disabled, mail.no_address
// (address).
Recorded invite_account(House& house, const Submission& submission, const std::string& account);
// By name or address. Answers the same whether there is such an account or not. Codes: mail.off, text.missing
// (name), login.wait (argument minutes: too many questions of this client), not_saved.
base::Result<base::Done> ask_for_new_password(House& house, const std::string& name,
                                              const std::string& client);
// The account behind a link that is good.
std::optional<domain::Account> account_of_link(House& house, const std::string& secret);
// Once: all links of the account end with it, and all its sessions. Codes: password.* as for set_password,
// password.link_unknown, not_saved.
base::Result<base::Done> set_password_by_link(House& house, const std::string& secret,
                                              const std::string& password);

// One mail a day for each account that wants it, if anything is due; again on the same day it does nothing.
void queue_reminders(House& house);

}  // namespace gremium::app
