// The connection front: listens, reads whole requests under limits, has them answered, sends the answers. No
// client, however slow, keeps another waiting.
//
//   Front front(settings, handler);
//   if (auto done = front.listen("127.0.0.1", 8080); !done) …
//   front.run();   // until stop(), from another thread
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"
#include "web/front/handler.h"
#include "web/front/settings.h"

namespace gremium::web {

// For operators: counted since the start, but for `open`.
struct Figures {
  std::uint64_t open = 0;         // connections now
  std::uint64_t accepted = 0;     // connections
  std::uint64_t answered = 0;     // requests, those refused by the front included
  std::uint64_t refused = 0;      // requests that were not in order
  std::uint64_t timed_out = 0;    // connections closed because something took too long
  std::uint64_t crowded_out = 0;  // connections closed to make room
  std::uint64_t queue_full = 0;   // answered 503
};

class Front {
 public:
  // Throws std::invalid_argument for settings that make no sense. The handler must outlive the front.
  Front(Settings settings, Handler& handler);
  ~Front();
  Front(const Front&) = delete;
  Front& operator=(const Front&) = delete;

  // Listens on an address or a name of this machine; port 0 picks one. Connections wait until run(). Refused
  // with listen.in_use, listen.not_allowed or listen.no_such_address, arguments `address`, `port`; also under
  // that host name requests are answered from now on. Raises this process's limit of open files to what the
  // connections need.
  base::Result<base::Done> listen(const std::string& host, std::uint16_t port);
  std::uint16_t port() const;

  // Answers until stop(); returns once answers in flight are out, or Limits::stop_time is over. Once only.
  void run();
  // From any thread (not from a signal handler), also before run(), also twice.
  void stop();

  Figures figures() const;

 private:
  struct Machinery;
  std::unique_ptr<Machinery> machinery_;
};

}  // namespace gremium::web
