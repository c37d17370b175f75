// A mail on its way out, and when it is tried again.
//
// It is written in the transaction of the act that causes it; cause and address make a second one impossible.
// Whether a server took it is known only once its answer is: who is stopped in between sends it again, under
// the same Message-ID, by which receivers know it for the same.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"

namespace gremium::domain {

enum class OutgoingState { waiting, sending, sent, failed };

struct Outgoing {
  std::int64_t id = 0;
  // "decision:k7m2q": what it is about.
  std::string cause;
  std::string address;
  // Whose follow it is for; empty: none's.
  std::string follower = {};
  std::string subject;
  // Plain text. "{site}" stands for the public address. Empty once sent: it may hold a secret.
  std::string text;
  // To a follower: where following ends, "/de/follow/end/…", and what is followed, "network.defus".
  std::string end_path = {};
  std::string list = {};
  OutgoingState state = OutgoingState::waiting;
  base::Instant queued_at = {};
  // Not before, and not from then on.
  base::Instant next_at = {};
  base::Instant valid_until = {};
  int attempts = 0;
  // Given at the first attempt.
  std::string message_id = {};
  std::optional<base::Instant> sending_since = {};
  std::optional<base::Instant> sent_at = {};
  // What the last attempt met.
  std::string error = {};
};

inline constexpr std::string_view site_mark = "{site}";

// What an attempt came to.
enum class Delivery {
  sent,
  later,    // refused for now, or nobody there
  refused,  // for good
};

// How long to wait after so many attempts (from 1): 30 s, doubled each time up to 4 hours, and up to a
// quarter longer by the mail's key, so that not all come back at once. Never shorter than the wait before.
std::chrono::milliseconds pause_after(int attempts, std::string_view key);

// How long a mail is tried, unless its own end comes before.
inline constexpr std::chrono::hours tried_for{5 * 24};

// The same for all attempts, another for each cause and address.
std::string message_id_of(const Outgoing& mail, std::string_view host);

std::string_view name_of(OutgoingState state);
std::optional<OutgoingState> outgoing_state_named(std::string_view name);

}  // namespace gremium::domain
