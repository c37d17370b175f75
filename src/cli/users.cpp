// user add, list, disable, password.
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/accounts.h"
#include "app/view.h"
#include "cli/commands.h"
#include "cli/prompt.h"

namespace gremium::cli {
namespace {

base::Result<domain::Recorded<domain::Account>> account_named(app::House& house, const std::string& name) {
  for (auto& account : app::View(house, app::Audience::office).accounts())
    if (account.value.name.text == name) return std::move(account);
  return base::Refusal{"account.no_such_name", {{"name", name}}};
}

}  // namespace

int user_add(const Common& common, const std::string& name, const std::string& role,
             const std::string& organisation) {
  const auto known = domain::role_named(role);
  if (!known) return refuse(common, {{"account.role_unknown", {{"role", role}}}});
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto password = ask_password(say(common, "cli.ask_password"));
  if (password.size() < app::shortest_password)
    return refuse(common, {{"password.short", {{"least", std::to_string(app::shortest_password)}}}});
  domain::Account account;
  account.name.text = name;
  account.role = *known;
  account.organisation = organisation;
  const auto id = app::add_account(*house, {app::system_actor()}, account);
  if (!id) return refuse(common, id.refusals());
  const auto set = app::set_password(*house, app::system_actor(), *id, password);
  if (!set) return refuse(common, set.refusals());
  std::cout << say(common, "cli.user_added", {{"name", name}}) << '\n';
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
