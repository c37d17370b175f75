// A request and an answer as the rest of web/ sees them: plain values, no types of the server library.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/form.h"

namespace gremium::web {

using Headers = std::vector<std::pair<std::string, std::string>>;

// A whole request, already checked: its path is decoded UTF-8 without empty, "." or ".." parts.
struct Request {
  std::string method = "GET";  // GET, HEAD (answer as for GET: the front leaves the body out) or POST
  std::string path = "/";
  std::string target = "/";  // path and query as sent
  Form query = {};           // a parameter that cannot be read is named in query.unreadable()
  Headers headers = {};
  std::string body = {};
  std::string client = {};  // the client's address; behind a trusted proxy the one it names
  bool secure = false;      // came in by https, as a trusted proxy says
  bool accepts_gzip = false;

  // The first header of that name, in whatever case; empty if there is none.
  std::string_view header(std::string_view name) const;
  std::optional<std::string> cookie(std::string_view name) const {
    return find_cookie(header("Cookie"), name);
  }
};

// Content-Length, Connection, Date and the constant headers of the settings are the front's; a constant
// header named here is replaced. A header may come more than once (Set-Cookie).
struct Response {
  int status = 200;
  Headers headers = {};
  std::string body = {};
  // Kept bytes that are sent without being copied; if set, `body` is not looked at.
  std::shared_ptr<const std::string> kept_body = nullptr;
};

bool equal_ignoring_case(std::string_view a, std::string_view b);
bool has_header(const Headers& headers, std::string_view name);

}  // namespace gremium::web
