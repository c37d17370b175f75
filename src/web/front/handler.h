// What the front asks of the rest of the web layer. All functions may be called by several threads at once.
// What they throw is caught: the client gets failure_page(500) with a number, the operator the same number
// and the reason.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "web/front/request.h"

namespace gremium::web {

// An answer that the front gives itself: the request was refused, or answering it failed.
struct Failure {
  int status = 500;
  std::string reason = {};  // one English sentence, harmless to show
  std::string number = {};  // set for 500: joins the page with the log
  std::string target = {};  // path and query as sent, if they came through; not to be trusted
};

class Handler {
 public:
  virtual ~Handler() = default;

  // GET and HEAD only, called on an event loop: kept pages and look-ups by key, in microseconds, without
  // waiting for anything. Nothing: a worker is to call answer().
  virtual std::optional<Response> answer_at_once(const Request&) { return std::nullopt; }

  // Called on a worker; may take its time.
  virtual Response answer(const Request& request) = 0;

  // Whether somebody may send a body above Limits::body, and how large: asked on an event loop once the head
  // is there (its body is empty), before any byte of the body is taken. At most Limits::large_body counts.
  virtual std::size_t body_limit(const Request&) { return 0; }

  // The page for an answer of the front's own; one line of text unless overridden. Called on an event loop or
  // a worker.
  virtual Response failure_page(const Failure& failure);
};

}  // namespace gremium::web
