#include "storage/outbox.h"

#include "storage/connection.h"
#include "storage/times.h"

namespace gremium::storage {
namespace {

#define GREMIUM_OUTBOX_COLUMNS                                                                            \
  "id, cause, address, follower, subject, text, end_path, list, state, queued_at, next_at, valid_until, " \
  "attempts, message_id, sending_since, sent_at, error"

domain::Outgoing mail_in(Query& query) {
  domain::Outgoing mail;
  mail.id = query.number(0);
  mail.cause = query.text(1);
  mail.address = query.text(2);
  mail.follower = query.text(3);
  mail.subject = query.text(4);
  mail.text = query.text(5);
  mail.end_path = query.text(6);
  mail.list = query.text(7);
  mail.state = *domain::outgoing_state_named(query.text(8));
  mail.queued_at = at_milliseconds(query.number(9));
  mail.next_at = at_milliseconds(query.number(10));
  mail.valid_until = at_milliseconds(query.number(11));
  mail.attempts = static_cast<int>(query.number(12));
  mail.message_id = query.text(13);
  mail.sending_since = at_milliseconds(query.number_or_nothing(14));
  mail.sent_at = at_milliseconds(query.number_or_nothing(15));
  mail.error = query.text(16);
  return mail;
}

}  // namespace

bool queue_mail(Connection& connection, const domain::Outgoing& mail) {
  return Query(
             connection,
             "INSERT INTO local_outbox (cause, address, follower, subject, text, end_path, list, state, queued_at,"
             " next_at, valid_until, attempts, message_id, error)"
             " VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, 0, '', '') ON CONFLICT (cause, address) DO NOTHING")
             .with(mail.cause, mail.address, mail.follower, mail.subject, mail.text, mail.end_path, mail.list,
                   to_milliseconds(mail.queued_at), to_milliseconds(mail.next_at),
                   to_milliseconds(mail.valid_until))
             .run() > 0;
}

void update_mail(Connection& connection, const domain::Outgoing& mail) {
  Query(
      connection,
      "UPDATE local_outbox SET state = ?, next_at = ?, valid_until = ?, attempts = ?, message_id = ?, sending_since = ?,"
      " sent_at = ?, error = ?, text = ? WHERE id = ?")
      .with(name_of(mail.state), to_milliseconds(mail.next_at), to_milliseconds(mail.valid_until),
            mail.attempts, mail.message_id, to_milliseconds(mail.sending_since),
            to_milliseconds(mail.sent_at), mail.error, mail.text, mail.id)
      .run();
}

void drop_mail(Connection& connection, std::int64_t id) {
  Query(connection, "DELETE FROM local_outbox WHERE id = ?").with(id).run();
}

std::optional<domain::OutgoingState> state_of_mail(Connection& connection, const std::string& cause,
                                                   const std::string& address) {
  Query query(connection, "SELECT state FROM local_outbox WHERE cause = ? AND address = ?");
  if (!query.with(cause, address).step()) return std::nullopt;
  return domain::outgoing_state_named(query.text(0));
}

void drop_waiting_mail(Connection& connection, const std::string& cause) {
  Query(connection,
        "DELETE FROM local_outbox WHERE (cause = ?1 OR substr(cause, 1, length(?1) + 1) = ?1 || ':')"
        " AND state IN ('waiting', 'failed')")
      .with(cause)
      .run();
}

void drop_waiting_mail_to(Connection& connection, const std::string& cause, const std::string& address) {
  Query(connection,
        "DELETE FROM local_outbox WHERE cause = ? AND address = ? AND state IN ('waiting', 'failed')")
      .with(cause, address)
      .run();
}

void drop_mail_of_follower(Connection& connection, const std::string& follower) {
  Query(connection, "DELETE FROM local_outbox WHERE follower = ?").with(follower).run();
}

std::optional<domain::Outgoing> find_mail(Connection& connection, std::int64_t id) {
  Query query(connection, "SELECT " GREMIUM_OUTBOX_COLUMNS " FROM local_outbox WHERE id = ?");
  if (!query.with(id).step()) return std::nullopt;
  return mail_in(query);
}

std::optional<domain::Outgoing> next_mail(Connection& connection, base::Instant now) {
  Query query(connection,
              "SELECT " GREMIUM_OUTBOX_COLUMNS
              " FROM local_outbox WHERE state = 'waiting' AND next_at <= ? ORDER BY next_at, id LIMIT 1");
  if (!query.with(to_milliseconds(now)).step()) return std::nullopt;
  return mail_in(query);
}

std::vector<domain::Outgoing> list_mail(Connection& connection, domain::OutgoingState state, int limit) {
  Query query(connection,
              "SELECT " GREMIUM_OUTBOX_COLUMNS " FROM local_outbox WHERE state = ? ORDER BY id DESC LIMIT ?");
  query.with(name_of(state), limit);
  std::vector<domain::Outgoing> list;
  while (query.step()) list.push_back(mail_in(query));
  return list;
}

int count_mail(Connection& connection, domain::OutgoingState state) {
  Query query(connection, "SELECT count(*) FROM local_outbox WHERE state = ?");
  query.with(name_of(state)).step();
  return static_cast<int>(query.number(0));
}

void resume_mail(Connection& connection, base::Instant now) {
  Query(
      connection,
      "UPDATE local_outbox SET state = 'waiting', next_at = ?, sending_since = NULL WHERE state = 'sending'")
      .with(to_milliseconds(now))
      .run();
}

void forget_mail(Connection& connection, base::Instant before) {
  Query(connection,
        "DELETE FROM local_outbox WHERE state IN ('sent', 'failed') AND coalesce(sent_at, next_at) < ?")
      .with(to_milliseconds(before))
      .run();
}

}  // namespace gremium::storage
