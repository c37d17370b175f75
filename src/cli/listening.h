// What the commands that listen share: where, and until when.
#pragma once

#include <signal.h>

#include <cstdint>
#include <optional>
#include <string>

namespace gremium::cli {

struct Place {
  std::string host;
  std::uint16_t port = 0;
};

// "127.0.0.1:8080", "[::1]:8080".
std::optional<Place> place_of(const std::string& listen);
bool is_loopback(const std::string& host);
// "http://127.0.0.1:8080", with the port that was got.
std::string url_of(const Place& place, std::uint16_t port);

// SIGINT and SIGTERM, taken by a thread of their own. Blocked in all others from here on.
class Ending {
 public:
  Ending();
  void wait() const;

 private:
  sigset_t signals_{};
};

}  // namespace gremium::cli
