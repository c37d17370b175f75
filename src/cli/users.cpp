// user add, invite, list, disable, password.
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/account_mail.h"
#include "app/accounts.h"
#include "app/mail_server.h"
#include "app/view.h"
#include "cli/commands.h"
#include "cli/prompt.h"
#include "domain/mail_address.h"

namespace gremium::cli {
namespace {

base::Result<domain::Recorded<domain::Account>> account_named(app::House& house, const std::string& name) {
  for (auto& account : app::View(house, app::Audience::office).accounts())
    if (account.value.name.text == name) return std::move(account);
  return base::Refusal{"account.no_such_name", {{"name", name}}};
}

// Before anything is entered.
std::optional<base::Refusal> check_reach(const app::House& house, const User& user) {
  if (user.invite && user.email.empty()) return base::Refusal{"mail.no_address"};
  if (user.invite && !app::sends_mail(house)) return base::Refusal{"mail.off"};
  return user.email.empty() ? std::nullopt
                            : domain::check_mail_address("email", domain::tidy_mail_address(user.email));
}

// As far as it was given; the rest stays as it is.
base::Result<base::Done> set_address(app::House& house, const std::string& account, const User& user) {
  if (user.email.empty() && user.language.empty()) return base::Done{};
  auto mail = app::account_mail(house, account).value_or(domain::AccountMail{account, {}});
  if (!user.email.empty()) mail.address = user.email;
  if (const auto language = base::language_of(user.language)) mail.language = *language;
  const auto set = app::set_account_mail(house, {app::system_actor()}, mail);
  if (!set) return set.refusals();
  return base::Done{};
}

base::Result<base::Done> invited(app::House& house, const std::string& account) {
  const auto done = app::invite_account(house, {app::system_actor()}, account);
  if (!done) return done.refusals();
  return base::Done{};
}

}  // namespace

int user_add(const Common& common, const User& user) {
  const auto known = domain::role_named(user.role);
  if (!known) return refuse(common, {{"account.role_unknown", {{"role", user.role}}}});
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  if (const auto refused = check_reach(*house, user)) return refuse(common, {*refused});
  const auto password = user.invite ? std::string() : ask_password(say(common, "cli.ask_password"));
  if (!user.invite && password.size() < app::shortest_password)
    return refuse(common, {{"password.short", {{"least", std::to_string(app::shortest_password)}}}});
  domain::Account account;
  account.name.text = user.name;
  account.role = *known;
  account.organisation = user.organisation;
  const auto id = app::add_account(*house, {app::system_actor()}, account);
  if (!id) return refuse(common, id.refusals());
  if (const auto set = set_address(*house, *id, user); !set) return refuse(common, set.refusals());
  const auto set =
      user.invite ? invited(*house, *id) : app::set_password(*house, app::system_actor(), *id, password);
  if (!set) return refuse(common, set.refusals());
  std::cout << say(common, user.invite ? "cli.user_invited" : "cli.user_added", {{"name", user.name}})
            << '\n';
  return Exit::done;
}

int user_invite(const Common& common, const User& user) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto account = account_named(*house, user.name);
  if (!account) return refuse(common, account.refusals());
  if (const auto set = set_address(*house, account->value.id, user); !set)
    return refuse(common, set.refusals());
  if (const auto done = invited(*house, account->value.id); !done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.user_invited", {{"name", user.name}}) << '\n';
  return Exit::done;
}

int user_list(const Common& common) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  auto list = nlohmann::ordered_json::array();
  for (const auto& account : app::View(*house, app::Audience::office).accounts()) {
    const auto role = std::string(name_of(account.value.role));
    list.push_back({{"id", account.value.id},
                    {"name", account.value.name.text},
                    {"role", role},
                    {"disabled", account.value.disabled}});
    if (!common.json)
      std::cout << account.value.name.text << "  " << say(common, "role." + role)
                << (account.value.disabled ? "  " + say(common, "cli.user_disabled_mark") : "") << '\n';
  }
  if (common.json) std::cout << list.dump(2) << '\n';
  return Exit::done;
}

int user_disable(const Common& common, const std::string& name) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  auto account = account_named(*house, name);
  if (!account) return refuse(common, account.refusals());
  account->value.disabled = true;
  const auto done = app::amend_account(*house, {app::system_actor()}, account->value, account->fact);
  if (!done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.user_disabled", {{"name", name}}) << '\n';
  return Exit::done;
}

int user_password(const Common& common, const std::string& name) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto account = account_named(*house, name);
  if (!account) return refuse(common, account.refusals());
  const auto password = ask_password(say(common, "cli.ask_password"));
  const auto set = app::set_password(*house, app::system_actor(), account->value.id, password);
  if (!set) return refuse(common, set.refusals());
  std::cout << say(common, "cli.password_set", {{"name", name}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
