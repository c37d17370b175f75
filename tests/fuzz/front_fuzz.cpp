// Any bytes to the front. Whatever comes: every answer begins with a status line, and a handler sees only
// requests that keep what web/front/request.h promises.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "web/front/answer_bytes.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

class Promises : public gremium::web::Handler {
 public:
  std::optional<gremium::web::Response> answer_at_once(const gremium::web::Request& request) override {
    must(request.method == "GET" || request.method == "HEAD");
    must(request.body.empty());
    if (request.path.size() % 2 == 0) return std::nullopt;
    return answer(request);
  }
  gremium::web::Response answer(const gremium::web::Request& request) override {
    must(request.path.starts_with("/"));
    must(gremium::base::is_utf8(request.path));
    for (const auto never : {"//", "/../", "/./", "\\", "\n", "\r"})
      must(request.path.find(never) == std::string::npos);
    must(request.path.find('\0') == std::string::npos);
    must(request.client == "192.0.2.1");
    for (const auto& [name, value] : request.headers) {
      must(value.find_first_of("\r\n") == std::string::npos);
      for (const auto never : {"Range", "Accept-Encoding", "REMOTE_ADDR", "LOCAL_ADDR", "Transfer-Encoding"})
        must(!gremium::web::equal_ignoring_case(name, never));
    }
    for (const auto& [name, value] : request.query.fields()) must(gremium::base::is_utf8(value));
    const auto form = gremium::web::Form::read(request.body);
    for (const auto& [name, value] : form.fields()) must(gremium::base::is_utf8(name));
    (void)request.cookie("session");
    return {.headers = {{"Content-Type", "text/plain"}}, .body = request.path};
  }
  std::size_t body_limit(const gremium::web::Request& request) override {
    must(request.body.empty());
    return 2'000'000;
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Promises handler;
  static const gremium::web::Common common({.limits = {.large_body = 1'500'000},
                                            .headers = {{"X-A", "b"}},
                                            .log = [](const std::string&) { std::abort(); }},
                                           handler);
  const auto answer =
      gremium::web::answer_bytes({reinterpret_cast<const char*>(data), size}, "192.0.2.1", common);
  must(answer.empty() || answer.starts_with("HTTP/1.1 "));
  must(answer.empty() || answer.find("X-A: b\r\n") != std::string::npos);
  return 0;
}
