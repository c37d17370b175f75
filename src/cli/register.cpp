// demo, init, import and export of facts: how a register comes to be and goes elsewhere.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/accounts.h"
#include "app/organisations.h"
#include "app/site.h"
#include "app/view.h"
#include "base/crypto.h"
#include "base/resources.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/prompt.h"
#include "language/slug.h"
#include "storage/exports.h"
#include "storage/journal.h"

namespace gremium::cli {
namespace {

// The lines of a stream, one after the other.
std::function<std::optional<std::string>()> lines_of(std::istream& stream) {
  return [&stream]() -> std::optional<std::string> {
    std::string line;
    if (!std::getline(stream, line)) return std::nullopt;
    return line;
  };
}

// Fresh passwords for the example's accounts, shown this once.
int print_log_ins(const Common& common, app::House& house) {
  std::cout << say(common, "cli.log_ins") << '\n';
  for (const auto& account : app::View(house, app::Audience::office).accounts()) {
    const auto password = base::random_ref(14);
    const auto set = app::set_password(house, app::system_actor(), account.value.id, password);
    if (!set) return refuse(common, set.refusals());
    std::cout << "  " << account.value.name.text << "  " << password << "  ("
              << say(common, "role." + std::string(name_of(account.value.role))) << ")\n";
  }
  return Exit::done;
}

base::Result<std::vector<base::Language>> languages_of(const std::string& text) {
  std::vector<base::Language> languages;
  for (const auto& part : base::split(text.empty() ? "de,en,fr" : text, ',')) {
    const auto language = base::language_of(base::trim(part));
    if (!language) return base::Refusal{"language.unknown", {{"language", std::string(base::trim(part))}}};
    if (std::find(languages.begin(), languages.end(), *language) == languages.end())
      languages.push_back(*language);
  }
  return languages;
}

// What was begun and cannot be finished is not left behind.
void discard(const std::string& file) {
  for (const char* part : {"", "-wal", "-shm", ".lock"}) std::filesystem::remove(file + part);
}

base::Result<base::Done> found(app::House& house, const Init& given,
                               const std::vector<base::Language>& languages) {
  const app::Submission by{app::system_actor()};
  if (const auto founded = app::found_register(house, by, {given.name, false, languages.front()}); !founded)
    return founded.refusals();
  domain::Organisation organisation;
  organisation.kind = "netzwerk";
  for (const auto language : base::all_languages) {
    auto& name = organisation.names[language];
    name.name = given.name;
    name.whole = true;
  }
  const auto id = app::record_organisation(house, by, organisation);
  if (!id) return id.refusals();
  domain::Network network;
  network.id = *id;
  network.publishing_network = *id;
  network.time_zone = given.time_zone;
  network.languages = languages;
  if (const auto recorded = app::record_network(house, by, network); !recorded) return recorded.refusals();
  return base::Done{};
}

base::Result<base::Done> first_administrator(app::House& house, const std::string& name,
                                             const std::string& password) {
  domain::Account account;
  account.name.text = name;
  account.role = domain::Role::administrator;
  const auto id = app::add_account(house, {app::system_actor()}, account);
  if (!id) return id.refusals();
  return app::set_password(house, app::system_actor(), *id, password);
}

}  // namespace

int demo(const Common& common) {
  const auto example = base::resource("db/demo.jsonl");
  if (!example) return refuse(common, {{"demo.missing"}});
  auto created = storage::Register::create(common.db);
  if (!created) return refuse(common, created.refusals());
  app::House house;
  house.home = std::move(*created);
  std::istringstream facts{std::string(*example)};
  if (const auto imported = storage::import_journal(*house.home, lines_of(facts)); !imported)
    return refuse(common, imported.refusals());
  std::cout << say(common, "cli.demo_made", {{"file", common.db}}) << '\n';
  return print_log_ins(common, house);
}

int init(const Common& common, const Init& asked) {
  auto given = asked;
  if (given.name.empty()) given.name = ask(say(common, "cli.ask_network"));
  if (given.time_zone.empty()) given.time_zone = ask(say(common, "cli.ask_time_zone"), "Europe/Berlin");
  if (given.administrator.empty()) given.administrator = ask(say(common, "cli.ask_administrator"), "admin");
  const auto password = ask_password(say(common, "cli.ask_password"));
  if (password.size() < app::shortest_password)
    return refuse(common, {{"password.short", {{"least", std::to_string(app::shortest_password)}}}});
  if (!base::zone_exists(given.time_zone))
    return refuse(common, {{"time_zone.unknown", {{"zone", given.time_zone}}}});
  const auto languages = languages_of(given.languages);
  if (!languages) return refuse(common, languages.refusals());
  auto created = storage::Register::create(common.db);
  if (!created) return refuse(common, created.refusals());
  app::House house;
  house.home = std::move(*created);
  auto done = found(house, given, *languages);
  if (done) done = first_administrator(house, given.administrator, password);
  if (!done) {
    house.home.reset();
    discard(common.db);
    return refuse(common, done.refusals());
  }
  std::cout << say(common, "cli.init_made", {{"file", common.db}}) << '\n';
  return Exit::done;
}

int import_facts(const Common& common, const std::string& file, bool dry_run) {
  std::ifstream facts(file);
  if (!facts) return refuse(common, {{"import.no_file", {{"file", file}}}});
  // A register that is not there yet is made; if the facts are not in order, it is not.
  const bool fresh = !std::filesystem::exists(common.db);
  auto home = fresh ? storage::Register::create(common.db) : storage::Register::open_to_write(common.db);
  if (!home) return refuse(common, home.refusals());
  const auto imported = storage::import_journal(**home, lines_of(facts), dry_run);
  if (fresh && (!imported || dry_run)) {
    home->reset();
    discard(common.db);
  }
  if (!imported) return refuse(common, imported.refusals());
  std::cout << say(common, dry_run ? "cli.import_checked" : "cli.import_done", {{"file", file}}) << '\n';
  return Exit::done;
}

int export_facts(const Common& common) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto reading = house->home->read();
  storage::export_journal(reading.connection(), [](const std::string& line) { std::cout << line << '\n'; });
  std::cout.flush();
  return std::cout ? Exit::done : Exit::system_failed;
}

}  // namespace gremium::cli
