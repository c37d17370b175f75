#include "web/mail_server.h"

#include "app/account_mail.h"
#include "app/mail_server.h"
#include "web/form_page.h"
#include "web/handlers.h"
#include "web/settings.h"

namespace gremium::web {
namespace {

using domain::MailServer;

FormPage server_form(const Context& context, const MailServer& server) {
  FormPage form{"mail_server", "/office/settings/mail", "common.save"};
  form.id = "mail";
  // Neither is the log-in of whoever sets it up.
  auto user = line("user", server.user);
  user.autocomplete = "off";
  // Never shown; whoever leaves it empty keeps it.
  Field password{Field::Kind::new_password, "password"};
  if (!server.password.empty()) password.hint = context.say("mail_server.password_kept");
  form.sets.push_back({"mail_server.title",
                       {line("url", server.url), line("from", server.from), std::move(user),
                        std::move(password), tick("plain", server.plain),
                        // No fact stands for it, so the form says itself what it was made from.
                        hidden("seen_url", server.url), hidden("seen_from", server.from),
                        hidden("seen_user", server.user), hidden("seen_plain", server.plain ? "yes" : "")}});
  return form;
}

std::optional<MailServer> seen_server(const Context& context) {
  if (!context.form.has("seen_url")) return std::nullopt;
  return MailServer{context.field("seen_url"),
                    context.field("seen_from"),
                    context.field("seen_user"),
                    {},
                    context.field("seen_plain") == "yes"};
}

FormPage test_form(const std::string& address) {
  FormPage form{"mail_server", "/office/settings/mail/test", "mail_server.send_test"};
  form.id = "mail-test";
  form.sets.push_back({{}, {line("address", address, true)}});
  return form;
}

std::string own_address(const Context& context) {
  const auto mail = app::account_mail(context.site.house(), context.session->account.id);
  return mail ? mail->address : std::string();
}

}  // namespace

void add_mail_forms(const Context& context, const std::string& refused, const base::Refusals& refusals,
                    render::Object& content) {
  const auto& house = context.site.house();
  const auto server = app::mail_server(house);
  if (app::is_given_at_start(house)) {
    content["mail_given"] = context.say("mail_server.given", {{"url", server.url}, {"from", server.from}});
  } else {
    auto form = server_form(context, server);
    if (refused == form.id) {
      form.refusals = refusals;
      if (const auto seen = seen_server(context)) take_over_newer(context, form, server_form(context, *seen));
    }
    content["mail_form"] = to_view(context, std::move(form));
  }
  if (!server.on()) return;
  auto form = test_form(own_address(context));
  if (refused == form.id) form.refusals = refusals;
  content["test_form"] = to_view(context, std::move(form));
}

Response set_mail_server(Context& context) {
  const MailServer server{context.field("url"), context.field("from"), context.field("user"),
                          context.form.get("password"), context.field("plain") == "yes"};
  const auto done =
      app::set_mail_server(context.site.house(), context.submission(), server, seen_server(context));
  // Whether pages offer to follow by mail hangs on it.
  if (done) context.site.forget_pages();
  return settings_after(context, "mail", done);
}

Response send_test_mail(Context& context) {
  const auto done = app::send_test_mail(context.site.house(), context.submission(), context.field("address"),
                                        context.language);
  return done ? see_other("/office/mail?test=yes") : show_settings(context, "mail-test", done.refusals());
}

}  // namespace gremium::web
