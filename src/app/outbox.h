// The outbox: mails are written in the transaction of the act that causes them, and sent afterwards.
//
// A mail is marked before it is handed over and again when the server took it. Whoever is stopped in between
// sends it again at the next start, under the same Message-ID: nothing is lost, and receivers know a second
// copy for the same mail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/act.h"
#include "domain/account_mail.h"
#include "domain/follower.h"
#include "domain/outgoing.h"
#include "drafting/letter.h"

namespace gremium::app {

// News that did not get out within this time is none any more.
inline constexpr std::chrono::hours news_valid{7 * 24};
// Mails that were sent or given up are kept for so long, for the secretariat to see.
inline constexpr std::chrono::hours outbox_memory{30 * 24};

// --- within the transaction of another act ---

// Whether it is new: about one cause an address is written to once.
bool queue_letter(Desk& desk, const std::string& cause, const domain::Follower& follower,
                  const drafting::Letter& letter, std::chrono::milliseconds valid);
bool queue_letter(Desk& desk, const std::string& cause, const std::string& address,
                  const drafting::Letter& letter, std::chrono::milliseconds valid);

// --- acts of the office; codes: mail.unknown, mail.under_way ---

// Tried again at once, from the beginning. Codes besides: mail.was_sent, mail.expired.
Recorded retry_mail(House& house, const Submission& submission, std::int64_t id);
Recorded drop_mail(House& house, const Submission& submission, std::int64_t id);

struct Outbox {
  std::vector<domain::Outgoing> waiting, failed, sent;
  int waiting_count = 0, failed_count = 0;
};
Outbox outbox(House& house);
int failed_mail(House& house);

// --- for who sends; one at a time ---

// Once at the start: what was under way when the program ended waits again.
void resume_sending(House& house);
// The next one whose time came, marked as under way; `host`: for its Message-ID. What is no longer valid is
// given up. Nothing: nothing to do.
std::optional<domain::Outgoing> take_mail(House& house, const std::string& host);
// What became of it.
void note_delivery(House& house, const domain::Outgoing& mail, domain::Delivery delivery,
                   const std::string& said);

// Forgets what is old: followers who never confirmed, mails sent long ago, links that ran out, throttles.
void tidy_mail(House& house);

}  // namespace gremium::app
