#include "web/front/peer.h"

#include <algorithm>
#include <stdexcept>

#include "base/text.h"
#include "web/front/asio.h"

namespace gremium::web {
namespace {

asio::ip::address read_address(std::string_view text, asio::error_code& error) {
  auto address = asio::ip::make_address(std::string(text), error);
  if (!error && address.is_v6() && address.to_v6().is_v4_mapped())
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address;
}

}  // namespace

struct TrustedProxies::Networks {
  std::vector<asio::ip::network_v4> v4;
  std::vector<asio::ip::network_v6> v6;

  bool add(std::string_view entry) {
    const bool is_v6 = entry.find(':') != std::string_view::npos;
    std::string text(entry);
    if (entry.find('/') == std::string_view::npos) text += is_v6 ? "/128" : "/32";
    asio::error_code error;
    if (is_v6)
      v6.push_back(asio::ip::make_network_v6(text, error));
    else
      v4.push_back(asio::ip::make_network_v4(text, error));
    return !error;
  }
};

bool TrustedProxies::can_be(std::string_view entry) { return Networks{}.add(entry); }

TrustedProxies::TrustedProxies(const std::vector<std::string>& entries)
    : networks_(std::make_unique<Networks>()) {
  for (const auto& entry : entries)
    if (!networks_->add(entry)) throw std::invalid_argument("not an address or network: " + entry);
}

TrustedProxies::~TrustedProxies() = default;

bool TrustedProxies::trusts(std::string_view text) const {
  if (networks_->v4.empty() && networks_->v6.empty()) return false;
  asio::error_code error;
  const auto address = read_address(text, error);
  if (error) return false;
  const auto holds = [](const auto& networks, const auto& host) {
    return std::any_of(networks.begin(), networks.end(), [&](const auto& network) {
      return network.canonical() ==
             std::decay_t<decltype(network)>(host, network.prefix_length()).canonical();
    });
  };
  return address.is_v4() ? holds(networks_->v4, address.to_v4()) : holds(networks_->v6, address.to_v6());
}

std::string TrustedProxies::client(std::string_view peer, std::string_view forwarded_for) const {
  std::string client(peer);
  while (trusts(client)) {
    const auto comma = forwarded_for.rfind(',');
    const auto start = comma == std::string_view::npos ? 0 : comma + 1;
    const auto hop = normal_address(base::trim(forwarded_for.substr(start)));
    if (hop.empty()) break;
    client = hop;
    if (start == 0) break;
    forwarded_for = forwarded_for.substr(0, comma);
  }
  return client;
}

std::string normal_address(std::string_view text) {
  asio::error_code error;
  const auto address = read_address(text, error);
  return error ? std::string() : address.to_string();
}

std::string client_group(const std::string& text) {
  asio::error_code error;
  const auto address = read_address(text, error);
  if (error || address.is_v4()) return text;
  return asio::ip::network_v6(address.to_v6(), 64).canonical().to_string();
}

}  // namespace gremium::web
