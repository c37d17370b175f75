// style show, record: how a network's announcements are written.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "app/organisations.h"
#include "app/view.h"
#include "cli/commands.h"

namespace gremium::cli {
namespace {

using nlohmann::ordered_json;

ordered_json to_json(const domain::HouseStyle& style) {
  ordered_json json{{"digits_from", style.digits_from},
                    {"country_adjectives", style.country_adjectives},
                    {"spellings", ordered_json::array()}};
  for (const auto& spelling : style.spellings)
    json["spellings"].push_back({{"language", base::code(spelling.language)},
                                 {"recorded", spelling.recorded},
                                 {"written", spelling.written}});
  return json;
}

base::Refusal unreadable(const std::string& detail) {
  return {"style.file_unreadable", {{"detail", detail}}};
}

// A key that is mistyped must not pass for one that is left out.
void know_keys(const ordered_json& object, std::initializer_list<std::string_view> known) {
  for (const auto& entry : object.items())
    if (std::find(known.begin(), known.end(), entry.key()) == known.end())
      throw std::invalid_argument(entry.key());
}

domain::HouseStyle from_json(const ordered_json& json) {
  know_keys(json, {"digits_from", "country_adjectives", "spellings"});
  domain::HouseStyle style;
  if (json.contains("digits_from")) json.at("digits_from").get_to(style.digits_from);
  if (json.contains("country_adjectives")) json.at("country_adjectives").get_to(style.country_adjectives);
  for (const auto& each : json.value("spellings", ordered_json::array())) {
    know_keys(each, {"language", "recorded", "written"});
    const auto code = each.at("language").get<std::string>();
    const auto language = base::language_of(code);
    if (!language) throw std::invalid_argument(code);
    style.spellings.push_back({*language, each.at("recorded"), each.at("written")});
  }
  return style;
}

base::Result<domain::HouseStyle> read_style(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return unreadable(file);
  try {
    return from_json(ordered_json::parse(std::string(std::istreambuf_iterator<char>(in), {})));
  } catch (const nlohmann::json::exception& error) {
    return unreadable(error.what());
  } catch (const std::invalid_argument& error) {
    return unreadable(error.what());
  }
}

}  // namespace

int style_show(const Common& common, const Style& asked) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto network = app::View(*house, app::Audience::office).network(asked.network);
  if (!network) return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
  std::cout << to_json(network->value.style).dump(2) << '\n';
  return Exit::done;
}

int style_record(const Common& common, const Style& asked) {
  auto style = read_style(asked.file);
  if (!style) return refuse(common, style.refusals());
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  auto network = app::View(*house, app::Audience::office).network(asked.network);
  if (!network) return refuse(common, {{"network.unknown", {{"network", asked.network}}}});
  network->value.style = std::move(*style);
  const auto done =
      app::amend_network(*house, {app::system_actor()}, network->value, network->fact, asked.reason);
  if (!done) return refuse(common, done.refusals());
  std::cout << say(common, "cli.style_recorded", {{"network", *done}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
