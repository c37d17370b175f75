#include "web/server.h"

#include "language/binding_spaces.h"
#include "language/messages.h"

namespace gremium::web {
namespace {

std::string named_host(const std::string& base_url) {
  const auto scheme_end = base_url.find("://");
  if (scheme_end == std::string::npos) return {};
  const auto host = base_url.substr(scheme_end + 3);
  return host.substr(0, host.find_first_of(":/"));
}

Settings front_settings(const Site& site, const ServerSettings& given) {
  Settings settings;
  settings.limits.connections_per_client = given.connections_per_address;
  // A form with a file, at most so large; the site says who may send one.
  settings.limits.large_body = site.settings().upload_limit + settings.limits.body;
  settings.trusted_proxies = given.trusted_proxies;
  settings.headers = security_headers(site.settings());
  if (const auto host = named_host(site.settings().base_url); !host.empty()) settings.hosts = {host};
  return settings;
}

// What the front says of a request is for programs: people read what it comes to.
std::string message_of(const Site& site, const Failure& failure, base::Language language) {
  const auto say = [&](const char* key, const base::Arguments& arguments = {}) {
    return language::bind_marks(language, language::say(language, key, arguments));
  };
  constexpr std::size_t megabyte = 1024UL * 1024UL;
  switch (failure.status) {
    case 405:
      return say("errors.method");
    case 413:
      return say("errors.too_large", {{"most", std::to_string(site.settings().upload_limit / megabyte)}});
    case 414:
      return say("errors.address_too_long");
    case 500:
      return say("errors.internal", {{"number", failure.number}});
    case 503:
      return say("errors.busy");
    default:
      return say("errors.not_understood") + ' ' + failure.reason;
  }
}

}  // namespace

Server::Server(Site& site, const ServerSettings& settings)
    : site_(site), front_(front_settings(site, settings), *this) {}

// Without the register: it may be what failed. In the language of the address, if it got so far; addresses
// without one are answered in all.
Response Server::failure_page(const Failure& failure) {
  const auto known =
      base::language_of(std::string_view(failure.target).substr(0, 3).substr(failure.target.empty() ? 0 : 1));
  const auto language = known.value_or(base::Language::de);
  render::List others;
  for (const auto other : base::all_languages)
    if (!known && other != language)
      others.push_back(
          render::Object{{"lang", base::code(other)}, {"text", message_of(site_, failure, other)}});
  const std::string home = "/" + std::string(base::code(language)) + "/";
  return text_response(failure.status, "text/html; charset=utf-8",
                       site_.views().render("errors/show", language,
                                            {{"title", language::say(language, "errors.title")},
                                             {"message", message_of(site_, failure, language)},
                                             {"others", std::move(others)},
                                             {"status", std::to_string(failure.status)},
                                             {"site_name", "Gremium"},
                                             {"lang", base::code(language)},
                                             {"home", home},
                                             {"imprint", home + "imprint"},
                                             {"privacy", home + "privacy"},
                                             {"accessibility", home + "accessibility"},
                                             {"feed", home + "news.atom"}}));
}

Headers security_headers(const SiteSettings& settings) {
  Headers headers{
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
       "font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
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
