#include "cli/command.h"

#include <cstdlib>
#include <iostream>

#include "app/answers.h"
#include "app/view.h"
#include "language/messages.h"

namespace gremium::cli {

base::Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return base::language_of(std::string_view(value).substr(0, 2)).value_or(base::Language::en);
  }
  return base::Language::en;
}

base::Result<app::House> open_house(const Common& common, Mode mode) {
  auto opened = mode == Mode::write ? storage::Register::open_to_write(common.db)
                                    : storage::Register::open_to_read(common.db);
  if (!opened) return opened.refusals();
  app::House house;
  house.home = std::move(*opened);
  // Who only reads needs no mail server.
  if (mode == Mode::write)
    if (auto refused = domain::check_mail_server(common.mail)) return *refused;
  house.mail_server = common.mail;
  if (common.today.empty()) return house;
  house.today = base::Day::parse(common.today);
  if (!house.today) return base::Refusal{"today.not_a_day", {{"day", common.today}}};
  const auto founded = app::View(house, app::Audience::office).founded();
  if (!founded || !founded->example) return base::Refusal{"today.not_an_example"};
  return house;
}

int refuse(const Common& common, const base::Refusals& refusals) {
  for (const auto& refusal : refusals)
    std::cerr << "gremium: " << say(common, "refusal." + refusal.code, refusal.arguments) << '\n';
  return app::answer_to(refusals.front().code).exit;
}

std::string say(const Common& common, std::string_view key, const base::Arguments& arguments) {
  return language::say(common.language, key, arguments);
}

}  // namespace gremium::cli
