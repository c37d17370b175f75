// One request becomes one answer. Here, and only here, the server library works: it parses the checked head
// and writes the answer, on a stream in memory. Nothing here waits for a client.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "web/front/handler.h"
#include "web/front/peer.h"
#include "web/front/request_check.h"
#include "web/front/settings.h"

namespace gremium::web {

// What all connections share; not changed once the front runs, so any thread may read it.
struct Common {
  // Throws std::invalid_argument for a trusted proxy that is no address. The handler must outlive it.
  Common(Settings settings, Handler& handler);
  // One line for the operator; never throws.
  void log(const std::string& line) const noexcept;

  Settings settings;
  Handler& handler;
  HeadCheck check;
  TrustedProxies proxies;
};

// Bytes to be sent: the head, then the body, which may be kept by somebody else too.
struct Answer {
  std::string head = {};
  std::shared_ptr<const std::string> body = nullptr;  // nothing: no body
  bool close = true;                                  // the connection ends with this answer

  std::size_t size() const { return head.size() + (body ? body->size() : 0); }
};

// For one thread at a time; each loop and each worker has its own.
class Exchange {
 public:
  explicit Exchange(const Common& common);
  ~Exchange();
  Exchange(const Exchange&) = delete;
  Exchange& operator=(const Exchange&) = delete;

  // Handler::answer_at_once; nothing if a worker is to answer. `peer`: the address of the connection.
  std::optional<Answer> answer_at_once(const CheckedRequest& request, const std::string& peer) noexcept;
  // Handler::answer. Takes the body out of the request.
  Answer answer(CheckedRequest& request, const std::string& peer) noexcept;
  // Handler::body_limit, 0 if it fails.
  std::size_t body_limit(const CheckedHead& head, const std::string& peer) noexcept;

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

// An answer of the front's own, written without the library because there may be no request to parse. Closes.
Answer failure_answer(const Common& common, const Failure& failure, bool head_only = false) noexcept;

// "Mon, 06 Jan 2025 09:30:00 GMT", remembered for a second by each thread.
const std::string& date_field();

// Throws std::invalid_argument for a header that would break out of its line, or that is the front's to set.
void check_headers(const Headers& headers);

}  // namespace gremium::web
