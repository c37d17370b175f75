#include "app/outbox.h"

#include "app/followers.h"
#include "storage/account_mail.h"
#include "storage/accounts.h"
#include "storage/followers.h"
#include "storage/outbox.h"

namespace gremium::app {
namespace {

using domain::Outgoing;
using domain::OutgoingState;

constexpr int most_mails_shown = 50;

bool put_into_outbox(Desk& desk, Outgoing mail, const drafting::Letter& letter,
                     std::chrono::milliseconds valid) {
  mail.subject = letter.subject;
  mail.text = letter.text;
  mail.queued_at = mail.next_at = desk.now();
  mail.valid_until = desk.now() + valid;
  return storage::queue_mail(desk.connection(), mail);
}

void give_up(Outgoing& mail, const std::string& error) {
  mail.state = OutgoingState::failed;
  mail.error = error;
}

void put_off(Outgoing& mail, base::Instant now, const std::string& said) {
  mail.error = said;
  if (now - mail.queued_at >= domain::tried_for) return give_up(mail, said);
  mail.state = OutgoingState::waiting;
  mail.next_at = now + domain::pause_after(mail.attempts, mail.cause + mail.address);
}

}  // namespace

bool queue_letter(Desk& desk, const std::string& cause, const domain::Follower& follower,
                  const drafting::Letter& letter, std::chrono::milliseconds valid) {
  Outgoing mail;
  mail.cause = cause;
  mail.address = follower.address;
  mail.follower = follower.id;
  mail.end_path = end_path(follower);
  mail.list = to_text(follower.followed);
  return put_into_outbox(desk, std::move(mail), letter, valid);
}

bool queue_letter(Desk& desk, const std::string& cause, const std::string& address,
                  const drafting::Letter& letter, std::chrono::milliseconds valid) {
  Outgoing mail;
  mail.cause = cause;
  mail.address = address;
  return put_into_outbox(desk, std::move(mail), letter, valid);
}

Recorded retry_mail(House& house, const Submission& submission, std::int64_t id) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    auto mail = storage::find_mail(desk.connection(), id);
    if (!mail) return base::Refusal{"mail.unknown"};
    if (mail->state == OutgoingState::sending) return base::Refusal{"mail.under_way"};
    if (mail->state == OutgoingState::sent) return base::Refusal{"mail.was_sent"};
    if (desk.now() >= mail->valid_until) return base::Refusal{"mail.expired"};
    mail->state = OutgoingState::waiting;
    mail->next_at = desk.now();
    mail->attempts = 0;
    storage::update_mail(desk.connection(), *mail);
    return std::to_string(id);
  });
}

Recorded drop_mail(House& house, const Submission& submission, std::int64_t id) {
  return perform(house, submission, domain::Right::record, [&](Desk& desk) -> Recorded {
    const auto mail = storage::find_mail(desk.connection(), id);
    if (!mail) return base::Refusal{"mail.unknown"};
    if (mail->state == OutgoingState::sending) return base::Refusal{"mail.under_way"};
    storage::drop_mail(desk.connection(), id);
    return std::to_string(id);
  });
}

Outbox outbox(House& house) {
  const auto reading = house.home->read();
  auto& connection = reading.connection();
  Outbox box;
  box.waiting = storage::list_mail(connection, OutgoingState::sending, most_mails_shown);
  for (auto& mail : storage::list_mail(connection, OutgoingState::waiting, most_mails_shown))
    box.waiting.push_back(std::move(mail));
  box.failed = storage::list_mail(connection, OutgoingState::failed, most_mails_shown);
  box.sent = storage::list_mail(connection, OutgoingState::sent, most_mails_shown);
  box.waiting_count = storage::count_mail(connection, OutgoingState::waiting) +
                      storage::count_mail(connection, OutgoingState::sending);
  box.failed_count = storage::count_mail(connection, OutgoingState::failed);
  return box;
}

int failed_mail(House& house) {
  const auto reading = house.home->read();
  return storage::count_mail(reading.connection(), OutgoingState::failed);
}

void resume_sending(House& house) {
  const auto writing = house.home->write();
  storage::resume_mail(writing->connection(), house.now());
  writing->commit();
}

std::optional<Outgoing> take_mail(House& house, const std::string& host) {
  {
    // Without a transaction where there is nothing to do.
    const auto reading = house.home->read();
    if (!storage::next_mail(reading.connection(), house.now())) return std::nullopt;
  }
  const auto writing = house.home->write();
  const auto now = house.now();
  auto mail = storage::next_mail(writing->connection(), now);
  for (; mail && now >= mail->valid_until; mail = storage::next_mail(writing->connection(), now)) {
    give_up(*mail, mail->error.empty() ? "expired" : mail->error);
    storage::update_mail(writing->connection(), *mail);
  }
  if (mail) {
    mail->state = OutgoingState::sending;
    mail->sending_since = now;
    ++mail->attempts;
    if (mail->message_id.empty()) mail->message_id = domain::message_id_of(*mail, host);
    storage::update_mail(writing->connection(), *mail);
  }
  writing->commit();
  return mail;
}

void note_delivery(House& house, const Outgoing& taken, domain::Delivery delivery, const std::string& said) {
  auto mail = taken;
  const auto now = house.now();
  mail.sending_since.reset();
  switch (delivery) {
    case domain::Delivery::sent:
      mail.state = OutgoingState::sent;
      mail.sent_at = now;
      mail.error.clear();
      // Links in it may open something.
      mail.text.clear();
      break;
    case domain::Delivery::later:
      put_off(mail, now, said);
      break;
    case domain::Delivery::refused:
      give_up(mail, said);
      break;
  }
  const auto writing = house.home->write();
  storage::update_mail(writing->connection(), mail);
  writing->commit();
}

void tidy_mail(House& house) {
  const auto now = house.now();
  const auto writing = house.home->write();
  auto& connection = writing->connection();
  storage::remove_unconfirmed_followers(connection, now - confirmation_valid);
  storage::forget_mail(connection, now - outbox_memory);
  storage::remove_password_links_before(connection, now);
  storage::forget_throttles(connection, now - std::chrono::hours(24));
  writing->commit();
}

}  // namespace gremium::app
