#include "web/server.h"

namespace gremium::web {
namespace {

std::string host_of(const std::string& base_url) {
  const auto scheme_end = base_url.find("://");
  if (scheme_end == std::string::npos) return {};
  const auto host = base_url.substr(scheme_end + 3);
  return host.substr(0, host.find_first_of(":/"));
}

Settings front_settings(const Site& site, const ServerSettings& given) {
  Settings settings;
  settings.limits.connections_per_client = given.connections_per_address;
  settings.trusted_proxies = given.trusted_proxies;
  settings.headers = security_headers(site.settings());
  if (const auto host = host_of(site.settings().base_url); !host.empty()) settings.hosts = {host};
  return settings;
}

}  // namespace

Server::Server(Site& site, const ServerSettings& settings)
    : site_(site), front_(front_settings(site, settings), *this) {}

Headers security_headers(const SiteSettings& settings) {
  Headers headers{
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
       "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", "camera=(), microphone=(), geolocation=()"}};
  if (settings.is_https()) headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
  return headers;
}

}  // namespace gremium::web
