// procedure show, record: how one joins a network, for people and for programs.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/answers.h"
#include "app/network_procedures.h"
#include "app/view.h"
#include "cli/commands.h"
#include "drafting/step.h"
#include "language/dates.h"
#include "storage/encoding.h"

namespace gremium::cli {
namespace {

void print(const Common& common, const app::View& view, const domain::NetworkProcedure& procedure) {
  const auto since = procedure.valid_from
                         ? say(common, "rule_sets.since",
                               {{"date", language::long_date(common.language, *procedure.valid_from)}})
                         : say(common, "rule_sets.always");
  const auto cases =
      say(common, "procedures.cases", {{"number", std::to_string(view.cases_under(procedure.id))}});
  std::cout << say(common, "cli.procedure", {{"id", procedure.id}, {"since", since}, {"cases", cases}})
            << '\n';
  for (std::size_t i = 0; i < procedure.steps.size(); ++i)
    std::cout << "  " << i + 1 << ". " << drafting::step_name(procedure.steps[i], common.language) << '\n';
}

base::Result<domain::NetworkProcedure> read_procedure(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return base::Refusal{"procedure.file_unreadable", {{"detail", file}}};
  const std::string text(std::istreambuf_iterator<char>(in), {});
  try {
    return storage::decode<domain::NetworkProcedure>(text);
  } catch (const storage::DamagedFact& error) {
    return base::Refusal{"procedure.file_unreadable", {{"detail", error.what()}}};
  }
}

// "body_2": which step it is about, where it is about one.
int refuse_steps(const Common& common, const base::Refusals& refusals) {
  for (const auto& refusal : refusals) {
    const auto line = refusal.field.rfind('_');
    const auto number = line == std::string::npos ? std::string() : refusal.field.substr(line + 1);
    const bool of_step = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    std::cerr << "gremium: "
              << (of_step ? say(common, "procedures.step", {{"number", number}}) + ": " : std::string())
              << say(common, "refusal." + refusal.code, refusal.arguments) << '\n';
  }
  return app::answer_to(refusals.front().code).exit;
}

}  // namespace

int procedure_show(const Common& common, const Procedure& asked) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const app::View view(*house, app::Audience::office);
  if (!view.network(asked.network))
    return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
  auto all = nlohmann::ordered_json::array();
  const auto versions = view.network_procedures(asked.network);
  for (const auto& version : versions) {
    all.push_back(nlohmann::ordered_json::parse(storage::encode(version.value)));
    if (!common.json) print(common, view, version.value);
  }
  if (common.json) std::cout << all.dump(2) << '\n';
  if (!common.json && versions.empty())
    std::cout << say(common, "cli.procedure_none", {{"network", asked.network}}) << '\n';
  return Exit::done;
}

int procedure_record(const Common& common, const Procedure& asked) {
  auto procedure = read_procedure(asked.file);
  if (!procedure) return refuse(common, procedure.refusals());
  procedure->network = asked.network;
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto id = app::record_network_procedure(*house, {app::system_actor()}, *procedure);
  if (!id) return refuse_steps(common, id.refusals());
  std::cout << say(common, "cli.procedure_recorded", {{"id", *id}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
