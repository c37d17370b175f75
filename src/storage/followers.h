// Followers: local rows, never part of the journal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/follower.h"

namespace gremium::storage {

class Connection;

// New, or as it is now.
void put_follower(Connection& connection, const domain::Follower& follower);
// With all mails that were for it: nothing is left of who it was.
void remove_follower(Connection& connection, const std::string& id);
// Those that were asked before then and never confirmed.
void remove_unconfirmed_followers(Connection& connection, base::Instant asked_before);

std::optional<domain::Follower> find_follower(Connection& connection, const domain::Followed& followed,
                                              const std::string& address);
std::optional<domain::Follower> find_follower_by_token(Connection& connection, const std::string& token);
std::optional<domain::Follower> find_follower_by_confirmation(Connection& connection,
                                                              const std::string& digest);
std::optional<domain::Follower> find_follower_by_id(Connection& connection, const std::string& id);
// What an address follows or has been asked to confirm.
std::vector<domain::Follower> list_followers_at(Connection& connection, const std::string& address);
// Those who confirmed, by address.
std::vector<domain::Follower> list_followers(Connection& connection, const domain::Followed& followed);
bool has_followers(Connection& connection);

struct FollowedCount {
  domain::Followed followed;
  int confirmed = 0;
};
std::vector<FollowedCount> count_followers(Connection& connection);

}  // namespace gremium::storage
