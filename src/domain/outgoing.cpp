#include "domain/outgoing.h"

#include <algorithm>

#include "base/crypto.h"
#include "domain/names.h"

namespace gremium::domain {
namespace {

constexpr Named<OutgoingState> states[] = {
    {OutgoingState::waiting, "waiting"},
    {OutgoingState::sending, "sending"},
    {OutgoingState::sent, "sent"},
    {OutgoingState::failed, "failed"},
};

constexpr std::chrono::milliseconds first_pause{std::chrono::seconds(30)},
    longest_pause{std::chrono::hours(4)};
// 30 s × 2^9 is beyond four hours.
constexpr int most_doublings = 9;
constexpr std::size_t id_length = 32;

}  // namespace

std::chrono::milliseconds pause_after(int attempts, std::string_view key) {
  const auto doublings = std::clamp(attempts - 1, 0, most_doublings);
  const auto pause = std::min(first_pause * (1 << doublings), longest_pause);
  // By the key and not by chance: one mail's waits then never shrink.
  const int share = base::sha256(key)[0];
  return pause + pause * share / (4 * 255);
}

std::string message_id_of(const Outgoing& mail, std::string_view host) {
  const auto digest = base::to_hex(base::sha256(mail.cause + "\n" + mail.address));
  return "<" + digest.substr(0, id_length) + "@" + std::string(host) + ">";
}

std::string_view name_of(OutgoingState state) { return name_in(states, state); }
std::optional<OutgoingState> outgoing_state_named(std::string_view name) { return value_in(states, name); }

}  // namespace gremium::domain
