#include "web/options.h"

#include <algorithm>
#include <map>

#include "drafting/display.h"
#include "drafting/kinds.h"
#include "language/collation.h"
#include "web/paper_rows.h"
#include "web/rows.h"

namespace gremium::web {
namespace {

std::vector<Option> sorted(const Context& context, std::vector<Option> options) {
  std::sort(options.begin(), options.end(), [&](const Option& a, const Option& b) {
    return language::compare(context.language, a.label, b.label) < 0;
  });
  return options;
}

}  // namespace

std::vector<Option> organisation_options(const Context& context, const app::View& view) {
  std::vector<Option> options;
  for (const auto& organisation : view.organisations())
    options.push_back({organisation.value.id, drafting::full_name(organisation.value, context.language)});
  return sorted(context, std::move(options));
}

std::vector<Option> network_options(const Context& context, const app::View& view) {
  std::vector<Option> options;
  for (const auto& network : view.networks())
    options.push_back({network.value.id, short_name_of_organisation(context, view, network.value.id)});
  return options;
}

std::vector<Option> body_options(const Context& context, const app::View& view,
                                 const std::string& organisation) {
  std::vector<Option> options;
  for (const auto& body : view.bodies(organisation))
    options.push_back({body.value.id, name_of_body(context, view, body.value.id)});
  return sorted(context, std::move(options));
}

std::vector<Option> decision_options(const Context& context, const app::View& view,
                                     const std::string& organisation) {
  std::vector<Option> options;
  const auto add = [&](const std::string& of) {
    domain::DecisionFilter filter;
    filter.organisation = of;
    for (const auto& decision : view.decisions(filter))
      options.push_back(
          {decision.value.id, partial_date(context, decision.value.date) + " · " + decision.value.title});
  };
  add(organisation);
  for (const auto& network : view.networks()) add(network.value.id);
  return options;
}

std::vector<Option> paper_options(const Context& context, const app::View& view, const std::string& chosen) {
  constexpr int most = 200;
  std::vector<Option> options;
  const auto add = [&](const domain::Paper& paper) { options.push_back({paper.id, paper_label(paper)}); };
  for (const auto& found : view.papers({.limit = most})) add(found.value);
  const auto is_chosen = [&](const Option& option) { return option.value == chosen; };
  if (std::none_of(options.begin(), options.end(), is_chosen))
    if (const auto found = view.paper(chosen)) add(found->value);
  return sorted(context, std::move(options));
}

std::vector<Option> kind_options(const Context& context, bool bodies) {
  std::vector<Option> options;
  for (const auto& kind : drafting::kinds())
    if (kind.is_body == bodies) options.push_back({kind.key, drafting::kind_word(kind, context.language)});
  // Where a language has one word for two of them, the German one tells them apart.
  std::map<std::string, int> said;
  for (const auto& option : options) ++said[option.label];
  for (auto& option : options)
    if (said[option.label] > 1)
      option.label +=
          " (" + drafting::kind_word(*drafting::find_kind(option.value), base::Language::de) + ")";
  return sorted(context, std::move(options));
}

std::vector<Option> country_options(const Context& context) {
  std::vector<Option> options;
  for (const auto& country : drafting::countries())
    options.push_back({country.code, drafting::country_name(country, context.language)});
  return sorted(context, std::move(options));
}

std::vector<Option> gender_options(const Context& context) {
  return named_options(context, "gender", {"f", "m", "n", "p"});
}

std::vector<Option> join_options(const Context& context) {
  return named_options(context, "join",
                       {"le_contracts", "les_contracts", "la_keeps", "h_aspire", "h_muet", "cons", "art_m",
                        "art_f", "art_l", "art_pl"});
}

std::vector<Option> language_choices(const Context& context) {
  std::vector<Option> options;
  for (const auto language : base::all_languages) {
    const auto code = std::string(base::code(language));
    options.push_back({code, context.say("layout.language_" + code)});
  }
  return options;
}

std::vector<Option> role_options(const Context& context) {
  std::vector<std::string_view> names;
  for (const auto role : domain::all_roles()) names.push_back(name_of(role));
  return named_options(context, "role", names);
}

std::vector<Option> named_options(const Context& context, const std::string& table,
                                  const std::vector<std::string_view>& names) {
  std::vector<Option> options;
  for (const auto name : names)
    options.push_back({std::string(name), context.say(table + "." + std::string(name))});
  return options;
}

}  // namespace gremium::web
