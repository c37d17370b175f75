#include "storage/followers.h"

#include "storage/connection.h"
#include "storage/times.h"

namespace gremium::storage {
namespace {

#define GREMIUM_FOLLOWER_COLUMNS \
  "id, kind, subject, address, language, token, confirmation, asked_at, confirmed_at"

domain::Follower follower_in(Query& query) {
  domain::Follower follower;
  follower.id = query.text(0);
  follower.followed = {*domain::followed_kind_named(query.text(1)), query.text(2)};
  follower.address = query.text(3);
  follower.language = base::language_of(query.text(4)).value_or(base::Language::de);
  follower.token = query.text(5);
  follower.confirmation = query.text(6);
  follower.asked_at = at_milliseconds(query.number(7));
  follower.confirmed_at = at_milliseconds(query.number_or_nothing(8));
  return follower;
}

std::optional<domain::Follower> one_follower(Query& query) {
  if (!query.step()) return std::nullopt;
  return follower_in(query);
}

std::vector<domain::Follower> followers_in(Query& query) {
  std::vector<domain::Follower> list;
  while (query.step()) list.push_back(follower_in(query));
  return list;
}

}  // namespace

void put_follower(Connection& connection, const domain::Follower& follower) {
  Query(
      connection,
      "INSERT INTO local_followers (id, kind, subject, address, language, token, confirmation, asked_at, confirmed_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET language = excluded.language,"
      " confirmation = excluded.confirmation, asked_at = excluded.asked_at, confirmed_at = excluded.confirmed_at")
      .with(follower.id, name_of(follower.followed.kind), follower.followed.id, follower.address,
            base::code(follower.language), follower.token, follower.confirmation,
            to_milliseconds(follower.asked_at), to_milliseconds(follower.confirmed_at))
      .run();
}

void remove_follower(Connection& connection, const std::string& id) {
  Query(connection, "DELETE FROM local_outbox WHERE follower = ?").with(id).run();
  Query(connection, "DELETE FROM local_followers WHERE id = ?").with(id).run();
}

void remove_unconfirmed_followers(Connection& connection, base::Instant asked_before) {
  Query(connection,
        "DELETE FROM local_outbox WHERE follower IN"
        " (SELECT id FROM local_followers WHERE confirmed_at IS NULL AND asked_at < ?)")
      .with(to_milliseconds(asked_before))
      .run();
  Query(connection, "DELETE FROM local_followers WHERE confirmed_at IS NULL AND asked_at < ?")
      .with(to_milliseconds(asked_before))
      .run();
}

std::optional<domain::Follower> find_follower(Connection& connection, const domain::Followed& followed,
                                              const std::string& address) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS
                          " FROM local_followers WHERE kind = ? AND subject = ? AND address = ?");
  return one_follower(query.with(name_of(followed.kind), followed.id, address));
}

std::optional<domain::Follower> find_follower_by_token(Connection& connection, const std::string& token) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS " FROM local_followers WHERE token = ?");
  return one_follower(query.with(token));
}

std::optional<domain::Follower> find_follower_by_confirmation(Connection& connection,
                                                              const std::string& digest) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS " FROM local_followers WHERE confirmation = ?");
  return one_follower(query.with(digest));
}

std::optional<domain::Follower> find_follower_by_id(Connection& connection, const std::string& id) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS " FROM local_followers WHERE id = ?");
  return one_follower(query.with(id));
}

std::vector<domain::Follower> list_followers_at(Connection& connection, const std::string& address) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS
                          " FROM local_followers WHERE address = ? ORDER BY kind, subject");
  return followers_in(query.with(address));
}

std::vector<domain::Follower> list_followers(Connection& connection, const domain::Followed& followed) {
  Query query(connection, "SELECT " GREMIUM_FOLLOWER_COLUMNS
                          " FROM local_followers WHERE kind = ? AND subject = ? AND confirmed_at IS NOT NULL"
                          " ORDER BY address");
  return followers_in(query.with(name_of(followed.kind), followed.id));
}

bool has_followers(Connection& connection) {
  Query query(connection, "SELECT 1 FROM local_followers WHERE confirmed_at IS NOT NULL LIMIT 1");
  return query.step();
}

std::vector<FollowedCount> count_followers(Connection& connection) {
  Query query(connection,
              "SELECT kind, subject, count(*) FROM local_followers WHERE confirmed_at IS NOT NULL"
              " GROUP BY kind, subject ORDER BY kind, subject");
  std::vector<FollowedCount> list;
  while (query.step())
    list.push_back(
        {{*domain::followed_kind_named(query.text(0)), query.text(1)}, static_cast<int>(query.number(2))});
  return list;
}

}  // namespace gremium::storage
