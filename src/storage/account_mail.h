// Where accounts are written to, and the links by which passwords are set: local rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/account_mail.h"

namespace gremium::storage {

class Connection;

// Without an address: nothing is kept.
void put_account_mail(Connection& connection, const domain::AccountMail& mail);
std::optional<domain::AccountMail> find_account_mail(Connection& connection, const std::string& account);
std::vector<domain::AccountMail> list_account_mail(Connection& connection);

void put_password_link(Connection& connection, const domain::PasswordLink& link);
std::optional<domain::PasswordLink> find_password_link(Connection& connection, const std::string& digest);
void remove_password_links_of(Connection& connection, const std::string& account);
void remove_password_links_before(Connection& connection, base::Instant now);

}  // namespace gremium::storage
