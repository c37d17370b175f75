// A request and its answer as the rest of web/ knows them. Only the front knows the HTTP library.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gremium::web {

struct Request {
  std::string method;
  // Decoded, without the query.
  std::string path;
  // Decoded, in order. A name may come twice.
  std::vector<std::pair<std::string, std::string>> query;
  // By lower-case name; the values of one that came twice are joined by ", ".
  std::map<std::string, std::string, std::less<>> headers;
  std::string body;
  // The client's address, behind trusted proxies the one they name.
  std::string address;
  bool accepts_gzip = false;

  std::string header(std::string_view name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
  }
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers = {};
  // Shared: cached pages are not copied until they are sent.
  std::shared_ptr<const std::string> body = {};

  void add(std::string name, std::string value) { headers.emplace_back(std::move(name), std::move(value)); }
};

}  // namespace gremium::web
