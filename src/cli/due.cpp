// due: what a server does at its midnights, on command.
#include <iostream>

#include "app/effects.h"
#include "app/view.h"
#include "cli/commands.h"
#include "drafting/display.h"
#include "language/dates.h"

namespace gremium::cli {

int due(const Common& common) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto report = app::enter_due(*house);
  if (!report) return refuse(common, report.refusals());
  const app::View view(*house, app::Audience::office);
  const auto name = [&](const std::string& id) {
    const auto organisation = view.organisation(id);
    return organisation ? drafting::short_or_full_name(organisation->value, common.language) : id;
  };
  for (const auto& entered : report->effects)
    std::cout << say(common, "cli.due_" + std::string(name_of(entered.effect.kind)),
                     {{"organisation", name(entered.organisation)},
                      {"network", name(entered.network)},
                      {"day", language::long_date(common.language, entered.effect.day)}})
              << '\n';
  for (const auto& id : report->announcements)
    std::cout << say(common, "cli.due_announcement", {{"id", id}}) << '\n';
  for (const auto& done : report->publications)
    std::cout << say(common, done.because.empty() ? "cli.due_published" : "cli.due_not_published",
                     {{"id", done.announcement},
                      {"language", std::string(base::code(done.language))},
                      {"because", done.because.empty() ? "" : say(common, "refusal." + done.because)}})
              << '\n';
  if (report->empty()) std::cout << say(common, "cli.due_nothing") << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
