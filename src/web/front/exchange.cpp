#include "web/front/exchange.h"

#include <httplib.h>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

#include "base/crypto.h"

// The layout of the classes depends on macros the library was built with; a mismatch links, and crashes.
static_assert(sizeof(httplib::Request) == 608,
              "cpp-httplib is not the version and build this was written for");

namespace gremium::web {
namespace {

// The checked head comes in, the answer goes out. The body is not copied: it is recognised by its address.
class MemoryStream : public httplib::Stream {
 public:
  MemoryStream(std::string_view input, const std::string& peer) : input_(input), peer_(peer) {}

  bool is_readable() const override { return !input_.empty(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    size = std::min(size, input_.size());
    std::copy_n(input_.begin(), size, to);
    input_.remove_prefix(size);
    return static_cast<ssize_t>(size);
  }
  ssize_t write(const char* from, std::size_t size) override {
    if (!body || from != body->data() || size != body->size())
      head.append(from, size);
    else
      body_written = true;
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    ip = peer_;
    port = 0;
  }
  void get_local_ip_and_port(std::string& ip, int& port) const override {
    ip.clear();
    port = 0;
  }
  socket_t socket() const override { return 0; }

  std::string head;
  std::shared_ptr<const std::string> body;
  bool body_written = false;

 private:
  std::string_view input_;
  const std::string& peer_;
};

bool is_own_field(const std::string& name) {
  return name == "REMOTE_ADDR" || name == "REMOTE_PORT" || name == "LOCAL_ADDR" || name == "LOCAL_PORT";
}

}  // namespace

class Exchange::Engine : public httplib::Server {
 public:
  enum class Ask { at_once, answer, body_limit };

  explicit Engine(const Common& common) : common_(common) {
    // The library stops writing bodies when its own listening socket is gone; ours it never had.
    svr_sock_ = 0;
    httplib::Headers constant;
    for (const auto& [name, value] : common.settings.headers) constant.emplace(name, value);
    set_default_headers(std::move(constant));
    set_pre_routing_handler([this](const httplib::Request& parsed, httplib::Response& response) {
      respond(parsed, response);
      return HandlerResponse::Handled;
    });
    set_post_routing_handler([](const httplib::Request&, httplib::Response& response) { tidy(response); });
  }

  // Nothing: the handler left it to a worker (or was only asked for the limit of the body).
  std::optional<Answer> run(Ask ask, const CheckedHead& head, std::string* body, const std::string& peer) {
    MemoryStream stream(head.bytes, peer);
    call_ = {.ask = ask, .head = &head, .body = body, .peer = &peer, .stream = &stream};
    bool closed = false;
    process_request(stream, !head.keep, closed, nullptr);
    if (call_.left_open) return std::nullopt;
    if (stream.head.empty()) throw std::logic_error("no answer was written");
    if (!stream.body_written) stream.body.reset();
    // An answer of the library's own, to a head that it did not understand after all.
    const bool parsed = call_.asked;
    return Answer{std::move(stream.head), std::move(stream.body), !head.keep || closed || !parsed};
  }

  std::size_t limit() const { return call_.limit; }
  const Common& common() const { return common_; }

 private:
  struct Call {
    Ask ask = Ask::answer;
    const CheckedHead* head = nullptr;
    std::string* body = nullptr;
    const std::string* peer = nullptr;
    MemoryStream* stream = nullptr;
    bool asked = false;
    bool left_open = false;
    std::size_t limit = 0;
  };

  // Whatever goes wrong in a handler ends here.
  void respond(const httplib::Request& parsed, httplib::Response& response) noexcept {
    call_.asked = true;
    try {
      if (auto answer = ask(parsed))
        fill(response, std::move(*answer));
      else
        call_.left_open = true;
    } catch (const std::exception& error) {
      fail(response, error.what());
    } catch (...) {
      fail(response, "something that is no exception was thrown");
    }
  }

  std::optional<Response> ask(const httplib::Request& parsed) {
    const auto request = read(parsed);
    switch (call_.ask) {
      case Ask::at_once:
        return common_.handler.answer_at_once(request);
      case Ask::answer:
        return common_.handler.answer(request);
      case Ask::body_limit:
        call_.limit = common_.handler.body_limit(request);
        return std::nullopt;
    }
    return std::nullopt;
  }

  Request read(const httplib::Request& parsed) const {
    Request request;
    request.method = parsed.method;
    request.path = parsed.path;
    request.target = call_.head->target;
    if (const auto question = request.target.find('?'); question != std::string::npos)
      request.query = Form::read(std::string_view(request.target).substr(question + 1));
    request.headers.reserve(parsed.headers.size());
    std::string forwarded_for;
    for (const auto& [name, value] : parsed.headers) {
      if (is_own_field(name)) continue;
      if (equal_ignoring_case(name, "X-Forwarded-For"))
        forwarded_for += (forwarded_for.empty() ? "" : ", ") + value;
      request.headers.emplace_back(name, value);
    }
    request.client = common_.proxies.client(*call_.peer, forwarded_for);
    request.secure = common_.proxies.trusts(*call_.peer) &&
                     equal_ignoring_case(request.header("X-Forwarded-Proto"), "https");
    request.accepts_gzip = call_.head->accepts_gzip;
    if (call_.body) request.body = std::move(*call_.body);
    return request;
  }

  void fill(httplib::Response& response, Response answer) {
    check_headers(answer.headers);
    response.status = answer.status;
    for (const auto& [name, value] : common_.settings.headers)
      if (has_header(answer.headers, name)) response.headers.erase(name);
    for (auto& [name, value] : answer.headers) response.headers.emplace(name, std::move(value));
    response.headers.emplace("Date", date_field());
    auto body = answer.kept_body ? std::move(answer.kept_body)
                                 : std::make_shared<const std::string>(std::move(answer.body));
    if (body->empty() || answer.status == 204 || answer.status == 304) return;
    // The library writes its own Content-Type only where there is none.
    const auto type = response.headers.find("Content-Type");
    std::string content_type = type == response.headers.end() ? "application/octet-stream" : type->second;
    if (type != response.headers.end()) response.headers.erase(type);
    call_.stream->body = body;
    response.set_content_provider(body->size(), content_type,
                                  [text = body.get()](std::size_t, std::size_t, httplib::DataSink& sink) {
                                    sink.write(text->data(), text->size());
                                    return true;
                                  });
  }

  void fail(httplib::Response& response, const char* what) noexcept {
    try {
      const auto number = base::random_ref(8);
      common_.log("error " + number + ": " + call_.head->target.substr(0, 200) + ": " + what);
      response.headers.clear();
      for (const auto& [name, value] : common_.settings.headers) response.headers.emplace(name, value);
      auto page = common_.handler.failure_page({.status = 500,
                                                .reason = "This could not be answered.",
                                                .number = number,
                                                .target = call_.head->target});
      fill(response, std::move(page));
    } catch (...) {
      response.status = 500;
    }
  }

  static void tidy(httplib::Response& response) noexcept {
    response.headers.erase("Keep-Alive");  // its numbers are the library's, not the front's
    response.headers.erase("Accept-Ranges");
    if (response.status == 204 || response.status == 304) response.headers.erase("Content-Length");
  }

  const Common& common_;
  Call call_;
};

Exchange::Exchange(const Common& common) : engine_(std::make_unique<Engine>(common)) {}
Exchange::~Exchange() = default;

std::optional<Answer> Exchange::answer_at_once(const CheckedRequest& request,
                                               const std::string& peer) noexcept {
  try {
    return engine_->run(Engine::Ask::at_once, request.head, nullptr, peer);
  } catch (...) {
    return failure_answer(engine_->common(), {}, request.head.head_only);
  }
}

Answer Exchange::answer(CheckedRequest& request, const std::string& peer) noexcept {
  try {
    if (auto answer = engine_->run(Engine::Ask::answer, request.head, &request.body, peer))
      return std::move(*answer);
  } catch (...) {  // NOLINT(bugprone-empty-catch): answered below, like an engine that has no answer
  }
  return failure_answer(engine_->common(), {}, request.head.head_only);
}

std::size_t Exchange::body_limit(const CheckedHead& head, const std::string& peer) noexcept {
  try {
    engine_->run(Engine::Ask::body_limit, head, nullptr, peer);
    return engine_->limit();
  } catch (...) {
    return 0;
  }
}

}  // namespace gremium::web
