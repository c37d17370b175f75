#include "app/followers.h"

#include "app/mail_server.h"
#include "app/outbox.h"
#include "app/throttling.h"
#include "app/view.h"
#include "base/crypto.h"
#include "base/text.h"
#include "domain/mail_address.h"
#include "drafting/display.h"
#include "storage/accounts.h"
#include "storage/followers.h"

namespace gremium::app {
namespace {

using base::Refusal;

constexpr std::chrono::hours follow_client_memory{1}, follow_address_memory{24};
constexpr std::size_t follower_id_length = 10;

std::string confirmation_digest(const std::string& secret) { return base::to_hex(base::sha256(secret)); }

// No list of addresses lies anywhere but among the followers.
std::string address_key(const std::string& address) {
  return "follow:" + base::to_hex(base::sha256(address)).substr(0, 32);
}

void ask_address(Desk& desk, const FollowRequest& request, const std::string& name) {
  auto& connection = desk.connection();
  auto follower = storage::find_follower(connection, request.followed, request.address);
  // Asked anew, each question is a mail of its own.
  const auto question = "follow:" + base::random_ref(follower_id_length);
  if (follower && follower->confirmed_at) {
    queue_letter(desk, question, *follower,
                 drafting::already_following_letter(follower->language, {name, end_path(*follower)}),
                 confirmation_valid);
    return;
  }
  if (!follower)
    follower = domain::Follower{"f" + base::random_ref(follower_id_length),
                                request.followed,
                                request.address,
                                {},
                                base::random_token(),
                                {},
                                {},
                                {}};
  const auto secret = base::random_token();
  follower->language = request.language;
  follower->confirmation = confirmation_digest(secret);
  follower->asked_at = desk.now();
  storage::put_follower(connection, *follower);
  const auto path = "/" + std::string(base::code(request.language)) + "/follow/confirm/" + secret;
  const int days = static_cast<int>(confirmation_valid / std::chrono::hours(24));
  queue_letter(desk, question, *follower, drafting::confirmation_letter(request.language, name, path, days),
               confirmation_valid);
}

// One that decided or meets in public: of others no form tells.
bool is_public_body(const View& view, const std::string& body) {
  domain::DecisionFilter decisions;
  decisions.body = body;
  decisions.limit = 1;
  domain::MeetingFilter meetings;
  meetings.body = body;
  meetings.limit = 1;
  return !view.decisions(decisions).empty() || !view.meetings(meetings).empty();
}

base::Result<base::Done> no_more_than_done(const Recorded& recorded) {
  if (!recorded) return recorded.refusals();
  return base::Done{};
}

}  // namespace

base::Result<base::Done> ask_to_follow(House& house, const FollowRequest& asked, const std::string& client) {
  if (!sends_mail(house)) return Refusal{"mail.off"};
  auto request = asked;
  request.address = domain::tidy_mail_address(asked.address);
  if (auto refused = domain::check_mail_address("address", request.address)) return *refused;
  const auto name = name_of_followed(house, request.followed, request.language);
  if (name.empty()) return Refusal{"follow.unknown", {}, "what"};
  bool wait = false;
  const auto recorded = perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto& connection = desk.connection();
    const auto now = desk.now();
    wait = is_too_often(connection, "follow_client:" + client, most_of_client, follow_client_memory, now);
    if (!wait &&
        !is_too_often(connection, address_key(request.address), most_of_address, follow_address_memory, now))
      ask_address(desk, request, name);
    return std::string();
  });
  if (recorded && wait) return Refusal{"follow.wait"};
  return no_more_than_done(recorded);
}

base::Result<base::Done> confirm_following(House& house, const std::string& secret) {
  return no_more_than_done(
      perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
        auto found = storage::find_follower_by_confirmation(desk.connection(), confirmation_digest(secret));
        if (!found || desk.now() - found->asked_at > confirmation_valid)
          return Refusal{"follow.link_unknown"};
        found->confirmation.clear();
        found->confirmed_at = desk.now();
        storage::put_follower(desk.connection(), *found);
        return found->id;
      }));
}

base::Result<base::Done> stop_following(House& house, const std::string& token, bool all) {
  return no_more_than_done(
      perform(house, {system_actor()}, domain::Right::record, [&](Desk& desk) -> Recorded {
        auto& connection = desk.connection();
        const auto found = storage::find_follower_by_token(connection, token);
        if (!found) return std::string();
        if (all)
          for (const auto& other : storage::list_followers_at(connection, found->address))
            storage::remove_follower(connection, other.id);
        storage::remove_follower(connection, found->id);
        return std::string();
      }));
}

Recorded remove_follower(House& house, const Submission& submission, const std::string& id) {
  return perform(house, submission, domain::Right::administer, [&](Desk& desk) -> Recorded {
    if (!storage::find_follower_by_id(desk.connection(), id)) return Refusal{"follow.nobody"};
    storage::remove_follower(desk.connection(), id);
    return id;
  });
}

std::optional<domain::Follower> follower_to_confirm(House& house, const std::string& secret) {
  const auto reading = house.home->read();
  auto found = storage::find_follower_by_confirmation(reading.connection(), confirmation_digest(secret));
  if (!found || house.now() - found->asked_at > confirmation_valid) return std::nullopt;
  return found;
}

std::optional<domain::Follower> follower_of(House& house, const std::string& token) {
  const auto reading = house.home->read();
  return storage::find_follower_by_token(reading.connection(), token);
}

std::vector<FollowedRow> followed_rows(House& house, bool with_addresses) {
  const auto reading = house.home->read();
  std::vector<FollowedRow> rows;
  for (const auto& counted : storage::count_followers(reading.connection())) {
    FollowedRow row{counted.followed, counted.confirmed};
    if (with_addresses) row.followers = storage::list_followers(reading.connection(), counted.followed);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<domain::Recorded<domain::Body>> bodies_to_follow(const View& view,
                                                             const std::string& organisation) {
  auto bodies = view.bodies(organisation);
  std::erase_if(bodies, [&](const auto& body) { return !is_public_body(view, body.value.id); });
  return bodies;
}

std::string name_of_followed(House& house, const domain::Followed& followed, base::Language language) {
  const View view(house, Audience::everyone);
  if (followed.kind == domain::FollowedKind::body) {
    const auto body = view.body(followed.id);
    const auto organisation = body && is_public_body(view, followed.id)
                                  ? view.organisation(body->value.organisation)
                                  : std::nullopt;
    return organisation ? drafting::body_with_organisation(language, body->value, organisation->value)
                        : std::string();
  }
  const auto organisation = view.organisation(followed.id);
  if (!organisation || (followed.kind == domain::FollowedKind::network && !view.network(followed.id)))
    return {};
  return drafting::short_or_full_name(organisation->value, language);
}

std::string end_path(const domain::Follower& follower) {
  return "/" + std::string(base::code(follower.language)) + "/follow/end/" + follower.token;
}

}  // namespace gremium::app
