// A client as plain as a socket, for tests that drive a real server on this machine.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace gremium::web {

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    // Nothing here waits longer than that.
    const timeval patience{.tv_sec = 10, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (receive_buffer > 0)
      setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // False once the other side has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // One whole answer, head and body; what there is if the other side closes or nothing comes for long.
  std::string answer(bool head_only = false) {
    for (;;) {
      const auto end = read_.find("\r\n\r\n");
      if (end != std::string::npos) {
        const auto field = read_.find("Content-Length: ");
        const auto length =
            field < end && !head_only ? std::strtoul(read_.c_str() + field + 16, nullptr, 10) : 0;
        const auto size = end + 4 + length;
        if (read_.size() >= size) {
          auto whole = read_.substr(0, size);
          read_.erase(0, size);
          return whole;
        }
      }
      if (!receive()) return std::exchange(read_, {});
    }
  }

  // Everything until the other side closes.
  std::string rest() {
    while (receive()) {
    }
    return std::exchange(read_, {});
  }

  // Whether the other side closes without a further byte.
  bool is_closed() { return read_.empty() && !receive(); }

 private:
  bool receive() {
    std::array<char, 65536> buffer{};
    const auto size = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (size <= 0) return false;
    read_.append(buffer.data(), static_cast<std::size_t>(size));
    return true;
  }

  int socket_;
  std::string read_;
};

}  // namespace gremium::web
