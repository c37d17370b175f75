// Who is asking: cookies, log-in, and the defence against forms sent from elsewhere.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/routes.h"
#include "web/site.h"

namespace gremium::web {

inline constexpr std::string_view language_cookie = "gremium_lang";

// "__Host-gremium" where the site is https: bound to the host, and never sent in the clear.
std::string session_cookie(const Site& site);
std::string set_cookie(const Site& site, std::string_view name, std::string_view value);
std::string clear_cookie(const Site& site, std::string_view name);
// Whose account was last logged in at this browser: what is typed is theirs when the session has ended.
std::string account_cookie(const Site& site);
// Says to the next page that something was entered.
std::string done_cookie(const Site& site);

// Finds the session and asks whether the route is for it. For a POST also: from this site (Sec-Fetch-Site,
// Origin), and with the session's token. The answer if it is not: 303 to the log-in, or 403.
// Of a form without a session the log-in page keeps what was typed, see kept_form.h.
std::optional<Response> check_session(Context& context, const Route& route);

// ?lang= in the office is kept in a cookie.
void remember_language(const Context& context, Response& response);

}  // namespace gremium::web
