// Forgotten passwords, links to set one, and the daily reminder.
#include "app/account_mail.h"
#include "app/accounts.h"
#include "app/mail_server.h"

#include "web/form_page.h"
#include "web/handlers.h"
#include "web/options.h"

namespace gremium::web {
namespace {

Response show_form(Context& context, const char* title, FormPage form, base::Refusals refusals) {
  const int status = status_of(refusals);
  form.refusals = std::move(refusals);
  return page(context, "office/form",
              {{"title", context.say(title)}, {"form", to_view(context, std::move(form))}}, status);
}

Response show_forgotten(Context& context, base::Refusals refusals) {
  FormPage form{"forgotten", "/office/password/forgotten", "forgotten.submit"};
  auto name = line("name", {}, true);
  name.autocomplete = "username";
  form.sets.push_back({{}, {std::move(name)}});
  return show_form(context, "forgotten.title", std::move(form), std::move(refusals));
}

Response show_link(Context& context, base::Refusals refusals) {
  const auto secret = context.parameter("secret");
  const auto account = app::account_of_link(context.site.house(), secret);
  if (!account) return error_page(context, 404, context.sentence({"password.link_unknown"}));
  FormPage form{"password", "/office/password/link/" + percent_encode(secret), "password.set"};
  form.username = account->name.text;
  form.sets.push_back({{}, {{Field::Kind::new_password, "password", {}, true}}});
  auto response = show_form(context, "password.set_title", std::move(form), std::move(refusals));
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

Response show_reminders(Context& context, base::Refusals refusals) {
  const auto mail = app::account_mail(context.site.house(), context.session->account.id);
  if (!mail && refusals.empty()) refusals.push_back({"mail.no_address"});
  FormPage form{"reminders", "/office/reminders", "common.save"};
  const auto language = mail ? mail->language : context.language;
  form.sets.push_back(
      {{},
       {tick("reminders", mail && mail->reminders),
        choice("mail_language", language_choices(context), std::string(base::code(language)), true)}});
  // Said, but not refused: the page itself is there.
  auto response = show_form(context, "reminders.title", std::move(form), std::move(refusals));
  return response;
}

}  // namespace

Response edit_reminders(Context& context) { return show_reminders(context, {}); }

Response set_reminders(Context& context) {
  base::Refusals wrong;
  const auto language =
      read_choice(context, "mail_language", language_named, wrong).value_or(context.language);
  if (wrong.empty()) {
    const auto done = app::set_own_reminders(context.site.house(), context.submission(),
                                             context.field("reminders") == "yes", language);
    if (done) return see_other(context.in_office() ? "/office" : "/me");
    wrong = done.refusals();
  }
  return show_reminders(context, std::move(wrong));
}

Response show_forgotten_password(Context& context) {
  return app::sends_mail(context.site.house()) ? show_forgotten(context, {}) : not_found(context);
}

Response ask_for_new_password(Context& context) {
  if (!app::sends_mail(context.site.house())) return not_found(context);
  const auto done =
      app::ask_for_new_password(context.site.house(), context.field("name"), context.request.client);
  if (!done) return show_forgotten(context, done.refusals());
  return page(context, "follow/step",
              {{"title", context.say("forgotten.title")},
               {"text", context.say("forgotten.sent")},
               {"action", ""},
               {"button", ""},
               {"all_action", ""}});
}

Response show_password_link(Context& context) { return show_link(context, {}); }

Response set_password_by_link(Context& context) {
  const auto done = app::set_password_by_link(context.site.house(), context.parameter("secret"),
                                              context.form.get("password"));
  if (!done) return show_link(context, done.refusals());
  return see_other("/office/login");
}

}  // namespace gremium::web
