// The web application manifest: name, start and icons of the site. https://www.w3.org/TR/appmanifest/
#pragma once

#include <string>
#include <vector>

#include "base/languages.h"

namespace gremium::exchange {

struct ManifestIcon {
  std::string address;
  // "192x192", or "any".
  std::string size;
  std::string type;
  // May be cut to any shape: what counts stands in its middle.
  bool maskable = false;
};

struct Manifest {
  std::string name;
  std::string description;
  base::Language language = base::Language::de;
  std::string start;
  std::vector<ManifestIcon> icons;
};

std::string to_manifest(const Manifest& manifest);

}  // namespace gremium::exchange
