// The files that the program carries in itself: views, messages, styles, schema, the example.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::base {

// One embedded file. `name` is its path from the top of the source tree ("views/layout.html",
// "db/tables.sql"); built assets are under "assets/" as the build made them. The bytes live as long as the
// program.
struct Resource {
  std::string_view name;
  std::string_view bytes;
};

// Nothing if there is no such file.
std::optional<std::string_view> resource(std::string_view name);
// All whose name begins so, sorted by name.
std::vector<Resource> resources(std::string_view prefix);

// While editing: files below `folder` go before the embedded ones of the same name, read once at the first
// use. Call before any other thread runs. False if the folder is not there.
bool read_resources_from(const std::string& folder);

}  // namespace gremium::base
