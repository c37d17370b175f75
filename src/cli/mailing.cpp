#include "cli/mailing.h"

#include <algorithm>
#include <iostream>

#include "app/account_mail.h"
#include "app/mail_server.h"
#include "app/outbox.h"
#include "base/text.h"
#include "domain/mail_address.h"
#include "mail/smtp.h"

namespace gremium::cli {
namespace {

using Kind = mail::Outcome::Kind;

// How often the outbox is looked at, and the rest.
constexpr std::chrono::seconds look_for_mail{1};
constexpr std::chrono::minutes look_for_reminders{10};
// Where no server is there.
constexpr std::chrono::seconds first_rest{10};
constexpr std::chrono::minutes longest_rest{5};

// "network.defus" becomes "network-defus.register.example.org".
std::string list_id(const std::string& list, const std::string& host) {
  return list.empty() ? std::string() : base::replace_all(list, ".", "-") + "." + host;
}

mail::Message message_of(const domain::Outgoing& mail, const domain::MailServer& server,
                         const std::string& site) {
  mail::Message message;
  message.from = server.from;
  message.to = mail.address;
  message.subject = mail.subject;
  message.text = base::replace_all(mail.text, domain::site_mark, site);
  message.message_id = mail.message_id;
  // Of its writing, not of its sending: a second copy is the same to the byte.
  message.date = mail.queued_at;
  message.list_id = list_id(mail.list, domain::mailbox_host(server.from));
  if (!mail.end_path.empty()) message.unsubscribe = site + mail.end_path;
  return message;
}

domain::Delivery delivery_of(Kind kind) {
  switch (kind) {
    case Kind::sent:
      return domain::Delivery::sent;
    case Kind::refused:
      return domain::Delivery::refused;
    case Kind::later:
    case Kind::nobody:
      break;
  }
  return domain::Delivery::later;
}

// The server has it: that must be written down, however long the disk is full, or it would be sent again.
void note(app::House& house, const domain::Outgoing& mail, const mail::Outcome& outcome,
          const std::atomic<bool>& stopping) {
  for (;;) {
    try {
      app::note_delivery(house, mail, delivery_of(outcome.kind), outcome.said);
      return;
    } catch (const storage::NotSaved&) {
      if (stopping) throw;
      std::this_thread::sleep_for(std::chrono::seconds(1));
    }
  }
}

}  // namespace

SendReport send_waiting(app::House& house, const domain::MailServer& server, const std::string& site,
                        const std::atomic<bool>& stopping) {
  SendReport report;
  const auto host = domain::mailbox_host(server.from);
  std::optional<mail::Sender> sender;
  while (!stopping) {
    const auto mail = app::take_mail(house, host);
    if (!mail) return report;
    if (!sender) sender.emplace(server, stopping);
    const auto outcome = sender->send(message_of(*mail, server, site));
    note(house, *mail, outcome, stopping);
    report.sent += outcome.kind == Kind::sent ? 1 : 0;
    report.refused += outcome.kind == Kind::refused ? 1 : 0;
    report.later += outcome.kind == Kind::later || outcome.kind == Kind::nobody ? 1 : 0;
    if (outcome.kind != Kind::nobody) continue;
    report.nobody = outcome.said.empty() ? "?" : outcome.said;
    return report;
  }
  return report;
}

Mailing::Mailing(app::House& house, std::string site)
    : house_(house), site_(std::move(site)), thread_([this] { keep(); }) {}

Mailing::~Mailing() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void Mailing::keep_house() {
  app::tidy_mail(house_);
  if (app::sends_mail(house_)) app::queue_reminders(house_);
}

// Whether there was a server.
bool Mailing::send() {
  if (!server_.on()) return true;
  const auto report = send_waiting(house_, server_, site_, stopping_);
  if (!report.nobody.empty() && !stopping_) std::cerr << "gremium: mail: " << report.nobody << '\n';
  return report.nobody.empty();
}

bool Mailing::is_another_server() {
  const auto before = std::exchange(server_, app::mail_server(house_));
  return server_ != before;
}

void Mailing::keep() {
  using Clock = std::chrono::steady_clock;
  auto reminders_at = Clock::now(), sending_at = Clock::now();
  std::chrono::milliseconds rest = first_rest;
  bool resumed = false;
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    try {
      if (!resumed) app::resume_sending(house_);
      resumed = true;
      if (Clock::now() >= reminders_at) {
        reminders_at = Clock::now() + look_for_reminders;
        keep_house();
      }
      // One that was just set is not made to wait for the one before.
      if (is_another_server() || Clock::now() >= sending_at) {
        const bool there = send();
        if (there) rest = first_rest;
        sending_at = there ? Clock::now() : Clock::now() + rest;
        if (!there) rest = std::min<std::chrono::milliseconds>(2 * rest, longest_rest);
      }
    } catch (const std::exception& error) {
      // A full disk, say: the next waking tries again.
      std::cerr << "gremium: mail: " << error.what() << '\n';
    }
    lock.lock();
    if (!stopping_) changed_.wait_for(lock, look_for_mail);
  }
}

}  // namespace gremium::cli
