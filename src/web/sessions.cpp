#include "web/sessions.h"

#include "base/crypto.h"
#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/kept_form.h"

namespace gremium::web {
namespace {

// Whoever just chose a language finds the log-in in it.
std::string language_asked_for(const Context& context) {
  const auto chosen = base::language_of(context.query("lang"));
  return chosen ? "lang=" + std::string(base::code(*chosen)) + "&" : std::string();
}

std::string attributes(const Site& site) {
  return std::string("; Path=/; HttpOnly; SameSite=Lax") + (site.settings().is_https() ? "; Secure" : "");
}

std::string host_and_port(const std::string& origin) {
  const auto scheme_end = origin.find("://");
  return scheme_end == std::string::npos ? std::string() : origin.substr(scheme_end + 3);
}

// Browsers say where a request comes from; a program that says nothing still needs the token.
bool from_this_site(const Context& context) {
  const auto fetch_site = context.request.header("sec-fetch-site");
  if (!fetch_site.empty() && fetch_site != "same-origin" && fetch_site != "none") return false;
  const std::string origin(context.request.header("origin"));
  if (origin.empty()) return true;
  const auto& base_url = context.site.settings().base_url;
  if (!base_url.empty() && origin == base_url) return true;
  return !context.site.settings().is_https() && host_and_port(origin) == context.request.header("host");
}

// The browser itself says that the form stood on a page of ours.
bool certainly_from_this_site(const Context& context) {
  return from_this_site(context) && (context.request.header("sec-fetch-site") == "same-origin" ||
                                     !context.request.header("origin").empty());
}

Response to_log_in(Context& context) {
  if (context.request.method == "GET")
    return see_other("/office/login?" + language_asked_for(context) +
                     "next=" + percent_encode(context.request.target));
  return certainly_from_this_site(context) ? show_log_in(context) : see_other("/office/login");
}

// The token is of another session: somebody logged in again meanwhile.
Response other_session(Context& context) {
  if (certainly_from_this_site(context)) return offer_form(context, 403);
  return error_page(context, 403, context.sentence({"form.expired"}));
}

}  // namespace

std::string session_cookie(const Site& site) {
  return site.settings().is_https() ? "__Host-gremium" : "gremium";
}

std::string set_cookie(const Site& site, std::string_view name, std::string_view value) {
  return std::string(name) + "=" + std::string(value) + attributes(site);
}

std::string clear_cookie(const Site& site, std::string_view name) {
  return std::string(name) + "=; Max-Age=0" + attributes(site);
}

std::optional<Response> check_session(Context& context, const Route& route) {
  const bool is_post = context.request.method == "POST";
  if (is_post && !from_this_site(context))
    return error_page(context, 403, context.sentence({"form.expired"}));
  if (route.access != Access::office) return std::nullopt;
  context.session = app::find_session(context.site.house(),
                                      context.request.cookie(session_cookie(context.site)).value_or(""));
  if (!context.session) return to_log_in(context);
  if (is_post && !base::equal_in_constant_time(context.field("token"), context.session->token))
    return other_session(context);
  if (!domain::may(context.session->account.role, route.right))
    return error_page(context, 403, context.sentence({"forbidden"}));
  return std::nullopt;
}

void remember_language(const Context& context, Response& response) {
  const auto chosen = base::language_of(context.query("lang"));
  if (chosen && !context.parameters.contains("lang"))
    response.headers.emplace_back("Set-Cookie",
                                  set_cookie(context.site, language_cookie, base::code(*chosen)));
}

std::string account_cookie(const Site& site) { return session_cookie(site) + "_account"; }

std::string done_cookie(const Site& site) { return session_cookie(site) + "_done"; }

}  // namespace gremium::web
