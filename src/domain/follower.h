// Who asked to be told of a network, an organisation or a body by mail. Personal and local: never a fact.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/languages.h"

namespace gremium::domain {

// A network and an organisation are told of by their announcements, a body by its decisions and calls.
enum class FollowedKind { network, organisation, body };

struct Followed {
  FollowedKind kind = FollowedKind::network;
  std::string id;

  bool operator==(const Followed&) const = default;
};

struct Follower {
  std::string id;
  Followed followed;
  std::string address;
  base::Language language = base::Language::de;
  // In the link that ends it.
  std::string token;
  // SHA-256 of what the link to confirm holds; empty once it was used.
  std::string confirmation;
  base::Instant asked_at = {};
  // Empty: nothing is sent but the question.
  std::optional<base::Instant> confirmed_at = {};
};

std::string_view name_of(FollowedKind kind);
std::optional<FollowedKind> followed_kind_named(std::string_view name);
// "network.defus", as forms and headers of mails write it.
std::string to_text(const Followed& followed);
std::optional<Followed> followed_named(std::string_view text);

}  // namespace gremium::domain
