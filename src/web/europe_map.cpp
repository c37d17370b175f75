#include "web/europe_map.h"

#include <array>
#include <map>
#include <stdexcept>

#include "base/resources.h"
#include "base/text.h"
#include "drafting/display.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

using domain::Standing;
using render::List;
using render::Object;

struct Country {
  std::string code;
  std::string x;
  std::string y;
};

struct Europe {
  std::string box;
  std::vector<Country> countries;
};

const Europe& europe() {
  static const auto read = [] {
    const auto text = base::resource("assets/europe");
    if (!text) throw std::logic_error("assets/europe is not in the program");
    Europe europe;
    for (const auto& line : base::split(*text, '\n')) {
      const auto parts = base::split(line, '\t');
      if (parts.size() == 2) europe.box = "0 0 " + parts[0] + " " + parts[1];
      if (parts.size() == 3) europe.countries.push_back({parts[0], parts[1], parts[2]});
    }
    return europe;
  }();
  return read;
}

// From so many members on a country is drawn darker.
constexpr std::array levels{1, 2, 5, 10};

std::size_t level_of(int members) {
  std::size_t level = 0;
  while (level < levels.size() && members >= levels[level]) ++level;
  return level;
}

// "1", "2–4", "10 +".
std::string range_of(const Context& context, std::size_t level) {
  const auto from = std::to_string(levels[level - 1]);
  if (level == levels.size()) return context.say("networks.map_from", {{"number", from}});
  const auto last = std::to_string(levels[level] - 1);
  return from == last ? from : from + "–" + last;
}

List legend_of(const Context& context) {
  List list;
  for (std::size_t level = 1; level <= levels.size(); ++level)
    list.push_back(Object{{"level", std::to_string(level)}, {"range", range_of(context, level)}});
  return list;
}

std::map<std::string, int> members_by_country(const app::Roster& roster) {
  std::map<std::string, int> counts;
  for (const auto& row : roster.rows)
    if (row.standing == Standing::member && !row.organisation.country.empty())
      ++counts[row.organisation.country];
  return counts;
}

}  // namespace

void add_map(const Context& context, const app::Roster& roster, Object& content) {
  const auto counts = members_by_country(roster);
  List members, numbers;
  std::vector<std::string> said;
  for (const auto& country : europe().countries) {
    const auto found = counts.find(country.code);
    if (found == counts.end()) continue;
    const auto number = std::to_string(found->second);
    members.push_back(Object{{"country", country.code}, {"level", std::to_string(level_of(found->second))}});
    numbers.push_back(Object{{"x", country.x}, {"y", country.y}, {"number", number}});
    const auto* known = drafting::find_country(country.code);
    said.push_back((known == nullptr ? country.code : drafting::country_name(*known, context.language)) +
                   " " + number);
  }
  content["has_map"] = !members.empty();
  if (members.empty()) return;
  content["map"] = Object{
      {"box", europe().box},
      {"label", context.say("networks.map_label",
                            {{"day", long_date(context, roster.as_of)}, {"list", base::join(said, ", ")}})},
      {"members", std::move(members)},
      {"numbers", std::move(numbers)},
      {"legend", legend_of(context)}};
}

}  // namespace gremium::web
