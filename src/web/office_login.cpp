// The way into the office and out of it.
#include <algorithm>

#include "app/mail_server.h"
#include "base/crypto.h"
#include "base/text.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/kept_form.h"
#include "web/routes.h"
#include "web/sessions.h"

namespace gremium::web {
namespace {

using render::Object;

std::string log_in_cookie(const Site& site) { return session_cookie(site) + "_login"; }

// Only a page of the office: nobody is led elsewhere by a link.
std::string next_page(const std::string& asked, const domain::Account* account) {
  const bool plain = std::all_of(asked.begin(), asked.end(), [](char c) { return c > ' ' && c < 0x7F; });
  const bool ours = plain && base::starts_with(asked, "/office") && asked.find("//") == std::string::npos &&
                    asked.find('\\') == std::string::npos;
  const bool sees_office = account == nullptr || domain::may(account->role, domain::Right::see_office);
  if (!sees_office) return "/me";
  return ours ? asked : "/office";
}

// Whether the account may open a page of the office. One that is not there is not for anybody to say.
bool may_open_page(const std::string& address, const domain::Account& account) {
  const auto match = find_route("GET", address.substr(0, address.find_first_of("?#")));
  return match.route == nullptr || domain::may(account.role, match.route->right);
}

// After the log-in. Who was on the way to what the account may not see begins at the start page, which says
// so.
std::string first_page(const std::string& asked, const domain::Account& account) {
  auto next = next_page(asked, &account);
  return may_open_page(next, account) ? next : "/office?not=yours";
}

// One a browser: several of its tabs may stand at the log-in.
std::string log_in_key(const Context& context) {
  auto fresh = base::random_token();
  auto known = context.request.cookie(log_in_cookie(context.site)).value_or("");
  const bool is_ours =
      known.size() == fresh.size() && known.find_first_not_of("0123456789abcdef") == std::string::npos;
  return is_ours ? known : fresh;
}

Response show_log_in_form(Context& context, const std::string& name, const std::string& message, int status) {
  const auto key = log_in_key(context);
  auto next = context.query("next");
  if (next.empty()) next = context.field("next");
  Object content{
      {"title", context.say("login.title")},
      {"name", name},
      {"next", next_page(next, nullptr)},
      {"key", key},
      {"forgotten_href", app::sends_mail(context.site.house()) ? "/office/password/forgotten" : ""},
      {"message", message},
      {"has_kept", false}};
  add_kept(context, content);
  if (context.request.method == "POST") send_again_for_languages(context, content);
  auto response = page(context, "office_login/show", std::move(content), status);
  response.headers.emplace_back("Set-Cookie", set_cookie(context.site, log_in_cookie(context.site), key));
  return response;
}

}  // namespace

Response show_log_in(Context& context) {
  // Instead of what a form asked for: that is not done.
  return show_log_in_form(context, {}, {}, context.request.method == "POST" ? 403 : 200);
}

namespace {

// A page that carries a form is asked for again, in another language or as it was: nobody logs in by that.
std::optional<Response> shown_again(Context& context) {
  auto session = app::find_session(context.site.house(),
                                   context.request.cookie(session_cookie(context.site)).value_or(""));
  if (session && carries_form(context)) {
    context.session = std::move(session);
    return offer_form(context, 200);
  }
  if (context.query("lang").empty()) return std::nullopt;
  return show_log_in_form(context, context.field("name"), {}, 200);
}

}  // namespace

Response log_in(Context& context) {
  if (auto again = shown_again(context)) return std::move(*again);
  const auto kept = context.request.cookie(log_in_cookie(context.site)).value_or("");
  // A form of this browser, not one that somebody else's page sent.
  if (kept.empty() || !base::equal_in_constant_time(kept, context.field("key")))
    return show_log_in_form(context, context.field("name"), context.sentence({"form.expired"}), 403);
  const auto password = context.form.get("password");
  const auto session =
      app::log_in(context.site.house(), context.field("name"), password, context.request.client);
  if (!session) {
    auto again = show_log_in_form(context, context.field("name"), context.sentence(session.refusal()),
                                  status_of(session.refusals()));
    for (const auto& [name, value] : session.refusal().arguments)
      if (name == "minutes") again.headers.emplace_back("Retry-After", std::to_string(std::stoi(value) * 60));
    return again;
  }
  // A session from before ends: the id is always new.
  app::log_out(context.site.house(), context.request.cookie(session_cookie(context.site)).value_or(""));
  context.session = *session;
  auto response = carries_form(context) ? offer_form(context, 200)
                                        : see_other(first_page(context.field("next"), session->account));
  response.headers.emplace_back("Set-Cookie",
                                set_cookie(context.site, session_cookie(context.site), session->secret));
  response.headers.emplace_back("Set-Cookie", clear_cookie(context.site, log_in_cookie(context.site)));
  response.headers.emplace_back("Set-Cookie",
                                set_cookie(context.site, account_cookie(context.site), session->account.id));
  return response;
}

Response log_out(Context& context) {
  app::log_out(context.site.house(), context.session->secret);
  auto response = see_other("/office/login");
  response.headers.emplace_back("Set-Cookie", clear_cookie(context.site, session_cookie(context.site)));
  // What is typed and not saved waits in the storage, encrypted: see unsaved.js.
  response.headers.emplace_back("Clear-Site-Data", "\"cache\"");
  return response;
}

Response log_out_everywhere(Context& context) {
  app::log_out_everywhere(context.site.house(), context.session->account.id);
  return see_other("/office/login");
}

}  // namespace gremium::web
