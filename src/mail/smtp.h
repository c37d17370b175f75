// Hands mails to a server by SMTP, through libcurl. One for one thread; its connection is kept from mail to
// mail.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "domain/mail_server.h"
#include "mail/message.h"

namespace gremium::mail {

struct Outcome {
  enum class Kind {
    sent,
    later,    // the server says: not now
    refused,  // the server says: never
    nobody,   // no server to talk to, or none that lets us in: so it is for every other mail too
  };
  Kind kind = Kind::sent;
  // What the server said; or what went wrong with the connection, after its code ("no_host: …", see
  // drafting/mail_error.h) where it has one.
  std::string said = {};
};

class Sender {
 public:
  // `stopping`: what is under way is given up soon after it becomes true.
  Sender(domain::MailServer server, const std::atomic<bool>& stopping);
  ~Sender();
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  Outcome send(const Message& message);
  // The connection is closed in an orderly way; the next mail opens another.
  void hang_up();

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace gremium::mail
