// Sends what the outbox holds: joins app/outbox, which keeps it, and mail/, which hands it over.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "cli/command.h"

namespace gremium::cli {

struct SendReport {
  int sent = 0;
  int later = 0;
  int refused = 0;
  // Why no server could be talked to; then the rest still waits.
  std::string nobody = {};
};

// All whose time has come, one after the other over one connection. `site`: the public address. Stops where
// there is no server to talk to, and soon after `stopping` becomes true.
SendReport send_waiting(app::House& house, const domain::MailServer& server, const std::string& site,
                        const std::atomic<bool>& stopping);

// A thread of its own, so that a slow mail server keeps no membership waiting. Writes the daily reminders
// too, and forgets what is old. Without a mail server it only forgets, until one is set.
class Mailing {
 public:
  Mailing(app::House& house, std::string site);
  ~Mailing();
  Mailing(const Mailing&) = delete;
  Mailing& operator=(const Mailing&) = delete;

 private:
  void keep();
  void keep_house();
  bool send();
  // Whether the office has set another server since.
  bool is_another_server();

  app::House& house_;
  std::string site_;
  domain::MailServer server_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::condition_variable changed_;
  // The last of the members: it begins when all others are there.
  std::thread thread_;
};

}  // namespace gremium::cli
