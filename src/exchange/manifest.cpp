#include "exchange/manifest.h"

#include <nlohmann/json.hpp>

namespace gremium::exchange {

std::string to_manifest(const Manifest& manifest) {
  using Json = nlohmann::ordered_json;
  Json icons = Json::array();
  for (const auto& icon : manifest.icons)
    icons.push_back(Json{{"src", icon.address},
                         {"sizes", icon.size},
                         {"type", icon.type},
                         {"purpose", icon.maskable ? "maskable" : "any"}});
  const Json json{{"name", manifest.name},
                  {"short_name", manifest.name},
                  {"description", manifest.description},
                  {"lang", base::code(manifest.language)},
                  {"dir", "ltr"},
                  // The same program whatever the language that it is read in.
                  {"id", "/"},
                  {"start_url", manifest.start},
                  {"scope", "/"},
                  {"display", "minimal-ui"},
                  {"background_color", "#ffffff"},
                  {"theme_color", "#1a3da5"},
                  {"icons", std::move(icons)}};
  return json.dump(2) + "\n";
}

}  // namespace gremium::exchange
