#include "web/assets.h"

#include <stdexcept>

#include "base/crypto.h"
#include "base/resources.h"
#include "base/text.h"

namespace gremium::web {
namespace {

constexpr std::string_view folder = "assets/";
constexpr std::string_view packed_suffix = ".gz";
constexpr std::string_view address_folder = "/assets/";

std::string_view type_of(std::string_view name) {
  const auto ending = name.substr(name.rfind('.') + 1);
  if (ending == "css") return "text/css; charset=utf-8";
  if (ending == "js") return "text/javascript; charset=utf-8";
  if (ending == "svg") return "image/svg+xml";
  if (ending == "png") return "image/png";
  if (ending == "woff2") return "font/woff2";
  if (ending == "webmanifest") return "application/manifest+json";
  return "text/plain; charset=utf-8";
}

// gremium.css → gremium.3f2a91cc.css: kept by browsers for a year, and new with every change.
std::string with_digest(std::string_view name, std::string_view bytes) {
  const auto dot = name.rfind('.');
  return std::string(name.substr(0, dot)) + "." + base::to_hex(base::sha256(bytes)).substr(0, 8) +
         std::string(name.substr(dot));
}

}  // namespace

AssetFiles::AssetFiles() {
  for (const auto& resource : base::resources(folder)) {
    const auto name = resource.name.substr(folder.size());
    if (base::ends_with(name, packed_suffix) || name.find('.') == std::string_view::npos) continue;
    // Fonts are named in the style sheets, so their names stay; the sheets are few and named in the layout
    // alone.
    const auto kept = base::ends_with(name, ".woff2") ? std::string(name) : with_digest(name, resource.bytes);
    File file{std::string(type_of(name)), std::make_shared<const std::string>(resource.bytes), {}};
    if (const auto packed = base::resource(std::string(resource.name) + std::string(packed_suffix)))
      file.gzip = std::make_shared<const std::string>(*packed);
    addresses_.emplace(name, std::string(address_folder) + kept);
    files_.emplace(kept, std::move(file));
  }
}

std::string AssetFiles::address(std::string_view name) const {
  const auto found = addresses_.find(name);
  if (found == addresses_.end()) throw std::runtime_error("there is no asset " + std::string(name));
  return found->second;
}

std::optional<Response> AssetFiles::answer(const Request& request) const {
  if (!base::starts_with(request.path, address_folder)) return std::nullopt;
  const auto found = files_.find(std::string_view(request.path).substr(address_folder.size()));
  if (found == files_.end()) return std::nullopt;
  const auto& file = found->second;
  Response response;
  response.headers.emplace_back("Content-Type", file.type);
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  if (file.gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
  const bool packed = file.gzip && request.accepts_gzip;
  if (packed) response.headers.emplace_back("Content-Encoding", "gzip");
  response.kept_body = packed ? file.gzip : file.plain;
  return response;
}

}  // namespace gremium::web
