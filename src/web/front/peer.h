// Who is at the other end: the address of the connection, or the one that a trusted proxy names.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gremium::web {

class TrustedProxies {
 public:
  // Whether it reads as an address or a network, IPv4 or IPv6.
  static bool can_be(std::string_view entry);
  // Throws std::invalid_argument naming an entry that is neither.
  explicit TrustedProxies(const std::vector<std::string>& entries);
  ~TrustedProxies();
  TrustedProxies(const TrustedProxies&) = delete;
  TrustedProxies& operator=(const TrustedProxies&) = delete;

  bool trusts(std::string_view address) const;
  // The nearest address in X-Forwarded-For that is not one of ours; `peer` itself if it is not trusted or
  // nothing readable was forwarded.
  std::string client(std::string_view peer, std::string_view forwarded_for) const;

 private:
  struct Networks;
  std::unique_ptr<Networks> networks_;
};

// "::ffff:192.0.2.1" as "192.0.2.1", others in their shortest form; empty for what is no address.
std::string normal_address(std::string_view address);

// What counts as one client: an IPv4 address, or the /64 network that one IPv6 customer has to himself.
std::string client_group(const std::string& normal_address);

}  // namespace gremium::web
