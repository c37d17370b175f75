// mail send, list, test.
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/account_mail.h"
#include "app/mail_server.h"
#include "app/outbox.h"
#include "base/crypto.h"
#include "cli/commands.h"
#include "cli/mailing.h"
#include "domain/mail_address.h"
#include "drafting/letter.h"
#include "drafting/mail_error.h"
#include "mail/smtp.h"

namespace gremium::cli {
namespace {

const std::atomic<bool> never = false;

nlohmann::ordered_json mail_as_json(const domain::Outgoing& mail) {
  return {{"id", std::to_string(mail.id)},
          {"state", std::string(name_of(mail.state))},
          {"address", mail.address},
          {"subject", mail.subject},
          {"queued_at", base::to_text(mail.queued_at)},
          {"next_at", base::to_text(mail.next_at)},
          {"attempts", mail.attempts},
          {"message_id", mail.message_id},
          {"error", mail.error}};
}

// Tried before there is a register, or with what its office has set.
base::Result<domain::MailServer> server_of(const Common& common) {
  if (auto refused = domain::check_mail_server(common.mail)) return *refused;
  if (common.mail.on()) return common.mail;
  const auto house = open_house(common, Mode::read);
  if (!house) return house.refusals();
  auto server = app::mail_server(*house);
  if (!server.on()) return base::Refusal{"mail.off"};
  return server;
}

}  // namespace

int mail_send(const Common& common, const MailCommand& asked) {
  auto house = open_house(common, Mode::write);
  if (!house) return refuse(common, house.refusals());
  const auto server = app::mail_server(*house);
  if (!server.on()) return refuse(common, {{"mail.off"}});
  auto site = asked.base_url;
  while (!site.empty() && site.back() == '/') site.pop_back();
  if (site.empty()) return refuse(common, {{"mail.no_base_url"}});
  app::resume_sending(*house);
  app::queue_reminders(*house);
  const auto report = send_waiting(*house, server, site, never);
  std::cout << say(common, "cli.mail_report",
                   {{"sent", std::to_string(report.sent)},
                    {"later", std::to_string(report.later)},
                    {"refused", std::to_string(report.refused)}})
            << '\n';
  if (report.nobody.empty()) return Exit::done;
  return refuse(common, {{"mail.nobody", {{"detail", report.nobody}}}});
}

int mail_list(const Common& common) {
  auto house = open_house(common, Mode::read);
  if (!house) return refuse(common, house.refusals());
  const auto box = app::outbox(*house);
  auto list = nlohmann::ordered_json::array();
  for (const auto* part : {&box.failed, &box.waiting, &box.sent})
    for (const auto& mail : *part) {
      list.push_back(mail_as_json(mail));
      if (common.json) continue;
      std::cout << mail.id << "  " << say(common, "mail_state." + std::string(name_of(mail.state))) << "  "
                << mail.address << "  " << mail.subject
                << (mail.error.empty() ? "" : "  (" + drafting::mail_error(common.language, mail.error) + ")")
                << '\n';
    }
  if (common.json) std::cout << list.dump(2) << '\n';
  if (!common.json && list.empty()) std::cout << say(common, "cli.mail_none") << '\n';
  return Exit::done;
}

int mail_test(const Common& common, const MailCommand& asked) {
  const auto server = server_of(common);
  if (!server) return refuse(common, server.refusals());
  const auto address = domain::tidy_mail_address(asked.address);
  if (const auto refused = domain::check_mail_address("address", address)) return refuse(common, {*refused});
  const auto letter = drafting::test_letter(common.language, "Gremium");
  mail::Message message;
  message.from = server->from;
  message.to = address;
  message.subject = letter.subject;
  message.text = letter.text;
  message.message_id = "<test-" + base::random_ref(20) + "@" + domain::mailbox_host(server->from) + ">";
  message.date = base::system_now();
  const auto outcome = mail::Sender(*server, never).send(message);
  if (outcome.kind != mail::Outcome::Kind::sent)
    return refuse(common,
                  {{"mail.nobody", {{"detail", drafting::mail_error(common.language, outcome.said)}}}});
  std::cout << say(common, "cli.mail_test_sent", {{"address", address}}) << '\n';
  return Exit::done;
}

}  // namespace gremium::cli
