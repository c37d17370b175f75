// Following a network, an organisation or a body by mail: asked on a public page, confirmed by a link, ended
// by another. Nobody learns from an answer whether an address follows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "app/view.h"
#include "domain/follower.h"

namespace gremium::app {

// A question that nobody answered is deleted after this.
inline constexpr std::chrono::hours confirmation_valid{3 * 24};
// Forms of one client in an hour, and questions to one address in a day.
inline constexpr int most_of_client = 20;
inline constexpr int most_of_address = 3;

struct FollowRequest {
  domain::Followed followed;
  std::string address;
  base::Language language = base::Language::de;
};

// Asks the address, or tells it that it follows already; answers the same whether it does or does not, and
// whether the address was asked too often. Codes: text.missing, mail.address_malformed, mail.domain_not_ascii
// (address), follow.unknown (what: there is no such thing that the public may know of), follow.wait (too many
// forms of this client), mail.off, not_saved.
base::Result<base::Done> ask_to_follow(House& house, const FollowRequest& request, const std::string& client);
// By the secret of the link. Codes: follow.link_unknown (used, run out, or never given), not_saved.
base::Result<base::Done> confirm_following(House& house, const std::string& secret);
// By the token of the link: the row is deleted, and all mails for it. Twice is done twice. `all`: everything
// that the same address follows. Codes: not_saved.
base::Result<base::Done> stop_following(House& house, const std::string& token, bool all = false);
// By an administrator, for one who asks by other ways.
Recorded remove_follower(House& house, const Submission& submission, const std::string& id);

// Behind a link to confirm that is good, and behind one to stop.
std::optional<domain::Follower> follower_to_confirm(House& house, const std::string& secret);
std::optional<domain::Follower> follower_of(House& house, const std::string& token);

struct FollowedRow {
  domain::Followed followed;
  int number = 0;
  // For administrators alone.
  std::vector<domain::Follower> followers = {};
};
std::vector<FollowedRow> followed_rows(House& house, bool with_addresses);

// Those of an organisation that the public knows of by what they decided or by their meetings.
std::vector<domain::Recorded<domain::Body>> bodies_to_follow(const View& view,
                                                             const std::string& organisation);
// Of what is followed, in a language; empty where the public knows no such thing.
std::string name_of_followed(House& house, const domain::Followed& followed, base::Language language);

// "/de/follow/end/TOKEN".
std::string end_path(const domain::Follower& follower);

}  // namespace gremium::app
