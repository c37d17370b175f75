#include "cli/listening.h"

#include <charconv>

#include "base/text.h"

namespace gremium::cli {

std::optional<Place> place_of(const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  Place place{listen.substr(0, colon)};
  if (place.host.front() == '[' && place.host.back() == ']')
    place.host = place.host.substr(1, place.host.size() - 2);
  const auto* end = listen.data() + listen.size();
  const auto read = std::from_chars(listen.data() + colon + 1, end, place.port);
  if (read.ptr != end || read.ec != std::errc{}) return std::nullopt;
  return place;
}

bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "::1" || base::starts_with(host, "127.");
}

std::string url_of(const Place& place, std::uint16_t port) {
  const auto host = place.host.find(':') == std::string::npos ? place.host : "[" + place.host + "]";
  return "http://" + host + ":" + std::to_string(port);
}

Ending::Ending() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
}

void Ending::wait() const {
  int which = 0;
  sigwait(&signals_, &which);
}

}  // namespace gremium::cli
