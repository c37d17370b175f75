// What browsers get besides pages: styles, fonts, icon, under names that change with their bytes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "web/front/request.h"

namespace gremium::web {

class AssetFiles {
 public:
  AssetFiles();

  // "/assets/gremium.3f2a91cc.css" for "gremium.css"; throws for a name there is none of.
  std::string address(std::string_view name) const;
  // For a path under /assets/; nothing if there is no such file.
  std::optional<Response> answer(const Request& request) const;

 private:
  struct File {
    std::string type;
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> gzip;
  };
  // By the name in the address.
  std::map<std::string, File, std::less<>> files_;
  std::map<std::string, std::string, std::less<>> addresses_;
};

}  // namespace gremium::web
